package lodestone.stdlib.umap;

import java.util.Arrays;

/**
 * A graph of groups of a graph's points, of about a quarter of the size, in which all that changes slowly along the edges
 * looks the same: an edge between groups weighs what the edges between their points do, and so does a loop.
 *
 * @param groups the group of each point, shape [n]
 * @param graph  of the groups; its weights are sums, its rows in no order
 */
record Coarse(int[] groups, MembershipGraph graph) {

    private static final int MEMBERS = 4;

    static Coarse of(MembershipGraph fine) {
        int[] groups = new int[fine.size()];
        Arrays.fill(groups, -1);
        int count = 0;
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] < 0) {
                int first = strongest(fine, i, groups, true);
                // A point whose neighbours are all taken joins the surest of them.
                int group = first < 0 ? groups[strongest(fine, i, groups, false)] : count++;
                groups[i] = group;
                for (int m = 1, next = first; m < MEMBERS && next >= 0; m++) {
                    groups[next] = group;
                    next = strongest(fine, i, groups, true);
                }
            }
        }
        return new Coarse(groups, sums(fine, groups, count));
    }

    /** The neighbour with the greatest weight among those that are free, or among all; -1 if there is none. */
    private static int strongest(MembershipGraph fine, int point, int[] groups, boolean free) {
        int best = -1;
        float weight = 0;
        for (int e = fine.starts()[point]; e < fine.starts()[point + 1]; e++) {
            int target = fine.targets()[e];
            if (target != point && fine.weights()[e] > weight && groups[target] < 0 == free) {
                best = target;
                weight = fine.weights()[e];
            }
        }
        return best;
    }

    private static MembershipGraph sums(MembershipGraph fine, int[] groups, int count) {
        int[][] members = new Components(count, groups).members();
        int[] starts = new int[count + 1];
        int[] targets = new int[fine.targets().length];
        float[] weights = new float[targets.length];
        int[] places = new int[count];
        Arrays.fill(places, -1);
        int at = 0;
        for (int g = 0; g < count; g++) {
            for (int point : members[g]) {
                for (int e = fine.starts()[point]; e < fine.starts()[point + 1]; e++) {
                    int target = groups[fine.targets()[e]];
                    if (places[target] < starts[g]) {
                        places[target] = at;
                        targets[at++] = target;
                    }
                    weights[places[target]] += fine.weights()[e];
                }
            }
            starts[g + 1] = at;
        }
        return new MembershipGraph(starts, Arrays.copyOf(targets, at), Arrays.copyOf(weights, at));
    }
}
