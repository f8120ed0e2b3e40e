"""The baseline of embed: ElementEmbeddings, one formula after the other. The argument is a CSV file with a column formula."""

import csv
import sys
import time

from elementembeddings.composition import CompositionalEmbedding
from elementembeddings.core import Embedding

formulas = [row["formula"] for row in csv.DictReader(open(sys.argv[1]))]
for name, stats in (("magpie", ["mean"]), ("mat2vec", ["mean"]), ("mat2vec", ["mean", "variance"])):
    table = Embedding.load_data(name)
    start, done = time.perf_counter(), 0
    for formula in formulas:
        try:
            CompositionalEmbedding(formula, table).feature_vector(stats=stats)
            done += 1
        except KeyError:  # an element that the table lacks
            pass
    seconds = time.perf_counter() - start
    print(f"{name:8} {'+'.join(stats):16} {done:,} rows {seconds:7.3f} s {done / seconds / 1e6:8.5f} M rows/s")
