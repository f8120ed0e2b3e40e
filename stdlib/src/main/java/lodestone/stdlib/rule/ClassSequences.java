package lodestone.stdlib.rule;

import java.util.Arrays;

/**
 * Walks the trie of the sequences of classes that systems have, sorted by electronegativity, and counts the neutral
 * compositions of each sequence once, times the number of systems that have it. A sequence is a beginning before the cut
 * and an end after it, whose elements have no order among them, and flexible elements between. Used by one thread.
 */
final class ClassSequences {

    private final ClassTable table;
    private final int arity;
    private final SequenceRows rows;
    private final EndGroups beginnings;
    /** {@code endings[l]}: the ends of l elements; null if there are none. */
    private final Endings[] endings;
    private final Branches branches;
    private final int[] beginning;
    /** For the elements before each depth. */
    private final Places[] places;
    private long count;

    /** @param endings by length */
    ClassSequences(ClassTable table, Endings[] endings, SequenceRows rows, int arity, Branches branches) {
        this.table = table;
        this.arity = arity;
        this.rows = rows;
        this.endings = endings;
        this.branches = branches;
        beginnings = new EndGroups(table, table.flexibleLeft, table.leftOnly, true);
        beginning = new int[arity];
        places = new Places[arity + 1];
        Arrays.setAll(places, d -> new Places());
    }

    /** How many systems, with how many amounts, are neutral in order by a cut. */
    long count() {
        if (arity > 1) {
            begin(0, 0);
        }
        return count;
    }

    /** Adds an element to the beginning. */
    private void begin(int depth, int from) {
        for (int l = from; l < table.left.length; l++) {
            beginning[depth] = l;
            if (!beginnings.enough(beginning, depth + 1, true) || branches.isOthers(depth + 1)) {
                continue;
            }
            rows.put(depth, table.left[l], null, false);
            long[] ways = beginnings.ways(beginning, depth + 1);
            if (ways != null) {
                places[depth + 1].set(ways);
                middle(depth + 1, -1);
            }
            if (depth + 2 < arity) {
                begin(depth + 1, l);
            }
        }
    }

    /** Goes on after the element at depth - 1. @param flexible the class of that element, -1 if the beginning has just ended */
    private void middle(int depth, int flexible) {
        Endings ends = endings[arity - depth];
        if (ends != null) {
            for (Endings next : ends.next()) {
                end(depth, places[depth], next, true, SequenceRows.BOTH);
                end(depth, places[depth], next, false, SequenceRows.RIGHT);
            }
        }
        if (depth + 1 == arity) {
            return;
        }
        for (int c = 0; c < table.flexible.length; c++) {
            for (int open = 0; open < 2; open++) {
                if (places[depth + 1].set(places[depth], table, flexible, c, open > 0) && !branches.isOthers(depth + 1)) {
                    rows.put(depth, table.left[table.flexibleLeft[c]], table.right[table.flexibleRight[c]], open > 0);
                    middle(depth + 1, c);
                }
            }
        }
    }

    /**
     * Counts the ends that go on with an element after the one at depth - 1.
     *
     * @param open whether the cut may be just before the end
     * @param part the totals that the element goes on from
     */
    private void end(int depth, Places places, Endings ends, boolean open, int part) {
        long systems = places.sum(open ? ends.open() : ends.shut());
        if (systems > 0 && depth + 1 == arity) {
            count += systems * rows.completed(part, table.right[ends.right()]);
        } else if (systems > 0 && !branches.isOthers(depth + 1)) {
            rows.put(depth, null, table.right[ends.right()], part == SequenceRows.BOTH);
            for (Endings next : ends.next()) {
                end(depth + 1, places, next, open, SequenceRows.RIGHT);
            }
        }
    }
}
