package lodestone.stdlib.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * The ends that systems can have, all after the cut: the trie of their right classes, ascending.
 *
 * @param right the class of one more element, -1 at the root
 * @param open  for each value of the element before the end, how many ends go on like this, with a place for the cut there
 * @param shut  the same where the cut can not be there
 */
record Endings(int right, long[] open, long[] shut, List<Endings> next) {

    /** The longest that may be kept. */
    static final int MOST_LONGS = 8 << 20;

    /** The ends of some elements. @throws ArithmeticException if they are too many */
    static Endings of(ClassTable table, int length) {
        return new Maker(table, new EndGroups(table, table.flexibleRight, table.rightOnly, false), length).make(-1, 0);
    }

    private static final class Maker {

        private final ClassTable table;
        private final EndGroups groups;
        private final int[] chosen;
        private int room;

        Maker(ClassTable table, EndGroups groups, int length) {
            this.table = table;
            this.groups = groups;
            chosen = new int[length];
            room = MOST_LONGS / Math.max(1, 2 * table.values());
        }

        /** The ends that go on from the first classes; null if there are none. */
        Endings make(int right, int size) {
            int values = table.values();
            long[] open = new long[values];
            long[] shut = new long[values];
            List<Endings> next = new ArrayList<>();
            if (size == chosen.length) {
                long[] ways = groups.ways(chosen, size);
                if (ways == null) {
                    return null;
                }
                for (int v = 0; v < values; v++) {
                    for (int w = v + 1; w < values; w++) {
                        (table.open[v][w] ? open : shut)[v] += ways[w];
                    }
                }
            } else if (!groups.enough(chosen, size, false)) {
                return null;
            }
            for (int r = Math.max(0, right); size < chosen.length && r < groups.classes(); r++) {
                chosen[size] = r;
                Endings longer = make(r, size + 1);
                if (longer != null) {
                    next.add(longer);
                    for (int v = 0; v < values; v++) {
                        open[v] += longer.open[v];
                        shut[v] += longer.shut[v];
                    }
                }
            }
            if (size < chosen.length && next.isEmpty()) {
                return null;
            }
            if (--room < 0) {
                throw new ArithmeticException("too many ends");
            }
            return new Endings(right, open, shut, next);
        }
    }
}
