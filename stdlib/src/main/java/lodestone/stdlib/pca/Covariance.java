package lodestone.stdlib.pca;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;

/**
 * Means and covariances of columns. Each sum runs in one order that depends on the shape alone, so the bytes are the same
 * for any number of threads; beside the points there are a few hundred centred rows in memory at a time, not all of them.
 */
final class Covariance {

    /** Rows that are centred at a time: they stay in the second-level cache while every column strip reads them. */
    private static final int ROWS = 512;
    /** Rows that one step of the inner loop adds. */
    private static final int STEP = 4;
    /** Rows of the matrix that one task sums up. */
    private static final int STRIP = 8;
    private static final int MEAN_ROWS = 4096;

    private Covariance() {
    }

    /**
     * @param points shape [n, d]
     * @return shape [d]
     */
    static double[] mean(double[][] points, Workers workers) {
        int d = points[0].length;
        double[][] sums = new double[(points.length + MEAN_ROWS - 1) / MEAN_ROWS][d];
        workers.each(sums.length, block -> {
            int end = Math.min(points.length, (block + 1) * MEAN_ROWS);
            for (int i = block * MEAN_ROWS; i < end; i++) {
                add(sums[block], points[i]);
            }
        });
        double[] mean = new double[d];
        for (double[] sum : sums) {
            add(mean, sum);
        }
        for (int j = 0; j < d; j++) {
            mean[j] /= points.length;
        }
        return mean;
    }

    /**
     * @param points shape [n, d], n at least 2
     * @param mean   shape [d]
     * @return shape [d, d], divided by n - 1; what is below the diagonal is not set
     */
    static double[][] upper(double[][] points, double[] mean, Workers workers) {
        int n = points.length;
        int d = mean.length;
        double[][] sums = new double[d][d];
        double[][] centered = new double[Math.min(ROWS, (n + STEP - 1) / STEP * STEP)][d];
        for (int from = 0; from < n; from += ROWS) {
            int first = from;
            int rows = Math.min(ROWS, n - from);
            int whole = (rows + STEP - 1) / STEP * STEP;
            workers.each(whole / STEP, quad -> center(points, mean, first, rows, quad * STEP, centered));
            workers.each((d + STRIP - 1) / STRIP, strip -> {
                int end = Math.min(d, (strip + 1) * STRIP);
                for (int r = 0; r < whole; r += STEP) {
                    for (int i = strip * STRIP; i < end; i++) {
                        add(sums[i], i, centered[r], centered[r + 1], centered[r + 2], centered[r + 3]);
                    }
                }
            });
        }
        for (double[] row : sums) {
            for (int j = 0; j < d; j++) {
                row[j] /= n - 1;
            }
        }
        return sums;
    }

    private static void center(double[][] points, double[] mean, int first, int rows, int from, double[][] centered) {
        for (int r = from; r < from + STEP; r++) {
            if (r < rows) {
                subtract(points[first + r], mean, centered[r]);
            } else {
                Arrays.fill(centered[r], 0);
            }
        }
    }

    private static void subtract(double[] point, double[] mean, double[] to) {
        for (int j = 0; j < mean.length; j++) {
            to[j] = point[j] - mean[j];
        }
    }

    private static void add(double[] sum, double[] row) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += row[j];
        }
    }

    /** One row of the matrix and four points: a loop this small becomes vector instructions, a larger one does not. */
    private static void add(double[] sum, int i, double[] a, double[] b, double[] c, double[] e) {
        double ai = a[i];
        double bi = b[i];
        double ci = c[i];
        double ei = e[i];
        for (int j = i; j < sum.length; j++) {
            sum[j] += ai * a[j] + bi * b[j] + ci * c[j] + ei * e[j];
        }
    }
}
