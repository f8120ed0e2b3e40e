package lodestone.stdlib.neighbor;

import lodestone.runtime.engine.Workers;

/** Finds the nearest points by Euclidean distance, exactly; see {@link NeighborIndex}. */
public final class NearestNeighbors {

    private NearestNeighbors() {
    }

    /**
     * The k nearest of the other points for each point.
     *
     * @param points shape [n, d], finite
     * @param k      1 to n - 1
     */
    public static Neighbors among(double[][] points, int k, Workers workers) {
        return NeighborIndex.of(points, workers).among(k, workers);
    }

    /**
     * The k nearest points for each of the queries.
     *
     * @param points  shape [n, d], finite
     * @param queries shape [m, d], finite
     * @param k       1 to n
     */
    public static Neighbors of(double[][] points, double[][] queries, int k, Workers workers) {
        return NeighborIndex.of(points, workers).nearest(queries, k, workers);
    }
}
