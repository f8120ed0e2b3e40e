#!/usr/bin/env python3
"""Remakes stdlib/src/test/golden/embeddings.csv: vectors, pooled vectors and similarities as ElementEmbeddings has them.

    python3 -m venv target/venv && target/venv/bin/pip install ElementEmbeddings==0.8.0
    target/venv/bin/python scripts/data/make_embedding_golden.py > stdlib/src/test/golden/embeddings.csv

One line a result: what, its arguments, and the numbers with spaces between them. Kendall's tau and the element mover's
distance, which the package has not, are scipy's `kendalltau` and `wasserstein_distance` over places on the scale.
"""

import warnings
from importlib.metadata import version
from itertools import combinations

import numpy as np
from elementembeddings.composition import CompositionalEmbedding, formula_parser
from elementembeddings.core import Embedding, SpeciesEmbedding
from scipy.stats import kendalltau, wasserstein_distance

warnings.simplefilter("ignore")
np.seterr(all="ignore")

POOLINGS = {"mean": "mean", "sum": "sum", "variance": "variance", "min": "minpool", "max": "maxpool", "range": "range",
            "geometric": "geometric_mean", "harmonic": "harmonic_mean"}
FORMULAS = ["Al", "NaCl", "H2O", "Fe2O3", "SrTiO3", "LiFePO4", "Li2ZnSn3O8", "Ba8Y5Cu7O8"]
PAIRS = [("Na", "K"), ("Fe", "Co"), ("O", "S"), ("H", "U")]


def line(*cells):
    *text, numbers = cells
    print(",".join(text) + "," + " ".join(repr(float(x)) for x in np.atleast_1d(numbers)))


print(f"# made with ElementEmbeddings {version('ElementEmbeddings')} and scipy {version('scipy')}"
      " by scripts/data/make_embedding_golden.py")
tables = {name: Embedding.load_data(name) for name in ["magpie", "megnet16", "oliynyk", "mat2vec", "matscibert", "mod_petti"]}
for name, elements in [("magpie", ["H", "Fe", "Bk"]), ("magpie_sc", ["Fe"]), ("megnet16", ["O"]), ("oliynyk", ["Zn"]),
                       ("random_200", ["Fe"]), ("cgnf", ["Cl"]), ("chgnet", ["Pb"]), ("atomic", ["Li"]), ("mod_petti", ["Li"])]:
    for element in elements:
        line("vector", name, element, Embedding.load_data(name).embeddings[element])
skipspecies = SpeciesEmbedding.load_data("skipspecies").embeddings
for species in ["Fe3+", "Cl-", "O2-"]:
    line("species", "skipspecies", species, skipspecies[species][:8])
for name, elements in [("magpie", ["H", "Fe"]), ("oliynyk", ["Zn"])]:
    for element in elements:
        line("standardized", name, element, Embedding.load_data(name).standardise().embeddings[element])
for name, formulas in [("magpie", FORMULAS), ("oliynyk", FORMULAS[3:5]), ("megnet16", FORMULAS), ("mat2vec", ["Li2ZnSn3O8"])]:
    for formula in formulas:
        vector = CompositionalEmbedding(formula, tables[name])
        for pooling, stat in POOLINGS.items():
            if (vector.el_matrix < 0).any() and pooling in ("geometric", "harmonic"):
                continue
            line("pooled", name, pooling, formula, vector.feature_vector(stat))
for name in ["magpie", "mat2vec"]:
    for a, b in PAIRS:
        for metric in ["euclidean", "manhattan", "chebyshev", "cosine_distance", "wasserstein", "energy"]:
            line("distance", name, metric.removesuffix("_distance"), a, b, tables[name].compute_distance_metric(a, b, metric))
        for metric in ["pearson", "spearman"]:
            line("correlation", name, metric, a, b, tables[name].compute_correlation_metric(a, b, metric))
        line("correlation", name, "kendall", a, b, kendalltau(tables[name].embeddings[a], tables[name].embeddings[b])[0])
scale = {element: int(np.argmax(vector)) for element, vector in tables["mod_petti"].embeddings.items()}
for a, b in combinations(FORMULAS, 2):
    first, second = formula_parser(a), formula_parser(b)
    line("moved", "mod_petti", a, b, wasserstein_distance([scale[e] for e in first], [scale[e] for e in second],
                                                         list(first.values()), list(second.values())))
