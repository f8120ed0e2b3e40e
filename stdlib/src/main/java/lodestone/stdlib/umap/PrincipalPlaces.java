package lodestone.stdlib.umap;

import lodestone.runtime.engine.Workers;
import org.ejml.data.DMatrixRMaj;

/** Places points by their coordinates along the directions of greatest variance. */
final class PrincipalPlaces {

    private static final int ROWS = 2048;

    private PrincipalPlaces() {
    }

    /**
     * @param points shape [n, d]
     * @return shape [dimensions, n]; zeros for directions that the points do not have
     */
    static double[][] of(double[][] points, int dimensions, Workers workers) {
        int n = points.length;
        int d = points[0].length;
        double[] mean = mean(points);
        double[][][] blocks = new double[(n + ROWS - 1) / ROWS][][];
        DMatrixRMaj covariance = new DMatrixRMaj(d, d);
        // Few blocks at a time, for each holds a whole matrix.
        for (int first = 0; first < blocks.length; first += 8) {
            int begin = first;
            workers.each(Math.min(8, blocks.length - first), b ->
                    blocks[begin + b] = products(points, mean, (begin + b) * ROWS, Math.min(n, (begin + b + 1) * ROWS)));
            for (int b = first; b < Math.min(blocks.length, first + 8); b++) {
                for (int r = 0; r < d; r++) {
                    for (int c = 0; c <= r; c++) {
                        covariance.add(r, c, blocks[b][r][c]);
                    }
                }
                blocks[b] = null;
            }
        }
        for (int r = 0; r < d; r++) {
            for (int c = 0; c < r; c++) {
                covariance.set(c, r, covariance.get(r, c));
            }
        }
        DMatrixRMaj directions = Ritz.of(covariance).vectors();
        double[][] places = new double[dimensions][n];
        for (int k = 0; k < Math.min(dimensions, d); k++) {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int c = 0; c < d; c++) {
                    sum += (points[i][c] - mean[c]) * directions.get(c, k);
                }
                places[k][i] = sum;
            }
        }
        return places;
    }

    private static double[] mean(double[][] points) {
        double[] mean = new double[points[0].length];
        for (double[] point : points) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] += point[c];
            }
        }
        for (int c = 0; c < mean.length; c++) {
            mean[c] /= points.length;
        }
        return mean;
    }

    private static double[][] products(double[][] points, double[] mean, int from, int to) {
        int d = mean.length;
        double[][] sums = new double[d][];
        for (int r = 0; r < d; r++) {
            sums[r] = new double[r + 1];
        }
        double[] centered = new double[d];
        for (int i = from; i < to; i++) {
            for (int c = 0; c < d; c++) {
                centered[c] = points[i][c] - mean[c];
            }
            for (int r = 0; r < d; r++) {
                add(sums[r], centered, centered[r]);
            }
        }
        return sums;
    }

    private static void add(double[] sum, double[] values, double factor) {
        for (int c = 0; c < sum.length; c++) {
            sum[c] += factor * values[c];
        }
    }
}
