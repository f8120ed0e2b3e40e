package lodestone.stdlib.rule;

/**
 * In how many ways the beginning of a system, whose elements all stand before the cut, can have some left classes; or its
 * end, all after the cut, some right classes. It begins with everything up to the last element that can only stand before
 * the cut; if there is none, with the elements of the lowest electronegativity, for some element is a cation. Ends likewise.
 */
final class EndGroups {

    /** For each class and value: those up to the value (from it on, of an end), without those of one side at it, and the others at it. */
    private final int[][] all;
    private final int[][] but;
    private final int[][] at;
    private final int values;

    /** @param classes the classes of the flexible members; @param begin whether it is the beginning */
    EndGroups(ClassTable table, int[] classes, int[][] oneSided, boolean begin) {
        values = table.values();
        all = new int[oneSided.length][values];
        but = new int[oneSided.length][values];
        at = new int[oneSided.length][values];
        for (int c = 0; c < classes.length; c++) {
            for (int v = 0; v < values; v++) {
                at[classes[c]][v] += table.flexible[c][v];
            }
        }
        for (int k = 0; k < oneSided.length; k++) {
            int sum = 0;
            for (int i = 0; i < values; i++) {
                int v = begin ? i : values - 1 - i;
                sum += oneSided[k][v] + at[k][v];
                all[k][v] = sum;
                but[k][v] = sum - oneSided[k][v];
            }
        }
    }

    int classes() {
        return all.length;
    }

    /**
     * In how many ways elements can have some classes, for each value that the one next to the others may have.
     *
     * @param chosen the classes, ascending; the first {@code size} of them
     * @return null if there is no way
     */
    long[] ways(int[] chosen, int size) {
        long[] ways = new long[values];
        long any = 0;
        for (int v = 0; v < values; v++) {
            ways[v] = choices(all, chosen, size, v) - choices(but, chosen, size, v) + choices(at, chosen, size, v);
            any |= ways[v];
        }
        return any == 0 ? null : ways;
    }

    /** Whether there are enough members of the classes at all. */
    boolean enough(int[] chosen, int size, boolean begin) {
        return choices(all, chosen, size, begin ? values - 1 : 0) > 0;
    }

    private static long choices(int[][] members, int[] chosen, int size, int v) {
        long choices = 1;
        for (int i = 0, run = 0; i < size && choices > 0; i++) {
            run = i > 0 && chosen[i] == chosen[i - 1] ? run + 1 : 1;
            // Each step makes a binomial coefficient of the next one.
            choices = choices * (members[chosen[i]][v] - run + 1) / run;
        }
        return choices;
    }
}
