package lodestone.stdlib.umap;

import java.util.Arrays;

/**
 * The connected components of a graph, in the order of their lowest points.
 *
 * @param count  how many there are
 * @param labels the component of each point, shape [n]
 */
record Components(int count, int[] labels) {

    static Components of(MembershipGraph graph) {
        int[] labels = new int[graph.size()];
        Arrays.fill(labels, -1);
        int[] waiting = new int[graph.size()];
        int count = 0;
        for (int first = 0; first < labels.length; first++) {
            if (labels[first] >= 0) {
                continue;
            }
            int size = 1;
            waiting[0] = first;
            labels[first] = count;
            while (size > 0) {
                int point = waiting[--size];
                for (int e = graph.starts()[point]; e < graph.starts()[point + 1]; e++) {
                    int target = graph.targets()[e];
                    if (labels[target] < 0) {
                        labels[target] = count;
                        waiting[size++] = target;
                    }
                }
            }
            count++;
        }
        return new Components(count, labels);
    }

    /** The points of each component, ascending. */
    int[][] members() {
        int[] sizes = new int[count];
        for (int label : labels) {
            sizes[label]++;
        }
        int[][] members = new int[count][];
        for (int c = 0; c < count; c++) {
            members[c] = new int[sizes[c]];
        }
        for (int i = labels.length - 1; i >= 0; i--) {
            members[labels[i]][--sizes[labels[i]]] = i;
        }
        return members;
    }
}
