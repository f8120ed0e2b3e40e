package lodestone.stdlib.rule;

import java.util.Arrays;
import lodestone.stdlib.element.Pool;

/**
 * Walks the trie of systems. A node, the first d elements of a system, keeps for each suffix of state sets the bitmap
 * of the ratios that some ordered assignment of those d elements completes to neutrality; a child ORs its parent's bitmaps
 * over its element's sets, so systems with a common beginning share all of that work and a leaf costs a few ORs.
 *
 * <p>The pool is sorted by electronegativity, so the order of an assignment depends on two elements only: while no anion
 * has come, on the last cation ({@code open}, one set of bitmaps for each place it may have, 0 for none yet); afterwards
 * on the first anion ({@code closed}; one set for all where no cation can follow anyway).
 */
final class TrieMasks implements SystemMasks {

    private final ChargeTable table;
    private final AssignmentRule rule;
    private final double[] electronegativity;
    private final int arity;
    private final int words;
    private final Level[] levels;
    private final int[] previous;
    /** {@code toOpen[l][s]}: where the closed suffix s of length l is among the open ones. */
    private final int[][] toOpen;

    private static final class Level {
        final long[][] open;
        final long[][] closed;
        final boolean[] openAlive;
        final boolean[] closedAlive;
        boolean alive;

        Level(int depth) {
            open = new long[depth + 1][];
            closed = new long[depth + 1][];
            openAlive = new boolean[depth + 1];
            closedAlive = new boolean[depth + 1];
        }

        void clear() {
            Arrays.fill(openAlive, false);
            Arrays.fill(closedAlive, false);
            alive = false;
        }
    }

    TrieMasks(AssignmentRule rule, Pool pool, ChargeTable table) {
        this.rule = rule;
        this.table = table;
        arity = table.arity;
        words = table.words;
        electronegativity = new double[pool.size()];
        for (int e = 0; e < electronegativity.length; e++) {
            Double value = rule.ordered() ? rule.order().scale().value(pool.get(e)) : null;
            electronegativity[e] = value == null ? Double.NaN : value;
        }
        levels = new Level[arity + 1];
        Arrays.setAll(levels, Level::new);
        levels[0].open[0] = table.bitmaps;
        levels[0].openAlive[0] = true;
        levels[0].alive = true;
        previous = new int[arity];
        Arrays.fill(previous, -1);
        toOpen = new int[arity + 1][];
        for (int l = 0; l <= arity; l++) {
            toOpen[l] = closedToOpen(l);
        }
    }

    @Override
    public long[] mask(int[] system) {
        int unchanged = Arrays.mismatch(system, previous);
        if (unchanged < 0) {
            unchanged = arity;
        }
        System.arraycopy(system, 0, previous, 0, arity);
        for (int d = unchanged; d < arity; d++) {
            levels[d + 1].clear();
            if (levels[d].alive) {
                extend(system, d);
            }
        }
        return levels[arity].alive ? union(levels[arity]) : null;
    }

    /** Computes the level below depth d, where the element at position d comes in. */
    private void extend(int[] system, int d) {
        Level from = levels[d];
        Level to = levels[d + 1];
        int suffix = arity - d - 1;
        for (int s : table.choices[system[d]]) {
            boolean cation = rule.ordered() && table.sets[s].hasCation();
            boolean anion = rule.ordered() && table.sets[s].hasAnion();
            for (int highest = 0; highest <= d; highest++) {
                if (from.openAlive[highest] && (suffix > 0 || s < table.last)) {
                    if (!anion) {
                        or(to, to.open, to.openAlive, cation ? d + 1 : highest, from.open[highest], s, openSize(suffix));
                    } else if (highest == 0 || inOrder(system[highest - 1], system[d])) {
                        close(to, from.open[highest], s, suffix, table.strict ? 0 : d + 1);
                    }
                }
            }
            for (int lowest = 0; lowest <= d; lowest++) {
                if (from.closedAlive[lowest]
                        && (!cation || !table.strict && inOrder(system[d], system[lowest - 1]))) {
                    or(to, to.closed, to.closedAlive, lowest, from.closed[lowest], s, closedSize(suffix));
                }
            }
        }
    }

    private boolean inOrder(int cation, int anion) {
        return rule.order().allows(electronegativity[cation], electronegativity[anion]);
    }

    private void or(Level to, long[][] sets, boolean[] alive, int place, long[] source, int block, int suffixes) {
        int length = suffixes * words;
        long[] target = target(to, sets, place, length);
        int start = block * length;
        if (alive[place]) {
            for (int w = 0; w < length; w++) {
                target[w] |= source[start + w];
            }
        } else {
            System.arraycopy(source, start, target, 0, length);
            alive[place] = true;
        }
    }

    /** The first anion comes: what was open goes on closed. */
    private void close(Level to, long[] open, int block, int suffix, int place) {
        int[] from = toOpen[suffix];
        long[] target = target(to, to.closed, place, from.length * words);
        int start = block * openSize(suffix) * words;
        for (int s = 0; s < from.length; s++) {
            int source = start + from[s] * words;
            if (to.closedAlive[place]) {
                for (int w = 0; w < words; w++) {
                    target[s * words + w] |= open[source + w];
                }
            } else {
                System.arraycopy(open, source, target, s * words, words);
            }
        }
        to.closedAlive[place] = true;
    }

    private static long[] target(Level to, long[][] sets, int place, int length) {
        to.alive = true;
        if (sets[place] == null) {
            sets[place] = new long[length];
        }
        return sets[place];
    }

    private long[] union(Level leaf) {
        long[] all = null;
        for (int place = 0; place <= arity; place++) {
            all = leaf.openAlive[place] ? join(all, leaf.open[place]) : all;
            all = leaf.closedAlive[place] ? join(all, leaf.closed[place]) : all;
        }
        return all;
    }

    /** The union, in the place of the first one, which is not needed any more. */
    private long[] join(long[] all, long[] more) {
        if (all == null) {
            return more;
        }
        for (int w = 0; w < words; w++) {
            all[w] |= more[w];
        }
        return all;
    }

    private int openSize(int suffix) {
        return (int) ChargeTable.size(table.all, table.last, suffix);
    }

    private int closedSize(int suffix) {
        return (int) Math.pow(closedCharges(), suffix);
    }

    private int closedCharges() {
        return table.strict ? table.nonPositive : table.all;
    }

    private int[] closedToOpen(int length) {
        int[] places = new int[closedSize(length)];
        for (int s = 0; s < places.length; s++) {
            int rest = s;
            int place = 0;
            int weight = 1;
            for (int i = 0; i < length; i++) {
                place += rest % closedCharges() * weight;
                rest /= closedCharges();
                weight *= i == 0 ? table.last : table.all;
            }
            places[s] = place;
        }
        return places;
    }
}
