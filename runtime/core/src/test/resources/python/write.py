"""Writes tables as pyarrow, polars and pandas do to FOLDER, for Lodestone to read."""
import datetime
import sys

import pandas
import polars
import pyarrow
import pyarrow.parquet

folder = sys.argv[1]
text = ["NaCl", None, "Li₂ZnO₄ Å \U0001F48E", ""]
values = {
    "b": pyarrow.array([True, None, False, True]),
    "u8": pyarrow.array([0, 255, None, 7], pyarrow.uint8()),
    "i32": pyarrow.array([1, -2, None, 4], pyarrow.int32()),
    "i64": pyarrow.array([2**62, None, -1, 0]),
    "f32": pyarrow.array([0.5, None, -1.25, float("nan")], pyarrow.float32()),
    "f64": pyarrow.array([0.1, float("nan"), None, 1e300]),
    "text": pyarrow.array(text),
    "large": pyarrow.array(text, pyarrow.large_string()),
    "view": pyarrow.array(text, pyarrow.string_view()),
    "category": pyarrow.array(text).dictionary_encode(),
    "list": pyarrow.array([["a", "b"], [], None, ["c"]]),
    "vector": pyarrow.array([[1.0, 2.0], [3.0, 4.0], None, [5.0, 6.5]], pyarrow.list_(pyarrow.float64(), 2)),
    "vector32": pyarrow.array([[1.0, 2.0], [3.0, 4.0], [0.0, 0.25], [5.0, 6.5]], pyarrow.list_(pyarrow.float32(), 2)),
    "day": pyarrow.array([datetime.date(2026, 11, 21), None, datetime.date(1, 1, 1), datetime.date(1969, 12, 31)]),
    "time": pyarrow.array([datetime.datetime(2026, 11, 21, 5, 6, 7, 250000), None, None, datetime.datetime(1969, 12, 31)],
                          pyarrow.timestamp("ms")),
    "decimal": pyarrow.array([None, 1, 2, 3], pyarrow.int64()).cast(pyarrow.decimal128(30, 2)),
}
table = pyarrow.table(values)
for compression in (None, "zstd", "lz4"):
    options = pyarrow.ipc.IpcWriteOptions(compression=compression)
    with pyarrow.ipc.new_file(f"{folder}/pyarrow-{compression}.arrow", table.schema, options=options) as file:
        file.write_table(table, max_chunksize=3)
pyarrow.parquet.write_table(table.drop_columns(["view"]), f"{folder}/pyarrow.parquet")

frame = polars.DataFrame({
    "text": text,
    "category": polars.Series(text, dtype=polars.Categorical),
    "f64": [0.1, None, float("nan"), 1e300],
    "list": [["a", "b"], [], None, ["c"]],
    "vector": polars.Series([[1.0, 2.0], [3.0, 4.0], None, [5.0, 6.5]], dtype=polars.Array(polars.Float64, 2)),
    "day": polars.Series([datetime.date(2026, 11, 21), None, None, None]),
    "u8": polars.Series([0, 255, None, 7], dtype=polars.UInt8),
})
frame.write_ipc(f"{folder}/polars.arrow")
frame.write_ipc(f"{folder}/polars-zstd.arrow", compression="zstd")
frame.write_ipc(f"{folder}/polars-oldest.arrow", compat_level=polars.CompatLevel.oldest())
frame.clear().write_ipc(f"{folder}/polars-empty.arrow")
frame.write_parquet(f"{folder}/polars.parquet")
frame.write_ipc_stream(f"{folder}/stream.arrow")

pandas.DataFrame({"text": text, "i64": [1, 2, 3, 4], "f64": [0.5, None, 1.5, 2.5],
                  "category": pandas.Categorical(["a", "b", None, "a"])}).to_parquet(f"{folder}/pandas.parquet")
pandas.DataFrame({"text": text, "i64": [1, 2, 3, 4]}).to_feather(f"{folder}/pandas.arrow")
