"""The rows of throughput.groovy, from memory to files by pyarrow and polars, with the nearest settings.

Arguments: the folder of its files, what it printed, how many threads there are, how often to measure. The ratio is their time
for writing alone over ours for making the rows, hashing and writing them: wall time and CPU time.
"""

import os
import sys
import time

folder, printed, threads, times = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
os.environ["POLARS_MAX_THREADS"] = str(threads)

import polars
import pyarrow
import pyarrow.csv
import pyarrow.parquet

pyarrow.set_cpu_count(threads)

ours = {}
for line in open(printed):
    fields = line.split()
    if len(fields) > 6 and fields[-1].endswith("%"):
        ours[" ".join(fields[:-8]), fields[-8]] = float(fields[-7]), float(fields[-6])


def arrow(table, file):
    options = pyarrow.ipc.IpcWriteOptions(compression=pyarrow.Codec("zstd", 1))
    with pyarrow.ipc.new_file(file, table.schema, options=options) as writer:
        writer.write_table(table, max_chunksize=65536)


def parquet(table, file):
    pyarrow.parquet.write_table(table, file, compression="zstd", compression_level=1, row_group_size=122880)


def csv(table, file):
    pyarrow.csv.write_csv(table, file, pyarrow.csv.WriteOptions(batch_size=65536))


def measured(write, data, file):
    runs = []
    for _ in range(times + 1):
        if os.path.exists(file):
            os.remove(file)
        start, cpu = time.perf_counter(), time.process_time()
        write(data, file)
        runs.append((time.perf_counter() - start, time.process_time() - cpu))
    return sorted(runs[1:])[times // 2]


print(f"pyarrow {pyarrow.__version__}, polars {polars.__version__}, {threads} threads; median of {times}")
print(f"{'columns':16} {'to':9} {'by':9} {'wall s':>9} {'CPU s':>9} {'M rows/s':>9} {'bytes/row':>9} {'wall':>9} {'CPU':>9}")
for name in ["8 columns", "formulas", "formulas and 8"]:
    path = os.path.join(folder, name.replace(" ", "-") + ".arrow")
    with pyarrow.ipc.open_file(path) as reader:
        table = reader.read_all()
    frame = polars.from_arrow(table)
    writers = [
        ("arrow", "pyarrow", arrow, table),
        ("arrow", "polars", lambda d, f: d.write_ipc(f, compression="zstd"), frame),
        ("parquet", "pyarrow", parquet, table),
        ("parquet", "polars", lambda d, f: d.write_parquet(f, compression="zstd", compression_level=1), frame),
        ("csv", "pyarrow", csv, table),
        ("csv", "polars", lambda d, f: d.write_csv(f), frame),
    ]
    for ending, by, write, data in writers:
        file = os.path.join(folder, f"{by}.{ending}")
        wall, cpu = measured(write, data, file)
        size = os.path.getsize(file) / table.num_rows
        os.remove(file)
        our_wall, our_cpu = ours.get((name, ending), (float("nan"),) * 2)
        print(f"{name:16} {ending:9} {by:9} {wall:9.3f} {cpu:9.3f} {table.num_rows / wall / 1e6:9.1f} {size:9.2f} "
              f"{wall / our_wall:9.2f} {cpu / our_cpu:9.2f}", flush=True)
    del table, frame
