package lodestone.stdlib.rule;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lodestone.runtime.kernel.Bits;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.space.RatioTable;

/**
 * For every tuple of charges (q1, ..., qk) that a rule has use for, the bitmap of the ratios it makes neutral (all of them
 * if the rule does not ask for neutrality). Immutable, shared by all threads.
 *
 * <p>Charges are ascending, so those that are not positive come first. A rule with an order that allows no cation after an
 * anion, in the pool's order of electronegativity, can only end on a charge that is not positive; so the last charge
 * takes {@link #last} values and the others {@link #all}.
 */
final class ChargeTable {

    /** Beyond this many words the table is not worth its memory. */
    static final long MOST_WORDS = 16L << 20;

    final int arity;
    /** Words of one bitmap. */
    final int words;
    /** The number of distinct charges of the pool. */
    final int all;
    /** How many of them are not positive. */
    final int nonPositive;
    /** How many the last charge may take. */
    final int last;
    /** Whether no cation can come after an anion. */
    final boolean strict;
    /** Charge indexes of each element of the pool. */
    final int[][] states;
    final int[] charges;
    /** One bitmap for each (q1, ..., qk), the last charge fastest. */
    final long[] bitmaps;

    private ChargeTable(AssignmentRule rule, Pool pool, RatioTable ratios, int[] charges) {
        this.charges = charges;
        arity = ratios.arity();
        words = Bits.words(ratios.size());
        all = charges.length;
        nonPositive = (int) Arrays.stream(charges).filter(q -> q <= 0).count();
        strict = rule.ordered() && rule.threshold() <= 0;
        last = last(rule, charges);
        states = new int[pool.size()][];
        for (int e = 0; e < states.length; e++) {
            states[e] = Arrays.stream(rule.statesOf(pool, e)).map(q -> Arrays.binarySearch(charges, q)).toArray();
        }
        bitmaps = new long[Math.toIntExact(size(charges.length, last, arity) * words)];
        if (rule.neutral()) {
            fill(ratios, new int[ratios.size()], 0, 0);
        } else {
            long[] every = Bits.ones(ratios.size());
            for (int i = 0; i < bitmaps.length; i += words) {
                System.arraycopy(every, 0, bitmaps, i, words);
            }
        }
    }

    /** The table, or null if it would be too large. */
    static ChargeTable of(AssignmentRule rule, Pool pool, RatioTable ratios) {
        TreeSet<Integer> distinct = new TreeSet<>();
        IntStream.range(0, pool.size()).forEach(e -> Arrays.stream(rule.statesOf(pool, e)).forEach(distinct::add));
        int[] charges = distinct.stream().mapToInt(Integer::intValue).toArray();
        double size = size(charges.length, last(rule, charges), ratios.arity()) * Bits.words(ratios.size());
        return size > MOST_WORDS ? null : new ChargeTable(rule, pool, ratios, charges);
    }

    private static int last(AssignmentRule rule, int[] charges) {
        boolean endsOnAnion = rule.neutral() && rule.ordered() && rule.threshold() <= 0;
        return endsOnAnion ? (int) Arrays.stream(charges).filter(q -> q <= 0).count() : charges.length;
    }

    /** How many charge tuples of a length there are. */
    static long size(int all, int last, int length) {
        return length == 0 ? 1 : (long) Math.pow(all, length - 1) * last;
    }

    /** Sets the bits of all tuples that begin with the charges whose weighted sums over the ratios are {@code sums}. */
    private void fill(RatioTable ratios, int[] sums, int position, int tuple) {
        byte[] amounts = ratios.amounts(position);
        if (position == arity - 1) {
            for (int r = 0; r < sums.length; r++) {
                if (sums[r] % amounts[r] == 0) {
                    int q = Arrays.binarySearch(charges, 0, last, -sums[r] / amounts[r]);
                    if (q >= 0) {
                        bitmaps[(tuple * last + q) * words + (r >> 6)] |= 1L << r;
                    }
                }
            }
            return;
        }
        int[] more = new int[sums.length];
        for (int q = 0; q < all; q++) {
            for (int r = 0; r < sums.length; r++) {
                more[r] = sums[r] + charges[q] * amounts[r];
            }
            fill(ratios, more, position + 1, tuple * all + q);
        }
    }
}
