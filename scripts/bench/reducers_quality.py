"""How good a map is; exact, and the same for every package. Nothing here is Lodestone's."""

import numpy as np

NEIGHBORS = 5
LARGEST = 15_000  # above, a random sample of so many points is looked at


def affinities(points, perplexity=30):
    """t-SNE's P as scikit-learn makes it, in coordinates (i, j, p), sum 1."""
    from sklearn.manifold._t_sne import _joint_probabilities_nn
    from sklearn.neighbors import NearestNeighbors

    near = NearestNeighbors(n_neighbors=min(len(points) - 1, int(3 * perplexity + 1))).fit(points)
    graph = near.kneighbors_graph(mode="distance")
    graph.data **= 2
    found = _joint_probabilities_nn(graph, perplexity, 0).tocoo()
    return found.row, found.col, np.maximum(found.data, np.finfo(float).tiny)


def divergence(p, places):
    """KL(P || Q) with Q's normalization summed over all pairs."""
    row, col, value = p
    total = 0.0
    for start in range(0, len(places), 500):
        block = places[start:start + 500]
        squares = ((block[:, None, :] - places[None, :, :]) ** 2).sum(2)
        total += (1 / (1 + squares)).sum() - len(block)
    q = 1 / (1 + ((places[row] - places[col]) ** 2).sum(1)) / total
    return float((value * np.log(value / q)).sum())


def trustworthiness(points, places):
    """As scikit-learn's, of equally distant points the nearer of lower index, without matrices of all pairs."""
    from sklearn.neighbors import NearestNeighbors

    n, k = len(points), NEIGHBORS
    near = NearestNeighbors(n_neighbors=k).fit(places).kneighbors(return_distance=False)
    centered = points - points.mean(0)
    norms = (centered**2).sum(1)
    excess = 0
    for start in range(0, n, 500):
        rows = np.arange(start, min(n, start + 500))
        squares = norms[rows, None] + norms[None, :] - 2 * centered[rows] @ centered.T
        squares[np.arange(len(rows)), rows] = np.inf
        for j in range(k):
            limit = np.take_along_axis(squares, near[rows, j:j + 1], 1)
            rank = 1 + (squares < limit).sum(1)
            excess += np.maximum(0, rank - k).sum()
    return float(1 - excess * 2 / (n * k * (2 * n - 3 * k - 1)))


def sampled(points, places):
    if len(points) <= LARGEST:
        return points, places
    rows = np.sort(np.random.default_rng(2).permutation(len(points))[:LARGEST])
    return points[rows], places[rows]
