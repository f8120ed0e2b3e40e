"""Reads FOLDER/NAME.arrow and FOLDER/NAME.parquet, which Lodestone wrote, and compares them with the rows of FOLDER/NAME.json."""
import json
import sys

import duckdb
import pandas
import polars
import pyarrow.ipc
import pyarrow.parquet

folder, name = sys.argv[1:]
expected = json.load(open(f"{folder}/{name}.json", encoding="utf-8"))
columns = ["bool", "uint8", "int64", "float64", "utf8", "utf8_list", "vector"]
arrow, parquet = f"{folder}/{name}.arrow", f"{folder}/{name}.parquet"


def plain(value):
    """Vectors are lists, wherever they come from."""
    return [plain(v) for v in value] if isinstance(value, (list, tuple)) or hasattr(value, "tolist") and hasattr(value, "__len__") else value


def check(who, rows, types, expected_types):
    assert [str(t) for t in types] == expected_types, f"{who}: {[str(t) for t in types]}"
    rows = [[plain(v) for v in row] for row in rows]
    assert len(rows) == len(expected), f"{who}: {len(rows)} rows"
    for got, wanted in zip(rows, expected):
        assert got == wanted, f"{who}: {got} is not {wanted}"


def rows_of(table):
    return [[row[c] for c in columns] for row in table.to_pylist()]


table = pyarrow.ipc.open_file(arrow).read_all()
table.validate(full=True)
check("pyarrow", rows_of(table), table.schema.types,
      ["bool", "uint8", "int64", "double", "string", "list<item: string>", "fixed_size_list<item: double>[3]"])

for frame in (polars.read_ipc(arrow), polars.scan_ipc(arrow).collect()):
    check("polars", frame.iter_rows(), frame.dtypes,
          ["Boolean", "UInt8", "Int64", "Float64", "String", "List(String)", "Array(Float64, shape=(3,))"])

result = duckdb.sql(f"from '{parquet}'")
check("duckdb", result.fetchall(), result.types,
      ["BOOLEAN", "UTINYINT", "BIGINT", "DOUBLE", "VARCHAR", "VARCHAR[]", "DOUBLE[]"])

table = pyarrow.parquet.read_table(parquet)
check("pyarrow of parquet", rows_of(table), table.schema.types,
      ["bool", "uint8", "int64", "double", "string", "list<element: string>", "list<element: double>"])

frame = pandas.read_parquet(parquet, dtype_backend="pyarrow")
rows = [[None if v is pandas.NA else v for v in row] for row in frame.itertuples(index=False, name=None)]
check("pandas", rows, frame.dtypes,
      ["bool[pyarrow]", "uint8[pyarrow]", "int64[pyarrow]", "double[pyarrow]", "string[pyarrow]",
       "list<element: string>[pyarrow]", "list<element: double>[pyarrow]"])
print("equal")
