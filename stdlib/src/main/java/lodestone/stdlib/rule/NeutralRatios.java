package lodestone.stdlib.rule;

import java.util.Arrays;
import java.util.Map;
import lodestone.stdlib.space.RatioTable;

/**
 * Which ratios the elements' sets of states make neutral, tuple of sets by tuple of sets. The totals of charge that the
 * first half of a tuple reaches, and the negated ones of the second half, are sets of bits; a ratio is neutral if they
 * meet. Ratios are worked through in blocks of 64, the bits of one word, for their leading amounts are mostly the same.
 */
final class NeutralRatios {

    private final RatioTable ratios;
    private final int units;
    private final int arity;
    /** How many elements the first half has. */
    private final int half;
    /** Bit {@code origin + t} stands for the total t. */
    private final int origin;
    private final int words;

    /**
     * @param largest the largest size of a state
     * @param units   how many formula units are neutral together
     */
    NeutralRatios(RatioTable ratios, int largest, int units) {
        this.units = units;
        this.ratios = ratios;
        arity = ratios.arity();
        half = half(arity);
        origin = largest * ratios.highest() * units * half;
        words = (2 * origin >> 6) + 1;
    }

    /** How many elements the first half of a tuple has. */
    static int half(int arity) {
        return arity - arity / 2;
    }

    /** The totals of all tuples of one half with some amounts, {@link #words} each, the last set fastest. */
    final class Half {

        final long[] totals;
        final int tuples;
        /** The words that hold bits, for each tuple. */
        final int[] first;
        final int[] last;

        Half(StateSet[][] sets, int from, int to, int ratio, boolean negated) {
            long[] sums = new long[words];
            sums[origin >> 6] = 1L << origin;
            for (int j = from; j < to; j++) {
                sums = extend(sums, sets[j], units * ratios.amount(j, ratio), negated ? -1 : 1);
            }
            totals = sums;
            tuples = sums.length / words;
            first = new int[tuples];
            last = new int[tuples];
            for (int t = 0; t < tuples; t++) {
                int w = t * words;
                while (totals[w] == 0) {
                    w++;
                }
                first[t] = w - t * words;
                w = (t + 1) * words - 1;
                while (totals[w] == 0) {
                    w--;
                }
                last[t] = w - t * words;
            }
        }

        boolean meets(int tuple, Half other, int otherTuple) {
            int to = Math.min(last[tuple], other.last[otherTuple]);
            for (int w = Math.max(first[tuple], other.first[otherTuple]); w <= to; w++) {
                if ((totals[tuple * words + w] & other.totals[otherTuple * words + w]) != 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private long[] extend(long[] sums, StateSet[] sets, int amount, int sign) {
        int before = sums.length / words;
        long[] extended = new long[sums.length * sets.length];
        for (int s = 0; s < sets.length; s++) {
            int[] reached = reached(sets[s], amount);
            for (int t = 0; t < before; t++) {
                for (int total : reached) {
                    or(sums, t * words, extended, (t * sets.length + s) * words, sign * total);
                }
            }
        }
        return extended;
    }

    /** The totals that some atoms of one element reach. */
    static int[] reached(StateSet set, int atoms) {
        boolean[] is = {true};
        int width = set.highest() - set.lowest();
        for (int a = 0; a < atoms; a++) {
            boolean[] next = new boolean[is.length + width];
            for (int t = 0; t < is.length; t++) {
                for (int state : set.states()) {
                    next[t + state - set.lowest()] |= is[t];
                }
            }
            is = next;
        }
        int[] totals = new int[is.length];
        int n = 0;
        for (int t = 0; t < is.length; t++) {
            if (is[t]) {
                totals[n++] = t + atoms * set.lowest();
            }
        }
        return Arrays.copyOf(totals, n);
    }

    private void or(long[] from, int at, long[] to, int place, int shift) {
        int whole = Math.floorDiv(shift, 64);
        int bits = Math.floorMod(shift, 64);
        for (int w = 0; w < words; w++) {
            if (from[at + w] != 0) {
                if (w + whole >= 0 && w + whole < words) {
                    to[place + w + whole] |= from[at + w] << bits;
                }
                if (bits > 0 && w + whole + 1 >= 0 && w + whole + 1 < words) {
                    to[place + w + whole + 1] |= from[at + w] >>> 64 - bits;
                }
            }
        }
    }

    /** Takes the neutral ones of 64 ratios. */
    interface Target {

        /** Whether the tuple is of use. @param left, right numbers of the two halves of the tuple */
        default boolean wants(int left, int right) {
            return true;
        }

        void set(int left, int right, long bits);
    }

    /**
     * Finds the neutral ratios of one block.
     *
     * @param sets for each element those that it may have
     * @param made the halves by their amounts, to be used again with the same sets
     */
    void block(int block, StateSet[][] sets, Map<Long, Half> made, Target target) {
        int from = block << 6;
        int size = Math.min(64, ratios.size() - from);
        Half[] lefts = new Half[size];
        Half[] rights = new Half[size];
        for (int i = 0; i < size; i++) {
            int ratio = from + i;
            lefts[i] = made.computeIfAbsent(amounts(0, half, ratio), a -> new Half(sets, 0, half, ratio, false));
            rights[i] = made.computeIfAbsent(~amounts(half, arity, ratio), a -> new Half(sets, half, arity, ratio, true));
        }
        for (int right = 0; right < rights[0].tuples; right++) {
            for (int left = 0; left < lefts[0].tuples; left++) {
                if (target.wants(left, right)) {
                    long bits = 0;
                    for (int i = 0; i < size; i++) {
                        bits |= lefts[i].meets(left, rights[i], right) ? 1L << i : 0;
                    }
                    target.set(left, right, bits);
                }
            }
        }
    }

    private long amounts(int from, int to, int ratio) {
        long code = 0;
        for (int j = from; j < to; j++) {
            code = code << 8 | ratios.amount(j, ratio);
        }
        return code;
    }
}
