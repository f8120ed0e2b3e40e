package lodestone.stdlib.tsne;

import java.util.Arrays;

/**
 * What pushes the points of a box away: single points where the box is near to them, centres of nodes elsewhere. A flat list
 * that is reused from box to box. Used by one thread.
 */
final class Sources {

    float[] x = new float[4096];
    float[] y = new float[4096];
    float[] z = new float[4096];
    /** How many points each source stands for. */
    float[] count = new float[4096];
    int size;

    private final MedianTree tree;
    private final int[] stack;

    Sources(MedianTree tree) {
        this.tree = tree;
        stack = new int[tree.depth + 2];
    }

    /** Collects what pushes the points of the box at {@code at}, lowest x, y, z and highest x, y, z. */
    void collect(float[] box, int at) {
        float lowX = box[at];
        float lowY = box[at + 1];
        float lowZ = box[at + 2];
        float highX = box[at + 3];
        float highY = box[at + 4];
        float highZ = box[at + 5];
        float[] nodes = tree.nodes;
        int leaves = 1 << tree.depth;
        size = 0;
        int top = 0;
        stack[top++] = 1;
        while (top > 0) {
            int number = stack[--top];
            int node = MedianTree.STRIDE * number;
            float dx = nodes[node] - Math.min(highX, Math.max(lowX, nodes[node]));
            float dy = nodes[node + 1] - Math.min(highY, Math.max(lowY, nodes[node + 1]));
            float dz = nodes[node + 2] - Math.min(highZ, Math.max(lowZ, nodes[node + 2]));
            if (dx * dx + dy * dy + dz * dz >= nodes[node + 3]) {
                add(nodes, node);
            } else if (number >= leaves) {
                addLeaf(number - leaves);
            } else {
                stack[top++] = 2 * number + 1;
                stack[top++] = 2 * number;
            }
        }
    }

    private void add(float[] nodes, int node) {
        if (size == x.length) {
            grow(size + 1);
        }
        x[size] = nodes[node];
        y[size] = nodes[node + 1];
        z[size] = nodes[node + 2];
        count[size++] = nodes[node + 4];
    }

    private void addLeaf(int leaf) {
        int from = tree.start(tree.depth, leaf);
        int points = tree.start(tree.depth, leaf + 1) - from;
        if (size + points > x.length) {
            grow(size + points);
        }
        for (int p = 0; p < points; p++) {
            x[size + p] = tree.at[0][from + p];
            y[size + p] = tree.at[1][from + p];
            z[size + p] = tree.at[2][from + p];
            count[size + p] = 1;
        }
        size += points;
    }

    private void grow(int least) {
        int length = Math.max(least, 2 * x.length);
        x = Arrays.copyOf(x, length);
        y = Arrays.copyOf(y, length);
        z = Arrays.copyOf(z, length);
        count = Arrays.copyOf(count, length);
    }
}
