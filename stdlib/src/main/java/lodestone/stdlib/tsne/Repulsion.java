package lodestone.stdlib.tsne;

import lodestone.runtime.engine.Workers;

/**
 * What pushes the points of a map apart: for point i the sums over all j of w² (y_i - y_j), where w = 1 / (1 + |y_i - y_j|²),
 * and the sum of w over all pairs. By Barnes and Hut, for blocks of points that see the rest from one box.
 *
 * @see <a href="https://jmlr.org/papers/v15/vandermaaten14a.html">van der Maaten 2014</a>
 */
final class Repulsion {

    /** Points of a block at most: long enough for vector code, small enough that few of the others are near. */
    private static final int BLOCK = 256;
    private static final int BLOCKS_PER_TASK = 2;

    /** The push on each point, shape [k, n]. */
    final float[][] push;

    private final MedianTree tree;
    private final int level;
    private final double[] sums;

    Repulsion(MedianTree tree, int dimensions) {
        this.tree = tree;
        level = MedianTree.level(tree.size, BLOCK);
        push = new float[dimensions][tree.size];
        sums = new double[1 << level];
    }

    /** @return the sum of w over all ordered pairs of two points */
    double compute(Workers workers) {
        int blocks = 1 << level;
        workers.each((blocks + BLOCKS_PER_TASK - 1) / BLOCKS_PER_TASK, task -> {
            Sources sources = new Sources(tree);
            PushKernel kernel = new PushKernel((tree.size - 1 >> level) + 1);
            for (int b = task * BLOCKS_PER_TASK; b < Math.min(blocks, (task + 1) * BLOCKS_PER_TASK); b++) {
                sources.collect(tree.boxes, 6 * (blocks + b));
                sums[b] = block(tree.start(level, b), tree.start(level, b + 1), sources, kernel);
            }
        });
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }

    private double block(int from, int to, Sources sources, PushKernel kernel) {
        kernel.load(tree.at, from, to);
        if (push.length == 2) {
            kernel.planar(sources);
        } else {
            kernel.spatial(sources);
        }
        double sum = 0;
        for (int p = from; p < to; p++) {
            // Each point has met itself, at w = 1 and without a push.
            sum += kernel.weight[p - from] - 1.0;
            for (int c = 0; c < push.length; c++) {
                push[c][tree.order[p]] = kernel.push[c][p - from];
            }
        }
        return sum;
    }
}
