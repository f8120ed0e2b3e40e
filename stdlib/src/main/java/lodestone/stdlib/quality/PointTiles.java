package lodestone.stdlib.quality;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;

/**
 * Points packed for all pairs of squared distances: tiles of points, in a tile one array a dimension. The differences
 * themselves are squared, in double, so that equally distant points are found to be so, and a pair has the same bits
 * whichever way it is asked for.
 */
final class PointTiles {

    /** Points of a tile: its sums and four of its columns stay in the first-level cache. */
    private static final int TILE = 256;
    /** Points that read a tile while it is in the second-level cache; a task. */
    private static final int BLOCK = 16;
    /** Dimensions that one step of the inner loop adds; the last step's missing ones are 0. */
    private static final int STEP = 4;

    /** What is done with the distances of one point to a tile; called with ascending tiles for each point. */
    interface Visitor {

        /** @param squares to the points from {@code first} to {@code first + count - 1}; reused after the call */
        void visit(int point, int first, int count, double[] squares);
    }

    private final int n;
    private final double[][][] tiles;

    PointTiles(double[][] points) {
        n = points.length;
        int d = points[0].length;
        tiles = new double[(n + TILE - 1) / TILE][(d + STEP - 1) / STEP * STEP][TILE];
        for (int i = 0; i < n; i++) {
            double[][] tile = tiles[i / TILE];
            for (int j = 0; j < d; j++) {
                tile[j][i % TILE] = points[i][j];
            }
        }
    }

    /** The squared distance of two points. */
    double square(int a, int b) {
        double[][] p = tiles[a / TILE];
        double[][] q = tiles[b / TILE];
        double sum = 0;
        for (int j = 0; j < p.length; j += STEP) {
            double s = p[j][a % TILE] - q[j][b % TILE];
            double t = p[j + 1][a % TILE] - q[j + 1][b % TILE];
            double u = p[j + 2][a % TILE] - q[j + 2][b % TILE];
            double v = p[j + 3][a % TILE] - q[j + 3][b % TILE];
            sum += s * s + t * t + u * u + v * v;
        }
        return sum;
    }

    /** Every point with every tile; what the visitor writes for one point, no other thread touches. */
    void eachPair(Workers workers, Visitor visitor) {
        workers.each((n + BLOCK - 1) / BLOCK, block -> {
            workers.check();
            double[] squares = new double[TILE];
            int end = Math.min(n, (block + 1) * BLOCK);
            for (int t = 0; t < tiles.length; t++) {
                int count = Math.min(TILE, n - t * TILE);
                for (int i = block * BLOCK; i < end; i++) {
                    squares(i, tiles[t], squares);
                    visitor.visit(i, t * TILE, count, squares);
                }
            }
        });
    }

    private void squares(int i, double[][] tile, double[] sums) {
        double[][] own = tiles[i / TILE];
        int at = i % TILE;
        Arrays.fill(sums, 0);
        for (int j = 0; j < tile.length; j += STEP) {
            add(sums, own[j][at], tile[j], own[j + 1][at], tile[j + 1], own[j + 2][at], tile[j + 2], own[j + 3][at],
                    tile[j + 3]);
        }
    }

    private static void add(double[] sums, double a, double[] x, double b, double[] y, double c, double[] z, double e,
                            double[] w) {
        for (int i = 0; i < sums.length; i++) {
            double s = a - x[i];
            double t = b - y[i];
            double u = c - z[i];
            double v = e - w[i];
            sums[i] += s * s + t * t + u * u + v * v;
        }
    }
}
