package lodestone.stdlib.rule;

import java.util.Arrays;

/**
 * Where the elements with the first classes of a sequence can lie: by the electronegativity of the last of them, how many
 * systems begin so.
 *
 * @param values the numbers of the electronegativities
 * @param runs   how many elements of the last class there are with this electronegativity; 0 for a beginning, which has all
 * @param ways   the numbers of systems
 */
record Places(int[] values, int[] runs, long[] ways) {

    /** @param ways by value */
    static Places of(long[] ways) {
        Maker places = new Maker(ways.length);
        for (int v = 0; v < ways.length; v++) {
            places.add(v, 0, ways[v]);
        }
        return places.made();
    }

    /** The number of systems that end in some ways. @param ends by value */
    long sum(long[] ends) {
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += ways[i] * ends[values[i]];
        }
        return sum;
    }

    /**
     * The places with one element more.
     *
     * @param last the flexible class of the last element; those of one electronegativity come in the order of classes
     * @param c    the flexible class of the new one
     * @param open whether a cut between the two is to be possible or impossible
     * @return null if there are none
     */
    Places next(ClassTable table, int last, int c, boolean open) {
        int[] members = table.flexible[c];
        Maker next = new Maker(values.length + members.length);
        for (int v = 0; v < members.length; v++) {
            if (members[v] > 0) {
                long before = 0;
                for (int i = 0; i < values.length; i++) {
                    if (values[i] < v && table.open[values[i]][v] == open) {
                        before += ways[i];
                    } else if (values[i] == v && runs[i] > 0 && c >= last && !open) {
                        int run = c == last ? runs[i] + 1 : 1;
                        next.add(v, run, ways[i] * (members[v] - run + 1) / run);
                    }
                }
                next.add(v, 1, before * members[v]);
            }
        }
        return next.made();
    }

    private static final class Maker {

        private final int[] values;
        private final int[] runs;
        private final long[] ways;
        private int size;

        Maker(int most) {
            values = new int[most];
            runs = new int[most];
            ways = new long[most];
        }

        void add(int value, int run, long number) {
            if (number != 0) {
                values[size] = value;
                runs[size] = run;
                ways[size++] = number;
            }
        }

        Places made() {
            return size == 0 ? null : new Places(Arrays.copyOf(values, size), Arrays.copyOf(runs, size),
                    Arrays.copyOf(ways, size));
        }
    }
}
