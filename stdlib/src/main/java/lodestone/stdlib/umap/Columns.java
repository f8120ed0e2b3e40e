package lodestone.stdlib.umap;

import java.util.function.IntFunction;
import lodestone.runtime.engine.Workers;
import org.ejml.data.DMatrixRMaj;

/**
 * Sums over n vectors' entries that stand side by side, as {@link Adjacency} has them. Blocks of entries are summed in
 * parallel, then the blocks in their order, so that threads can not change a result.
 */
final class Columns {

    private static final int W = Adjacency.WIDTH;
    private static final int ROWS = Adjacency.ROWS;

    private Columns() {
    }

    /** The inner products of all columns of x with all of y. */
    static DMatrixRMaj products(double[] x, double[] y, int n, Workers workers) {
        return new DMatrixRMaj(W, W, true, sum(W * W, n, workers, block -> {
            double[] sum = new double[W * W];
            for (int i = block * ROWS; i < Math.min(n, (block + 1) * ROWS); i++) {
                for (int r = 0; r < W; r++) {
                    double value = x[i * W + r];
                    for (int c = 0; c < W; c++) {
                        sum[r * W + c] += value * y[i * W + c];
                    }
                }
            }
            return sum;
        }));
    }

    /** Takes a unit vector out of all columns. */
    static void remove(double[] unit, double[] x, Workers workers) {
        int n = unit.length;
        double[] parts = sum(W, n, workers, block -> {
            double[] sum = new double[W];
            for (int i = block * ROWS; i < Math.min(n, (block + 1) * ROWS); i++) {
                for (int c = 0; c < W; c++) {
                    sum[c] += unit[i] * x[i * W + c];
                }
            }
            return sum;
        });
        workers.each((n + ROWS - 1) / ROWS, block -> {
            for (int i = block * ROWS; i < Math.min(n, (block + 1) * ROWS); i++) {
                for (int c = 0; c < W; c++) {
                    x[i * W + c] -= parts[c] * unit[i];
                }
            }
        });
    }

    /** Replaces each entry's row of x by its product with the square matrix. */
    static void turn(double[] x, double[] matrix, int n, Workers workers) {
        workers.each((n + ROWS - 1) / ROWS, block -> {
            double[] row = new double[W];
            for (int i = block * ROWS; i < Math.min(n, (block + 1) * ROWS); i++) {
                System.arraycopy(x, i * W, row, 0, W);
                for (int c = 0; c < W; c++) {
                    x[i * W + c] = 0;
                }
                for (int r = 0; r < W; r++) {
                    for (int c = 0; c < W; c++) {
                        x[i * W + c] += row[r] * matrix[r * W + c];
                    }
                }
            }
        });
    }

    /** The squared lengths of the columns of y - x diag(values). */
    static double[] residuals(double[] x, double[] y, double[] values, int n, Workers workers) {
        return sum(W, n, workers, block -> {
            double[] sum = new double[W];
            for (int i = block * ROWS; i < Math.min(n, (block + 1) * ROWS); i++) {
                for (int c = 0; c < W; c++) {
                    double r = y[i * W + c] - values[c] * x[i * W + c];
                    sum[c] += r * r;
                }
            }
            return sum;
        });
    }

    private static double[] sum(int width, int n, Workers workers, IntFunction<double[]> ofBlock) {
        double[][] blocks = new double[(n + ROWS - 1) / ROWS][];
        workers.each(blocks.length, block -> blocks[block] = ofBlock.apply(block));
        double[] sum = new double[width];
        for (double[] block : blocks) {
            for (int c = 0; c < width; c++) {
                sum[c] += block[c];
            }
        }
        return sum;
    }
}
