package lodestone.stdlib.umap;

import lodestone.runtime.engine.Workers;

/**
 * Moves all points of a map along their edges. An epoch goes through the points in strided groups: the points of a group
 * move at once, each by itself among places that stand still, then all are put in their new places, and then the other ends
 * of their edges are dragged, in order. So threads can not change a result, and yet most moves see what the moves before them
 * did: a whole epoch at once would lose quality, and maps fall to pieces if only the point itself is moved.
 */
final class Layout {

    private static final int GROUPS = 16;
    private static final int POINTS = 32;

    private Layout() {
    }

    /**
     * @param places changed in place, shape [n * dimensions]
     * @param rate   the part of a full step that is made in the first epoch; it falls linearly to 0
     */
    static void run(Step step, float[] places, int epochs, double rate, long seed, Workers workers) {
        int n = step.points();
        float[] next = places.clone();
        for (int epoch = 0; epoch < epochs; epoch++) {
            float now = (float) (rate * (1 - epoch / (double) epochs));
            for (int group = 0; group < Math.min(GROUPS, n); group++) {
                group(step, places, next, epoch, now, group, seed, workers);
            }
        }
    }

    private static void group(Step step, float[] places, float[] next, int epoch, float rate, int group, long seed,
            Workers workers) {
        int size = (step.points() - group + GROUPS - 1) / GROUPS;
        workers.each((size + POINTS - 1) / POINTS, chunk -> {
            for (int i = chunk * POINTS; i < Math.min(size, (chunk + 1) * POINTS); i++) {
                int point = group + i * GROUPS;
                step.move(point, point, epoch, rate, places, next, Scramble.bits(seed, epoch, point));
            }
        });
        int dimensions = step.dimensions();
        for (int at = group * dimensions; at < places.length; at += GROUPS * dimensions) {
            for (int d = 0; d < dimensions; d++) {
                places[at + d] = next[at + d];
            }
        }
        for (int point = group; point < step.points(); point += GROUPS) {
            step.drag(point, epoch);
        }
    }

    /** The places as rows, shape [n, dimensions]. */
    static double[][] rows(float[] places, int dimensions) {
        double[][] rows = new double[places.length / dimensions][dimensions];
        for (int i = 0; i < places.length; i++) {
            rows[i / dimensions][i % dimensions] = places[i];
        }
        return rows;
    }
}
