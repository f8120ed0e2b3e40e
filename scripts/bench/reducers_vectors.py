"""The vectors that reducers are compared on: mean-pooled element vectors, kept as doubles in scripts/target/reducers."""

import csv
import hashlib
import json
import re
import subprocess
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / "target" / "reducers"
SMALL = [f"{space}-{table}" for space in ("binaries", "ternaries", "quaternaries") for table in ("mat2vec", "magpie")]
LARGE = ["all-magpie", "all-mat2vec"]
LARGE_MAT2VEC = 200_000


def formulas(space, known):
    """The sampled formulas of a space; Lodestone itself samples them."""
    folder = FOLDER / hashlib.sha256(str(known).encode()).hexdigest()[:8]
    if not (folder / "all.csv").exists():
        folder.mkdir(parents=True, exist_ok=True)
        file = [str(Path(known).resolve())] if known else []
        subprocess.run([HERE.parent / "lodestone", "run", "--quiet", HERE / "reducers-formulas.groovy", folder, *file],
                       check=True)
    with open(folder / f"{space}.csv") as lines:
        return [row["formula"] for row in csv.DictReader(lines)]


def pooled(names, table):
    """Mean-pooled vectors of the formulas whose elements are all in the table, shape [n, d]."""
    from elementembeddings.core import Embedding

    vectors = Embedding.load_data(table).embeddings
    rows = {symbol: i for i, symbol in enumerate(vectors)}
    matrix = np.array([vectors[symbol] for symbol in rows], float)
    fractions = []
    for name in names:
        parts = [(symbol, int(n or 1)) for symbol, n in re.findall(r"([A-Z][a-z]?)(\d*)", name)]
        if all(symbol in rows for symbol, _ in parts):
            row = np.zeros(len(rows))
            for symbol, n in parts:
                row[rows[symbol]] = n
            fractions.append(row / row.sum())
    return np.array(fractions) @ matrix


def vectors(name, known):
    """The file of a set, its shape and its hash; made where it is not there."""
    key = hashlib.sha256(f"{name} {known}".encode()).hexdigest()[:8]
    file, about = FOLDER / f"{name}-{key}.f64", FOLDER / f"{name}-{key}.json"
    if not about.exists():
        space, table = name.split("-")
        points = pooled(formulas(space, known), table)
        if name == "all-mat2vec":
            points = points[np.sort(np.random.default_rng(1).permutation(len(points))[:LARGE_MAT2VEC])]
        points.astype("<f8").tofile(file)
        about.write_text(json.dumps({"shape": points.shape, "sha256": hashlib.sha256(points.tobytes()).hexdigest()}))
    return file, json.loads(about.read_text())


def read(file, shape):
    return np.fromfile(file, "<f8").reshape(shape)
