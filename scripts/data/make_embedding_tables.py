#!/usr/bin/env python3
"""Remakes embeddings/*.arrow and *.source.md of the module stdlib from the PyPI package ElementEmbeddings.

    python3 -m venv target/venv && target/venv/bin/pip install ElementEmbeddings==0.8.0 pyarrow==26.0.1
    target/venv/bin/python scripts/data/make_embedding_tables.py stdlib/src/main/resources/lodestone/stdlib/embeddings

Each table is an Arrow IPC file (zstd): a column `symbol` (or `species`), and `vector`, a fixed-size list of float64, or of
float32 where that holds every figure exactly. Names of features, where there are any but numbers, are in the schema's
metadata under `features`, one a line. Rows are in the order of atomic numbers (and charges).
"""

import csv
import json
import re
import sys
from datetime import date
from importlib.metadata import distribution, version
from pathlib import Path

import numpy as np
import pyarrow as pa

PACKAGE = "ElementEmbeddings"
# The package is only read from and not imported, for its import takes in UMAP and t-SNE.
DATA = Path(distribution(PACKAGE).locate_file("elementembeddings")) / "data"
ELEMENTS = (DATA / "element_data" / "ordered_periodic.txt").read_text().split()[:118]

MAGPIE = ("elemental properties of the Materials Agnostic Platform for Informatics and Exploration",
          "10.1038/npjcompumats.2016.28")
OLIYNYK = ("elemental properties for machine learning of Heusler compounds", "10.1021/acs.chemmater.6b02724")
MLIP = "averaged over the atoms of each element in the structures of MP-20"
SKIPSPECIES = ("embeddings of species (ions) learnt from which ones are neighbours in structures of the Materials Project "
               "(2022-10-28), 200 dimensions", "10.26434/chemrxiv-2024-8621l")

# name: (file, what it is, DOI of the origin)
TABLES = {
    "magpie": ("magpie.csv", *MAGPIE),
    "magpie_sc": ("magpie_sc.json", MAGPIE[0] + "; each feature scaled to mean 0 and standard deviation 1", MAGPIE[1]),
    "mat2vec": ("mat2vec.csv", "word embeddings of element symbols, from abstracts of materials science",
                "10.1038/s41586-019-1335-8"),
    "matscholar": ("matscholar-embedding.json", "word embeddings of element symbols, from the Materials Scholar corpus",
                   "10.1021/acs.jcim.9b00470"),
    "megnet16": ("megnet16.json", "atom embeddings of a MEGNet model of formation energies", "10.1021/acs.chemmater.9b01294"),
    "skipatom": ("skipatom_20201009_induced.csv", "embeddings of elements learnt from which ones are neighbours in structures",
                 "10.1038/s41524-022-00729-3"),
    "oliynyk": ("oliynyk_preprocessed.csv", OLIYNYK[0] + ", gaps filled", OLIYNYK[1]),
    "oliynyk_sc": ("oliynyk_sc.json", OLIYNYK[0] + "; each feature scaled to mean 0 and standard deviation 1", OLIYNYK[1]),
    "random_200": ("random_200_new.csv", "normal random numbers of standard deviation 0.1 (numpy's default_rng(42)), "
                   "a baseline without chemistry", None),
    "atomic": ("atomic.json", "one-hot vectors of the atomic number", None),
    "mod_petti": ("mod_petti.json", "one-hot vectors of the place on the modified Pettifor scale; "
                  "the features stand in the order of the scale", "10.1088/1367-2630/18/9/093011"),
    "crystallm": ("crystallm_v24c.dim512_atom_vectors.csv", "token embeddings of the language model of crystals CrystaLLM",
                  "10.48550/arXiv.2307.04340"),
    "xenonpy": ("xenonpy_element_features.csv", "the 58 elemental properties usual in work with XenonPy",
                "10.1103/PhysRevB.108.134107"),
    "cgnf": ("cgnf.json", "node embeddings of a crystal graph network, for the composition graph neural fingerprint",
             "https://www.sciencedirect.com/science/article/pii/S2590238524002273"),
    "mace_mp0": ("mace_mp0.csv", "invariant descriptors of the potential MACE-MP-0 (medium), " + MLIP,
                 "10.48550/arXiv.2401.00096"),
    "sevennet": ("sevennet.csv", "scalar node features of the potential SevenNet (7net-0), " + MLIP,
                 "10.48550/arXiv.2402.03789"),
    "orb_v2": ("orb_v2.csv", "node features of the potential ORB-v2, " + MLIP, "10.48550/arXiv.2410.22570"),
    "chgnet": ("chgnet.csv", "node features of the potential CHGNet, " + MLIP, "10.1038/s42256-023-00716-3"),
    "matscibert": ("matscibert.csv", "token embeddings of element symbols of the language model MatSciBERT",
                   "10.1038/s41524-022-00784-w"),
    "chemeleon": ("chemeleon.csv", "node features of the generative model Chemeleon-DNG at t = 0, " + MLIP,
                  "10.1038/s41467-025-59636-y"),
    "skipspecies": ("skipspecies_2022_10_28_dim200.csv", *SKIPSPECIES),
    "skipspecies_induced": ("skipspecies_2022_10_28_induced_dim200.csv",
                            SKIPSPECIES[0] + ", rare ones induced from their neighbours in the periodic table", SKIPSPECIES[1]),
}

# Where the package took a file from, as its README says.
CBFV, ELMD = "github.com/Kaaiian/CBFV", "github.com/lrcfmd/ElMD"
TAKEN_FROM = {
    "magpie": CBFV, "mat2vec": CBFV, "oliynyk": CBFV,
    "magpie_sc": ELMD, "oliynyk_sc": ELMD, "matscholar": ELMD, "megnet16": ELMD, "mod_petti": ELMD,
    "skipatom": "github.com/lantunes/skipatom", "cgnf": "github.com/kaist-amsg/Synthesizability-stoi-CGNF",
}

# Tables whose file has no feature names but whose columns are those of another.
FEATURES_OF = {"magpie_sc": "magpie", "oliynyk_sc": "oliynyk"}

# The file's last rows, which are those of elements 113, 115, 117 and 118 (its figures are rows of one random matrix in the
# order of atomic numbers), carry provisional symbols, the last two both `Uuh`; the package keeps the later one of these.
RENAMED = {"random_200": {"Uut": "Nh", "Uup": "Mc", "Uuh": "Og"}}
NOTES = {
    "random_200": "The file calls rows 113 and 115 `Uut` and `Uup`, which are `Nh` and `Mc` here. It calls rows 117 and 118 "
                  "both `Uuh`; the package lets the later one stand, which is `Og` here, and `Ts` has none.",
    "oliynyk": "This is the package's file without gaps; the file `oliynyk.csv` beside it has some.",
    "oliynyk_sc": "Made by others from the table with gaps; three features differ from those of `oliynyk` by how these were "
                  "filled.",
    "skipspecies": "Neutral species (`H0+`) are kept; the package leaves them out unless asked.",
    "skipspecies_induced": "Neutral species (`H0+`) are kept; the package leaves them out unless asked.",
}


def read(name):
    """Keys to lists of numbers, and the names of the features or None."""
    file = TABLES[name][0]
    path = next(p for p in DATA.glob("*_representations/" + file))
    if path.suffix == ".csv":
        with open(path, newline="") as lines:
            header, *rows = csv.reader(lines)
        numbered = header[1:] == [str(i) for i in range(len(header) - 1)]
        return {row[0]: [float(cell) for cell in row[1:]] for row in rows}, None if numbered else header[1:]
    table = json.loads(path.read_text())
    if all(isinstance(value, int) for value in table.values()):
        return one_hot(table, 103 if name == "mod_petti" else 118)
    return table, read(FEATURES_OF[name])[1] if name in FEATURES_OF else None


def one_hot(places, elements):
    """A linear scale as the package has it: one component for each element, called by its symbol."""
    scale = sorted(ELEMENTS[:elements], key=places.__getitem__)
    return {e: [1.0 if i == places[e] else 0.0 for i in range(elements)] for e in scale}, scale


def order(key):
    """Atomic number and charge of a key, or None if it is neither element nor species."""
    match = re.fullmatch(r"([A-Z][a-z]?)(?:(\d*)([+-]))?", key)
    if not match or match[1] not in ELEMENTS:
        return None
    return ELEMENTS.index(match[1]), int((match[3] or "") + (match[2] or "1")) if match[3] else 0


def write(folder, name):
    vectors, features = read(name)
    renamed = RENAMED.get(name, {})
    vectors = {renamed.get(key, key): vector for key, vector in vectors.items()}
    keys = sorted((key for key in vectors if order(key) is not None), key=order)
    left_out = [key for key in vectors if order(key) is None]
    values = np.array([vectors[key] for key in keys], dtype=np.float64)
    assert np.isfinite(values).all()
    single = bool((values.astype(np.float32) == values).all())
    item = pa.float32() if single else pa.float64()
    key = "species" if name.startswith("skipspecies") else "symbol"
    schema = pa.schema([pa.field(key, pa.utf8(), nullable=False),
                        pa.field("vector", pa.list_(pa.field("item", item, nullable=False), values.shape[1]), nullable=False)],
                       metadata={"features": "\n".join(features)} if features else None)
    flat = pa.array(values.astype(np.float32 if single else np.float64).ravel())
    vector = pa.FixedSizeListArray.from_arrays(flat, type=schema.field("vector").type)
    batch = pa.record_batch([pa.array(keys), vector], schema=schema)
    options = pa.ipc.IpcWriteOptions(compression=pa.Codec("zstd", compression_level=19))
    with pa.OSFile(str(folder / f"{name}.arrow"), "wb") as out, pa.ipc.new_file(out, schema, options=options) as writer:
        writer.write_batch(batch)
    note = folder / f"{name}.source.md"
    # What to cite was written by hand.
    cite = note.read_text().partition("\n```bibtex\n") if note.exists() else ("", "", "")
    note.write_text(source(name, key, values.shape, single, left_out) + cite[1] + cite[2])
    print(f"{name:20} {values.shape[1]:4} x {len(keys):3} {(folder / f'{name}.arrow').stat().st_size:8,} bytes {left_out}")


def source(name, key, shape, single, left_out):
    file, what, doi = TABLES[name]
    origin = "made for the package" if doi is None else doi if doi.startswith("http") else f"doi {doi}"
    of = "species" if key == "species" else "elements"
    lines = [
        f"# {name}.arrow", "", what[0].upper() + what[1:] + ".", "",
        "| | |", "|---|---|",
        f"| dimension | {shape[1]} |", f"| {of} | {shape[0]} |",
        f"| figures | as in the file, stored as {'float32, which holds them exactly' if single else 'float64'} |",
        f"| origin | {origin} |",
        f"| from | PyPI package `{PACKAGE}` {version(PACKAGE)}, file `{file}` |",
        *([f"| which has it from | {TAKEN_FROM[name]} |"] if name in TAKEN_FROM else []),
        f"| licence | MIT (the package's) |",
        f"| left out, no {of} | {', '.join(left_out) or 'nothing'} |",
        f"| made | {date.today()} with pyarrow {version('pyarrow')} by `scripts/data/make_embedding_tables.py` |",
    ]
    return "\n".join(lines + (["", NOTES[name]] if name in NOTES else [])) + "\n"


if __name__ == "__main__":
    for table in TABLES:
        write(Path(sys.argv[1]), table)
