package lodestone.stdlib.umap;

import lodestone.runtime.engine.Workers;
import lodestone.stdlib.neighbor.Neighbors;

/** Puts new points into a map: at the mean of their neighbours' places first, then moved as in a fit, by themselves. */
final class Placement {

    private static final int POINTS = 256;
    /** The part of a fit's rate, as in umap-learn: the map is made already. */
    private static final double RATE = 0.25;

    private Placement() {
    }

    /** @return shape [m, dimensions] */
    static double[][] of(Umap options, double[][] map, Neighbors near, SmoothDistances smooth, int epochs,
            Workers workers) {
        int dimensions = options.dimensions();
        float[] fixed = new float[map.length * dimensions];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = (float) map[i / dimensions][i % dimensions];
        }
        MembershipGraph graph = memberships(near, smooth);
        float[] places = means(graph, fixed, dimensions);
        Edges edges = Edges.of(graph.atLeast(graph.greatest() / epochs));
        Step step = Step.in(dimensions, edges, options.forces(), fixed, options.negativeSampleRate());
        int m = graph.size();
        workers.each((m + POINTS - 1) / POINTS, block -> {
            for (int epoch = 0; epoch < epochs; epoch++) {
                float rate = (float) (RATE * options.learningRate() * (1 - epoch / (double) epochs));
                for (int i = block * POINTS; i < Math.min(m, (block + 1) * POINTS); i++) {
                    step.move(i, -1, epoch, rate, places, places, null, Scramble.bits(options.seed(), epoch, i));
                }
            }
        });
        return Layout.rows(places, dimensions);
    }

    private static MembershipGraph memberships(Neighbors near, SmoothDistances smooth) {
        int m = near.indices().length / near.k();
        int[] starts = new int[m + 1];
        float[] weights = new float[near.indices().length];
        for (int e = 0; e < weights.length; e++) {
            weights[e] = (float) smooth.membership(e / near.k(), near.distances()[e]);
            starts[e / near.k() + 1] = e + 1;
        }
        return new MembershipGraph(starts, near.indices(), weights);
    }

    /** A point that is sure of a neighbour starts on it. */
    private static float[] means(MembershipGraph graph, float[] fixed, int dimensions) {
        float[] places = new float[graph.size() * dimensions];
        for (int i = 0; i < graph.size(); i++) {
            int from = graph.starts()[i];
            boolean sure = graph.weights()[from] == 1;
            double total = 0;
            double[] sum = new double[dimensions];
            for (int e = from; e < (sure ? from + 1 : graph.starts()[i + 1]); e++) {
                total += graph.weights()[e];
                for (int d = 0; d < dimensions; d++) {
                    sum[d] += graph.weights()[e] * (double) fixed[graph.targets()[e] * dimensions + d];
                }
            }
            for (int d = 0; d < dimensions; d++) {
                places[i * dimensions + d] = (float) (sum[d] / total);
            }
        }
        return places;
    }
}
