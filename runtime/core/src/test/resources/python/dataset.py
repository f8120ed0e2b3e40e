"""Reads the dataset ours.parquet in FOLDER with pyarrow, polars and DuckDB; writes theirs.parquet as Spark does."""
import pathlib
import sys

import duckdb
import polars
import pyarrow
import pyarrow.dataset
import pyarrow.parquet

folder = pathlib.Path(sys.argv[1])
ours = folder / "ours.parquet"
arrow = pyarrow.dataset.dataset(ours).to_table()
frame = polars.read_parquet(ours / "*.parquet")
duck = duckdb.sql(f"SELECT int64, utf8 FROM read_parquet('{ours}/*.parquet')").fetchall()
equal = (list(zip(arrow["int64"].to_pylist(), arrow["utf8"].to_pylist())) == duck
         and list(zip(frame["int64"], frame["utf8"])) == duck)
print(arrow.num_rows, frame.height, len(duck), "equal" if equal else "different")

theirs = folder / "theirs.parquet"
theirs.mkdir()
for part, (first, end) in enumerate([(0, 4), (4, 4), (4, 10)]):
    table = pyarrow.table({"n": pyarrow.array(range(first, end), pyarrow.int64()),
                           "text": pyarrow.array([f"x{i}" for i in range(first, end)], pyarrow.string())})
    pyarrow.parquet.write_table(table, theirs / f"part-{part:05d}-0f3a.c000.snappy.parquet", compression="snappy")
(theirs / "_SUCCESS").touch()
(theirs / "._SUCCESS.crc").touch()
(theirs / ".part-00000-0f3a.c000.snappy.parquet.crc").touch()
