"""Remakes stdlib/src/test/golden/reducers.txt: what scikit-learn makes of small sets of points.

    python3 -m venv target/venv && target/venv/bin/pip install scikit-learn==1.9.1 ElementEmbeddings==0.8.0
    target/venv/bin/python scripts/data/make_reducer_golden.py > stdlib/src/test/golden/reducers.txt

Each matrix is a line `name rows columns` and then its rows. The sets: magpie (mean-pooled vectors of real binaries), ill
(columns of very different scales), wide (fewer points than dimensions), clusters (with a label that one point has).
"""

import re
from importlib.metadata import version

import numpy as np
from elementembeddings.core import Embedding
from sklearn.decomposition import PCA
from sklearn.manifold import trustworthiness
from sklearn.metrics import silhouette_samples, silhouette_score

OXIDES = "Li2O MgO Al2O3 SiO2 CaO TiO2 Cr2O3 Fe2O3 Fe3O4 NiO CuO ZnO SrO ZrO2 BaO La2O3"
HALIDES = "LiF NaCl KBr CsI MgF2 CaCl2 AlF3 TiCl4 FeCl3 CuBr ZnI2 AgCl SnF2 PbI2"
CHALCOGENIDES = "Na2S MgSe FeS2 CuS ZnTe CdSe In2S3 SnS2 Sb2Te3 PbTe Bi2Se3"


def pooled(formula, table):
    parts = [(s, int(n or 1)) for s, n in re.findall(r"([A-Z][a-z]?)(\d*)", formula)]
    return sum(n * np.array(table[s], float) for s, n in parts) / sum(n for _, n in parts)


def put(name, matrix):
    matrix = np.atleast_2d(np.asarray(matrix, float))
    print(name, *matrix.shape)
    for row in matrix:
        print(*(repr(float(x)) for x in row))


def components(name, points, count):
    pca = PCA(count, svd_solver="full").fit(points)
    put(f"{name}/points", points)
    put(f"{name}/mean", pca.mean_)
    put(f"{name}/components", pca.components_)
    put(f"{name}/variance", pca.explained_variance_)
    put(f"{name}/ratio", pca.explained_variance_ratio_)
    put(f"{name}/singular", pca.singular_values_)
    put(f"{name}/map", pca.transform(points))
    put(f"{name}/whitened", PCA(count, svd_solver="full", whiten=True).fit(points).transform(points))


def silhouette(name, points, labels):
    samples = silhouette_samples(points, labels)
    put(f"{name}/labels", labels)
    put(f"{name}/silhouette", silhouette_score(points, labels))
    put(f"{name}/silhouettes", [samples[labels == label].mean() for label in range(max(labels) + 1)])


print(f"# made with scikit-learn {version('scikit-learn')}, numpy {version('numpy')} and ElementEmbeddings "
      f"{version('ElementEmbeddings')} by scripts/data/make_reducer_golden.py")
rng = np.random.default_rng(3)
table = Embedding.load_data("magpie").embeddings
classes = [names.split() for names in (OXIDES, HALIDES, CHALCOGENIDES)]
magpie = np.array([pooled(f, table) for names in classes for f in names])
components("magpie", magpie, 3)
silhouette("magpie", magpie, np.repeat(range(3), [len(names) for names in classes]))
for neighbors in (1, 5, 20):
    mapped = PCA(3, svd_solver="full").fit(magpie).transform(magpie)
    put(f"magpie/trust{neighbors}", trustworthiness(magpie, mapped, n_neighbors=neighbors))
components("ill", (rng.normal(size=(70, 12)) + 3) * 10 ** rng.uniform(-3, 3, 12), 4)
components("wide", rng.normal(size=(9, 20)), 5)
centers = rng.normal(size=(4, 6))
labels = rng.integers(0, 3, 120)
labels[17] = 3
clusters = (centers[labels] + 0.7 * rng.normal(size=(120, 6))).round(6)
put("clusters/points", clusters)
silhouette("clusters", clusters, labels)
places = rng.normal(size=(120, 2)).round(6)
put("clusters/places", places)
put("clusters/trust5", trustworthiness(clusters, places))
