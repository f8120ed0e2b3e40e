package lodestone.stdlib.tsne;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;

/** The Kullback-Leibler divergence of a map from the affinities of its points: what t-SNE makes small. */
public final class KullbackLeibler {

    private static final int ROWS = 64;

    private KullbackLeibler() {
    }

    /**
     * Evaluates it exactly, over all pairs of points, in time O(n²).
     *
     * @param affinities P, of n points
     * @param map        shape [n, k]
     * @return the sum of p ln(p / q), natural logarithm, dimensionless, at least 0
     */
    public static double of(Affinities affinities, double[][] map, Workers workers) {
        int n = affinities.size();
        int k = map[0].length;
        double[][] axes = new double[k][n];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < k; c++) {
                axes[c][i] = map[i][c];
            }
        }
        int tasks = (n + ROWS - 1) / ROWS;
        double[] weights = new double[tasks];
        double[] attractions = new double[tasks];
        double[] totals = new double[tasks];
        workers.each(tasks, task -> {
            workers.check();
            double[] squares = new double[n];
            for (int i = task * ROWS; i < Math.min(n, (task + 1) * ROWS); i++) {
                weights[task] += weights(axes, i, squares);
                for (int s = affinities.starts()[i]; s < affinities.starts()[i + 1]; s++) {
                    double p = affinities.values()[s];
                    totals[task] += p;
                    if (p > 0) {
                        attractions[task] += p * StrictMath.log(p * (1 + squares[affinities.indices()[s]]));
                    }
                }
            }
        });
        double total = sum(totals);
        // P as floats need not sum to 1 in every digit.
        return sum(attractions) / total - StrictMath.log(total) + StrictMath.log(sum(weights));
    }

    /** Fills in the squared distances of point i and gives the sum of 1 / (1 + d²) over the others. */
    private static double weights(double[][] axes, int i, double[] squares) {
        Arrays.fill(squares, 0);
        for (double[] axis : axes) {
            addSquares(axis, axis[i], squares);
        }
        double sum = 0;
        for (double square : squares) {
            sum += 1 / (1 + square);
        }
        return sum - 1;
    }

    private static void addSquares(double[] axis, double value, double[] squares) {
        for (int j = 0; j < squares.length; j++) {
            squares[j] += (axis[j] - value) * (axis[j] - value);
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
