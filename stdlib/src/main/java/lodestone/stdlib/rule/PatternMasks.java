package lodestone.stdlib.rule;

import java.util.Arrays;
import lodestone.stdlib.element.Electronegativity;
import lodestone.stdlib.element.Pool;

/**
 * Walks the trie of systems as {@link TrieMasks} does, for a scale by which the pool is not sorted. What comes later can
 * lie anywhere, so the order of an assignment depends on its highest cation and its lowest anion so far: a node keeps one
 * set of bitmaps for each pair of these that is in order. Mostly they are neighbours on the scale, and pairs are few.
 */
final class PatternMasks implements SystemMasks {

    private final ChargeTable table;
    private final Order order;
    private final double[] values;
    private final int arity;
    private final int words;
    /** For each depth the bitmaps of each pair, numbered by {@link #pair}; and whether it has any. */
    private final long[][][] sets;
    private final boolean[][] alive;
    private final int[] previous;

    PatternMasks(Order order, Pool pool, ChargeTable table) {
        this.table = table;
        this.order = order;
        arity = table.arity;
        words = table.words;
        values = new double[pool.size()];
        Electronegativity scale = order.scale();
        for (int e = 0; e < values.length; e++) {
            Double value = scale.value(pool.get(e));
            values[e] = value == null ? Double.NaN : value;
        }
        int pairs = (arity + 1) * (arity + 1);
        sets = new long[arity + 1][pairs][];
        alive = new boolean[arity + 1][pairs];
        sets[0][0] = table.bitmaps;
        alive[0][0] = true;
        previous = new int[arity];
        Arrays.fill(previous, -1);
    }

    /** @param cation, anion 1 + the position of the highest cation and of the lowest anion; 0 for none */
    private int pair(int cation, int anion) {
        return cation * (arity + 1) + anion;
    }

    @Override
    public long[] mask(int[] system) {
        int unchanged = Arrays.mismatch(system, previous);
        System.arraycopy(system, 0, previous, 0, arity);
        for (int d = unchanged < 0 ? arity : unchanged; d < arity; d++) {
            Arrays.fill(alive[d + 1], false);
            extend(system, d);
        }
        return union();
    }

    /** Computes the depth below d, where the element at position d comes in. */
    private void extend(int[] system, int d) {
        int length = (int) ChargeTable.size(table.all, table.all, arity - d - 1) * words;
        for (int cation = 0; cation <= d; cation++) {
            for (int anion = 0; anion <= d; anion++) {
                if (alive[d][pair(cation, anion)]) {
                    for (int s : table.choices[system[d]]) {
                        int highest = table.sets[s].hasCation()
                                && (cation == 0 || values[system[d]] > values[system[cation - 1]]) ? d + 1 : cation;
                        int lowest = table.sets[s].hasAnion()
                                && (anion == 0 || values[system[d]] < values[system[anion - 1]]) ? d + 1 : anion;
                        if (highest == 0 || lowest == 0
                                || order.allows(values[system[highest - 1]], values[system[lowest - 1]])) {
                            or(d + 1, pair(highest, lowest), sets[d][pair(cation, anion)], s * length, length);
                        }
                    }
                }
            }
        }
    }

    private void or(int depth, int pair, long[] source, int start, int length) {
        long[] target = sets[depth][pair];
        if (target == null) {
            target = new long[length];
            sets[depth][pair] = target;
        }
        if (alive[depth][pair]) {
            for (int w = 0; w < length; w++) {
                target[w] |= source[start + w];
            }
        } else {
            System.arraycopy(source, start, target, 0, length);
            alive[depth][pair] = true;
        }
    }

    /** The union of all pairs of the last depth, in the place of the first one; null if there is none. */
    private long[] union() {
        long[] all = null;
        for (int pair = 0; pair < sets[arity].length; pair++) {
            if (alive[arity][pair] && all == null) {
                all = sets[arity][pair];
            } else if (alive[arity][pair]) {
                for (int w = 0; w < words; w++) {
                    all[w] |= sets[arity][pair][w];
                }
            }
        }
        return all;
    }
}
