package lodestone.stdlib.umap;

import lodestone.runtime.engine.Workers;

/**
 * A connected graph's normalised adjacency D^-1/2 W D^-1/2, whose greatest eigenvalue is 1 with the eigenvector
 * {@code trivial}; the normalised Laplacian is the identity less this. It acts on {@value #WIDTH} vectors at once, which
 * stand side by side: entry i of vector c at {@code i * WIDTH + c}.
 */
final class Adjacency {

    static final int WIDTH = 8;
    /** Sums run over blocks of so many points, in the order of the blocks. */
    static final int ROWS = 2048;

    final double[] trivial;
    private final int[] starts;
    private final int[] targets;
    private final double[] weights;

    Adjacency(MembershipGraph graph) {
        int n = graph.size();
        starts = graph.starts();
        targets = graph.targets();
        weights = new double[targets.length];
        double[] roots = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            double degree = 0;
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                degree += graph.weights()[e];
            }
            roots[i] = Math.sqrt(degree);
            total += degree;
        }
        trivial = new double[n];
        for (int i = 0; i < n; i++) {
            trivial[i] = roots[i] / Math.sqrt(total);
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                weights[e] = graph.weights()[e] / (roots[i] * roots[targets[e]]);
            }
        }
    }

    int size() {
        return trivial.length;
    }

    int blocks() {
        return (size() + ROWS - 1) / ROWS;
    }

    double weight(int edge) {
        return weights[edge];
    }

    /** y := scale (A x - shift x) - subtract y, the step of a Chebyshev recurrence. */
    void step(double[] x, double[] y, double scale, double shift, double subtract, Workers workers) {
        workers.each(blocks(), block -> {
            double[] sum = new double[WIDTH];
            for (int i = block * ROWS; i < Math.min(size(), (block + 1) * ROWS); i++) {
                row(i, x, sum);
                int at = i * WIDTH;
                for (int c = 0; c < WIDTH; c++) {
                    y[at + c] = scale * (sum[c] - shift * x[at + c]) - subtract * y[at + c];
                }
            }
        });
    }

    private void row(int i, double[] x, double[] sum) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int e = starts[i]; e < starts[i + 1]; e++) {
            int at = targets[e] * WIDTH;
            double weight = weights[e];
            s0 += weight * x[at];
            s1 += weight * x[at + 1];
            s2 += weight * x[at + 2];
            s3 += weight * x[at + 3];
            s4 += weight * x[at + 4];
            s5 += weight * x[at + 5];
            s6 += weight * x[at + 6];
            s7 += weight * x[at + 7];
        }
        sum[0] = s0;
        sum[1] = s1;
        sum[2] = s2;
        sum[3] = s3;
        sum[4] = s4;
        sum[5] = s5;
        sum[6] = s6;
        sum[7] = s7;
    }
}
