package lodestone.stdlib.tsne;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;

/**
 * A balanced tree over points of two or three dimensions, each node split at the median of its widest side. Nothing is
 * linked: node j of a level holds the points from {@code n * j / 2^level} on, in the order of the tree, and its children
 * are nodes 2j and 2j + 1 of the next level. So the order of the points is all that a rebuild changes, and boxes and centres
 * can be refitted to moved points without one.
 */
final class MedianTree {

    /** Points of a leaf at most. */
    private static final int LEAF = 12;
    /** Subtrees of this level are one task each. */
    private static final int TASK_LEVEL = 6;

    /** x, y, z of the centre, the square of the distance from which it may stand for its points, and their number. */
    static final int STRIDE = 5;

    final int size;
    /** The level of the leaves. */
    final int depth;
    /** The point at each place of the tree. */
    final int[] order;
    /** Coordinates in the order of the tree, shape [3, n]; the third are zero in two dimensions. */
    final float[][] at;
    /** See {@link #STRIDE}; node j of a level is number {@code 2^level + j}. */
    final float[] nodes;
    /** Lowest x, y, z and highest x, y, z of each node. */
    final float[] boxes;

    private final int dimensions;
    private final float opening;

    /** @param angle a node stands for its points where it is seen under a smaller angle than this; 0 for never */
    MedianTree(int size, int dimensions, double angle) {
        this.size = size;
        this.dimensions = dimensions;
        opening = (float) (1 / (angle * angle));
        depth = level(size, LEAF);
        order = new int[size];
        Arrays.setAll(order, i -> i);
        at = new float[3][size];
        nodes = new float[STRIDE << depth + 1];
        boxes = new float[6 << depth + 1];
    }

    /** The first level whose nodes have at most so many points. */
    static int level(int size, int most) {
        int level = 0;
        while ((size - 1 >> level) + 1 > most) {
            level++;
        }
        return level;
    }

    /** The place of the first point of a node; that of the next node is the end. */
    int start(int level, int node) {
        return (int) ((long) size * node >>> level);
    }

    /** Orders the points anew. */
    void rebuild(float[][] map, Workers workers) {
        gather(map, 0, size);
        for (int l = 0; l < Math.min(depth, TASK_LEVEL); l++) {
            int level = l;
            workers.each(1 << level, node -> split(level, node));
        }
        if (depth > TASK_LEVEL) {
            workers.each(1 << TASK_LEVEL, top -> {
                for (int level = TASK_LEVEL; level < depth; level++) {
                    int width = 1 << level - TASK_LEVEL;
                    for (int node = top * width; node < (top + 1) * width; node++) {
                        split(level, node);
                    }
                }
            });
        }
    }

    /** Moves boxes and centres with the points. */
    void refit(float[][] map, Workers workers) {
        int split = Math.min(depth, TASK_LEVEL);
        workers.each(1 << split, top -> {
            gather(map, start(split, top), start(split, top + 1));
            int width = 1 << depth - split;
            for (int node = top * width; node < (top + 1) * width; node++) {
                fitLeaf(node);
            }
            for (int level = depth - 1; level >= split; level--) {
                int nodesHere = 1 << level - split;
                for (int node = top * nodesHere; node < (top + 1) * nodesHere; node++) {
                    fitParent((1 << level) + node);
                }
            }
        });
        for (int number = (1 << split) - 1; number > 0; number--) {
            fitParent(number);
        }
    }

    private void gather(float[][] map, int from, int to) {
        for (int c = 0; c < dimensions; c++) {
            float[] source = map[c];
            float[] target = at[c];
            for (int p = from; p < to; p++) {
                target[p] = source[order[p]];
            }
        }
    }

    private void fitLeaf(int node) {
        int number = (1 << depth) + node;
        int from = start(depth, node);
        int to = start(depth, node + 1);
        for (int c = 0; c < 3; c++) {
            float low = at[c][from];
            float high = low;
            float sum = 0;
            for (int p = from; p < to; p++) {
                float value = at[c][p];
                low = Math.min(low, value);
                high = Math.max(high, value);
                sum += value;
            }
            boxes[6 * number + c] = low;
            boxes[6 * number + 3 + c] = high;
            nodes[STRIDE * number + c] = sum / (to - from);
        }
        nodes[STRIDE * number + 4] = to - from;
        setReach(number);
    }

    private void fitParent(int number) {
        int left = 2 * number;
        int right = left + 1;
        float share = nodes[STRIDE * left + 4] / (nodes[STRIDE * left + 4] + nodes[STRIDE * right + 4]);
        for (int c = 0; c < 3; c++) {
            boxes[6 * number + c] = Math.min(boxes[6 * left + c], boxes[6 * right + c]);
            boxes[6 * number + 3 + c] = Math.max(boxes[6 * left + 3 + c], boxes[6 * right + 3 + c]);
            nodes[STRIDE * number + c] = nodes[STRIDE * left + c] * share + nodes[STRIDE * right + c] * (1 - share);
        }
        nodes[STRIDE * number + 4] = nodes[STRIDE * left + 4] + nodes[STRIDE * right + 4];
        setReach(number);
    }

    /**
     * A node may stand for its points from d on if size² &lt;= angle² (1 + d²): the kernel 1 / (1 + d²) hardly changes over
     * less than 1, so that even what is near may be summed up where the points lie dense.
     */
    private void setReach(int number) {
        float side = 0;
        for (int c = 0; c < dimensions; c++) {
            side = Math.max(side, boxes[6 * number + 3 + c] - boxes[6 * number + c]);
        }
        nodes[STRIDE * number + 3] = side == 0 ? -1 : side * side * opening - 1;
    }

    private void split(int level, int node) {
        int from = start(level, node);
        int to = start(level, node + 1);
        int axis = 0;
        float widest = -1;
        for (int c = 0; c < dimensions; c++) {
            float low = at[c][from];
            float high = low;
            for (int p = from; p < to; p++) {
                low = Math.min(low, at[c][p]);
                high = Math.max(high, at[c][p]);
            }
            if (high - low > widest) {
                widest = high - low;
                axis = c;
            }
        }
        select(at[axis], from, to - 1, start(level + 1, 2 * node + 1));
    }

    /** Hoare's selection: afterwards nothing before {@code middle} is greater and nothing from it on is less. */
    private void select(float[] key, int from, int to, int middle) {
        int low = from;
        int high = to;
        while (low < high) {
            float a = key[low];
            float b = key[low + high >>> 1];
            float c = key[high];
            float pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
            int i = low;
            int j = high;
            while (i <= j) {
                while (key[i] < pivot) {
                    i++;
                }
                while (key[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private void swap(int i, int j) {
        int point = order[i];
        order[i] = order[j];
        order[j] = point;
        for (int c = 0; c < dimensions; c++) {
            float value = at[c][i];
            at[c][i] = at[c][j];
            at[c][j] = value;
        }
    }
}
