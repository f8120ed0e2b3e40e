"""Remakes stdlib/src/test/golden/umap-graph.csv: umap-learn's memberships of a small fixed set of points.

    python3 -m venv target/venv && target/venv/bin/pip install umap-learn==0.5.12
    target/venv/bin/python scripts/data/make_umap_golden.py > stdlib/src/test/golden/umap-graph.csv

The points are those of MembershipsTest: number i has the coordinates i * i * p mod 1009 for p = 37, 53 and 71, and the last
ten are numbers 0 to 9 again, so that there are duplicates; whole numbers, so that equal distances are exactly equal. One line an edge: nNeighbors, localConnectivity,
setOpMixRatio, the two points, the membership.
"""

from importlib.metadata import version

import numpy as np
from umap.umap_ import fuzzy_simplicial_set

points = np.array([[float(i * i * p % 1009) for p in (37, 53, 71)] for i in range(80)])
points[70:] = points[:10]
squares = ((points[:, None] - points[None]) ** 2).sum(-1)
print(f"# made with umap-learn {version('umap-learn')} by scripts/data/make_umap_golden.py")
print("neighbors,connectivity,mix,from,to,membership")
for neighbors, connectivity, mix in [(15, 1.0, 1.0), (5, 1.5, 0.25)]:
    order = np.lexsort((np.broadcast_to(np.arange(80), (80, 80)), squares))
    # The point itself comes first, as umap-learn has it, though a duplicate may be as near.
    near = np.array([[i] + [j for j in row if j != i][: neighbors - 1] for i, row in enumerate(order)])
    distances = np.sqrt(np.take_along_axis(squares, near, 1))
    graph, _, _ = fuzzy_simplicial_set(
        points, neighbors, np.random.RandomState(0), "euclidean", knn_indices=near.astype(np.int32),
        knn_dists=distances.astype(np.float32), local_connectivity=connectivity, set_op_mix_ratio=mix)
    graph = graph.tocsr()
    graph.sort_indices()
    graph = graph.tocoo()
    for row, column, value in zip(graph.row, graph.col, graph.data):
        if row < column and value > 0:
            print(f"{neighbors},{connectivity},{mix},{row},{column},{value:.7g}")
