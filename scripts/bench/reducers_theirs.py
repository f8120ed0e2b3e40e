"""Runs one method of a Python package in a process of its own, so that its first call is a cold one.

Usage: python reducers_theirs.py METHOD VECTORS POINTS DIMENSIONS THREADS CALLS MAP; prints a `version` line and for
each call `seconds THREADS WALL CPU`.
"""

import sys
import time
import warnings
from importlib.metadata import version

import numpy as np

PACKAGES = {"pca": "scikit-learn", "sklearn-tsne": "scikit-learn", "opentsne": "openTSNE", "umap": "umap-learn",
            "neighbors": "scikit-learn"}


def method(name, threads):
    """What makes a map of points; options are the package's own, but for seed and threads."""
    if name == "pca":
        from sklearn.decomposition import PCA
        return lambda points: PCA(2).fit(points).transform(points)
    if name == "sklearn-tsne":
        from sklearn.manifold import TSNE
        return TSNE(init="pca", random_state=42, n_jobs=threads).fit_transform
    if name == "opentsne":
        from openTSNE import TSNE
        return lambda points: np.asarray(
            TSNE(initialization="pca", negative_gradient_method="fft", random_state=42, n_jobs=threads).fit(points))
    if name == "umap":  # without a seed, for with one it uses one thread only
        from umap import UMAP
        return lambda points: UMAP(n_jobs=threads).fit_transform(points)
    from sklearn.neighbors import NearestNeighbors
    return lambda points: NearestNeighbors(n_neighbors=90, n_jobs=threads).fit(points).kneighbors()[0]


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    name, file, n, d, threads, calls, out = sys.argv[1:]
    reduce = method(name, int(threads))
    points = np.fromfile(file, "<f8").reshape(int(n), int(d))
    print("version", PACKAGES[name], version(PACKAGES[name]), flush=True)
    for _ in range(int(calls)):
        start, cpu = time.perf_counter(), time.process_time()
        found = reduce(points)
        print("seconds", threads, time.perf_counter() - start, time.process_time() - cpu, flush=True)
    found.astype("<f8").tofile(out)
