package lodestone.stdlib.tsne;

import java.util.Arrays;
import java.util.function.IntConsumer;
import lodestone.runtime.engine.Workers;
import lodestone.stdlib.neighbor.Neighbors;

/**
 * How much each pair of n points belongs together: P, symmetric, its sum 1, as the rows of a sparse matrix. Row i stands
 * from {@code starts[i]} to {@code starts[i + 1]}: the point's own neighbours, nearest first, then the points that have it
 * for a neighbour, ascending.
 *
 * @param starts  shape [n + 1]
 * @param indices the other point of each pair, shape [pairs]
 * @param values  p of each pair, shape [pairs]
 */
public record Affinities(int[] starts, int[] indices, float[] values) {

    private static final int ROWS = 256;

    /** n, the number of points. */
    public int size() {
        return starts.length - 1;
    }

    /**
     * The joint probabilities of t-SNE.
     *
     * @param neighbors  of each point, itself left out
     * @param perplexity effective number of neighbours, above 1 and below {@code neighbors.k()}
     * @see <a href="https://jmlr.org/papers/v15/vandermaaten14a.html">van der Maaten 2014, eq. 6 and 7</a>
     */
    public static Affinities of(Neighbors neighbors, double perplexity, Workers workers) {
        int k = neighbors.k();
        int n = neighbors.indices().length / k;
        float[] conditional = conditional(neighbors, perplexity, workers);
        int[] into = neighbors.indices();
        // The pairs by their second point: who has point j for a neighbour, ascending, and where in conditional.
        int[] ends = new int[n + 1];
        for (int j : into) {
            ends[j + 1]++;
        }
        for (int j = 0; j < n; j++) {
            ends[j + 1] += ends[j];
        }
        int[] slots = new int[into.length];
        int[] next = Arrays.copyOf(ends, n);
        for (int slot = 0; slot < into.length; slot++) {
            slots[next[into[slot]]++] = slot;
        }
        return join(n, k, into, conditional, ends, slots, workers);
    }

    private static Affinities join(int n, int k, int[] into, float[] conditional, int[] ends, int[] slots,
            Workers workers) {
        int[] starts = new int[n + 1];
        inRows(n, workers, i -> {
            int count = k;
            for (int s = ends[i]; s < ends[i + 1]; s++) {
                if (find(into, slots[s] / k, i * k, k) < 0) {
                    count++;
                }
            }
            starts[i + 1] = count;
        });
        for (int i = 0; i < n; i++) {
            starts[i + 1] = Math.addExact(starts[i + 1], starts[i]);
        }
        int[] indices = new int[starts[n]];
        float[] values = new float[starts[n]];
        inRows(n, workers, i -> {
            int first = starts[i];
            for (int j = 0; j < k; j++) {
                indices[first + j] = into[i * k + j];
                values[first + j] = conditional[i * k + j] / (2f * n);
            }
            int end = first + k;
            for (int s = ends[i]; s < ends[i + 1]; s++) {
                int other = slots[s] / k;
                float half = conditional[slots[s]] / (2f * n);
                int mutual = find(into, other, i * k, k);
                if (mutual < 0) {
                    indices[end] = other;
                    values[end++] = half;
                } else {
                    values[first + mutual - i * k] += half;
                }
            }
        });
        return new Affinities(starts, indices, values);
    }

    private static float[] conditional(Neighbors neighbors, double perplexity, Workers workers) {
        int k = neighbors.k();
        int n = neighbors.indices().length / k;
        float[] conditional = new float[n * k];
        workers.each((n + ROWS - 1) / ROWS, task -> {
            workers.check();
            Perplexity calibrated = new Perplexity(perplexity, k);
            double[] row = new double[k];
            for (int i = task * ROWS; i < Math.min(n, (task + 1) * ROWS); i++) {
                calibrated.row(neighbors.distances(), i * k, row);
                for (int j = 0; j < k; j++) {
                    conditional[i * k + j] = (float) row[j];
                }
            }
        });
        return conditional;
    }

    private static void inRows(int n, Workers workers, IntConsumer row) {
        workers.each((n + ROWS - 1) / ROWS, task -> {
            for (int i = task * ROWS; i < Math.min(n, (task + 1) * ROWS); i++) {
                row.accept(i);
            }
        });
    }

    private static int find(int[] values, int wanted, int from, int count) {
        for (int s = from; s < from + count; s++) {
            if (values[s] == wanted) {
                return s;
            }
        }
        return -1;
    }
}
