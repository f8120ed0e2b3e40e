package lodestone.stdlib.umap;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;
import lodestone.stdlib.neighbor.Neighbors;

/** Joins what each point holds of its neighbours into one symmetric graph. */
final class FuzzyUnion {

    private static final int ROWS = 1024;

    private FuzzyUnion() {
    }

    /**
     * @param mix 1 for the fuzzy union a + b - ab of the two points' memberships, 0 for their intersection ab
     * @see <a href="https://doi.org/10.48550/arXiv.1802.03426">McInnes et al. 2018, algorithm 1</a>
     */
    static MembershipGraph of(Neighbors near, SmoothDistances smooth, double mix, Workers workers) {
        int k = near.k();
        int n = near.indices().length / k;
        int blocks = (n + ROWS - 1) / ROWS;
        int[] targets = near.indices().clone();
        float[] out = new float[n * k];
        workers.each(blocks, block -> {
            for (int i = block * ROWS; i < Math.min(n, (block + 1) * ROWS); i++) {
                for (int e = i * k; e < (i + 1) * k; e++) {
                    out[e] = (float) smooth.membership(i, near.distances()[e]);
                }
                sort(targets, out, i * k, (i + 1) * k);
            }
        });
        Incoming in = incoming(targets, out, k, n);
        int[] starts = new int[n + 1];
        Row rows = (i, ends, weights, at) -> merge(targets, out, i * k, (i + 1) * k, in, i, mix, ends, weights, at);
        workers.each(blocks, block -> {
            for (int i = block * ROWS; i < Math.min(n, (block + 1) * ROWS); i++) {
                starts[i + 1] = rows.write(i, null, null, 0);
            }
        });
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] ends = new int[starts[n]];
        float[] weights = new float[starts[n]];
        workers.each(blocks, block -> {
            for (int i = block * ROWS; i < Math.min(n, (block + 1) * ROWS); i++) {
                rows.write(i, ends, weights, starts[i]);
            }
        });
        return new MembershipGraph(starts, ends, weights);
    }

    private interface Row {
        int write(int i, int[] ends, float[] weights, int at);
    }

    /** The edges into each point, those from lower points first. */
    private record Incoming(int[] starts, int[] sources, float[] weights) {
    }

    private static Incoming incoming(int[] targets, float[] out, int k, int n) {
        int[] starts = new int[n + 1];
        for (int target : targets) {
            starts[target + 1]++;
        }
        for (int i = 0; i < n; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] sources = new int[targets.length];
        float[] weights = new float[targets.length];
        for (int e = 0; e < targets.length; e++) {
            int at = next[targets[e]]++;
            sources[at] = e / k;
            weights[at] = out[e];
        }
        return new Incoming(starts, sources, weights);
    }

    /** Writes point i's edges, unless the arrays are null, and counts them. */
    private static int merge(int[] targets, float[] out, int from, int to, Incoming in, int i, double mix,
            int[] ends, float[] weights, int at) {
        int count = 0;
        int e = from;
        int f = in.starts[i];
        while (e < to || f < in.starts[i + 1]) {
            int mine = e < to ? targets[e] : Integer.MAX_VALUE;
            int theirs = f < in.starts[i + 1] ? in.sources[f] : Integer.MAX_VALUE;
            double a = mine <= theirs ? out[e++] : 0;
            double b = theirs <= mine ? in.weights[f++] : 0;
            float weight = (float) (mix * (a + b - a * b) + (1 - mix) * a * b);
            if (weight > 0) {
                if (ends != null) {
                    ends[at + count] = Math.min(mine, theirs);
                    weights[at + count] = weight;
                }
                count++;
            }
        }
        return count;
    }

    private static void sort(int[] targets, float[] weights, int from, int to) {
        for (int e = from + 1; e < to; e++) {
            int target = targets[e];
            float weight = weights[e];
            int at = e;
            for (; at > from && targets[at - 1] > target; at--) {
                targets[at] = targets[at - 1];
                weights[at] = weights[at - 1];
            }
            targets[at] = target;
            weights[at] = weight;
        }
    }
}
