package lodestone.stdlib.rule;

import java.util.Arrays;

/** Counts neutral compositions without an order: all systems with the same classes at once. Used by one thread. */
final class ClassMultisets {

    private final ClassTable table;
    private final SequenceRows rows;
    private final int arity;
    private final Branches branches;
    private long count;

    ClassMultisets(ClassTable table, SequenceRows rows, int arity, Branches branches) {
        this.table = table;
        this.rows = rows;
        this.arity = arity;
        this.branches = branches;
    }

    /** How many systems, with how many amounts, are neutral. */
    long count() {
        add(0, 0, 0, 1);
        return count;
    }

    /**
     * Adds an element.
     *
     * @param last    the class of the one before, of which there are {@code run}
     * @param systems how many have the classes so far
     */
    private void add(int depth, int last, int run, long systems) {
        for (int l = last; l < table.left.length; l++) {
            int same = l == last ? run + 1 : 1;
            int members = Arrays.stream(table.leftOnly[l]).sum();
            long more = systems * Math.max(0, members - same + 1) / same;
            if (more > 0 && depth + 1 == arity) {
                count += more * rows.completed(SequenceRows.LEFT, table.left[l]);
            } else if (more > 0 && !branches.isOthers(depth + 1)) {
                rows.put(depth, table.left[l], null, false);
                add(depth + 1, l, same, more);
            }
        }
    }
}
