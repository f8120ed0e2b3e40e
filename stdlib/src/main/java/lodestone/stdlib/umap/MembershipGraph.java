package lodestone.stdlib.umap;

import java.util.Arrays;

/**
 * A symmetric graph of n points as compressed rows: the edges of point i stand at {@code starts[i]} to
 * {@code starts[i + 1] - 1}, those to lower points first.
 *
 * @param starts  shape [n + 1]
 * @param targets the other end of each edge, never the point itself
 * @param weights how surely the two points are neighbours, above 0, at most 1
 */
record MembershipGraph(int[] starts, int[] targets, float[] weights) {

    int size() {
        return starts.length - 1;
    }

    float greatest() {
        float greatest = 0;
        for (float weight : weights) {
            greatest = Math.max(greatest, weight);
        }
        return greatest;
    }

    /** The graph without its weakest edges. */
    MembershipGraph atLeast(double weight) {
        int[] begins = new int[starts.length];
        int[] ends = new int[targets.length];
        float[] values = new float[targets.length];
        int at = 0;
        for (int i = 0; i < size(); i++) {
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                if (weights[e] >= weight) {
                    ends[at] = targets[e];
                    values[at++] = weights[e];
                }
            }
            begins[i + 1] = at;
        }
        return new MembershipGraph(begins, Arrays.copyOf(ends, at), Arrays.copyOf(values, at));
    }

    /** The graph of some of the points, in ascending order, numbered anew; edges to other points are left out. */
    MembershipGraph of(int[] points, int[] numbers) {
        int[] begins = new int[points.length + 1];
        int edges = 0;
        for (int point : points) {
            edges += starts[point + 1] - starts[point];
        }
        int[] ends = new int[edges];
        float[] values = new float[edges];
        int at = 0;
        for (int p = 0; p < points.length; p++) {
            for (int e = starts[points[p]]; e < starts[points[p] + 1]; e++) {
                ends[at] = numbers[targets[e]];
                values[at++] = weights[e];
            }
            begins[p + 1] = at;
        }
        return new MembershipGraph(begins, ends, values);
    }
}
