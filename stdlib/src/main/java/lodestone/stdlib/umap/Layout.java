package lodestone.stdlib.umap;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;

/**
 * Moves all points of a map along their edges. An epoch goes through the points in strided groups: the points of a group
 * move at once, each by itself among places that stand still; then all are put in their new places, and the far ends of
 * their edges moved, in a fixed order. So threads can not change a result, and yet nearly every move sees what the moves
 * before it did. That matters: a whole epoch at once, and pulling only the near ends, but twice, both lose quality.
 */
final class Layout {

    private static final int GROUPS = 32;
    private static final int POINTS = 64;

    private Layout() {
    }

    /**
     * @param places changed in place, shape [n * dimensions]
     * @param rate   the part of a full step that is made in the first epoch; it falls linearly to 0
     */
    static void run(Step step, float[] places, int epochs, double rate, long seed, Workers workers) {
        int n = step.points();
        float[] next = places.clone();
        Tails[] tails = new Tails[(n / GROUPS + POINTS) / POINTS];
        Arrays.setAll(tails, chunk -> new Tails(step.dimensions()));
        for (int epoch = 0; epoch < epochs; epoch++) {
            workers.listener().progress("umap", "epochs", epoch, epochs);
            float now = (float) (rate * (1 - epoch / (double) epochs));
            for (int group = 0; group < Math.min(GROUPS, n); group++) {
                group(step, places, next, tails, epoch, now, group, seed, workers);
                commit(places, next, tails, step.dimensions(), group);
            }
        }
    }

    private static void group(Step step, float[] places, float[] next, Tails[] tails, int epoch, float rate, int group,
            long seed, Workers workers) {
        int size = (step.points() - group + GROUPS - 1) / GROUPS;
        workers.each((size + POINTS - 1) / POINTS, chunk -> {
            for (int i = chunk * POINTS; i < Math.min(size, (chunk + 1) * POINTS); i++) {
                int point = group + i * GROUPS;
                step.move(point, point, epoch, rate, places, next, tails[chunk], Scramble.bits(seed, epoch, point));
            }
        });
    }

    private static void commit(float[] places, float[] next, Tails[] tails, int dimensions, int group) {
        for (int at = group * dimensions; at < places.length; at += GROUPS * dimensions) {
            for (int d = 0; d < dimensions; d++) {
                places[at + d] = next[at + d];
            }
        }
        for (Tails chunk : tails) {
            chunk.commit(places);
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
