package lodestone.stdlib.rule;

import lodestone.stdlib.space.Stoichiometry;

/**
 * How the amounts of the first d elements of a system, each any of {@code span} ones, are laid out as bits: the bitmap of
 * d + 1 elements is made of one of d elements for each amount of the last. The first few amounts share words, then blocks
 * are whole words. Immutable.
 */
final class AmountGrid {

    final int arity;
    final int low;
    /** How many amounts an element may have. */
    final int span;
    /** Words of the bitmap of d elements. */
    final int[] words;
    /** Up to how many elements share words. */
    private final int packed;
    /** Bits of the bitmap of d elements, as far as they share words. */
    private final int[] bits;

    AmountGrid(int arity, Stoichiometry stoichiometry) {
        this.arity = arity;
        low = stoichiometry.low();
        span = stoichiometry.high() - low + 1;
        int fit = 1;
        for (long tuples = (long) span * span; fit < arity && tuples <= Long.SIZE; tuples *= span) {
            fit++;
        }
        packed = fit == 1 ? 2 : fit;
        bits = new int[packed + 1];
        words = new int[arity + 1];
        bits[0] = 1;
        words[0] = 1;
        for (int d = 1; d <= Math.max(arity, packed); d++) {
            if (d <= packed) {
                bits[d] = bits[d - 1] * span;
            }
            if (d <= arity) {
                words[d] = d <= packed ? (bits[d] + 63) >> 6 : Math.multiplyExact(words[d - 1], span);
            }
        }
    }

    /** The words of a bitmap of all elements, as a number that may be too large for an array. */
    static double size(int arity, Stoichiometry stoichiometry) {
        return Math.pow(stoichiometry.high() - stoichiometry.low() + 1, arity) / 64;
    }

    boolean isPacked(int elements) {
        return elements <= packed;
    }

    /** Sets the bits of an amount's block. @param number of the amount, from 0; @param elements of the larger bitmap */
    void orBlock(long[] from, int at, long[] to, int place, int number, int elements) {
        if (!isPacked(elements)) {
            int words = this.words[elements - 1];
            for (int w = 0; w < words; w++) {
                to[place + number * words + w] |= from[at + w];
            }
            return;
        }
        int shift = number * bits[elements - 1];
        for (int w = 0; w < words[elements - 1]; w++) {
            int word = place + (shift >> 6) + w;
            to[word] |= from[at + w] << shift;
            if ((shift & 63) != 0 && from[at + w] >>> -shift != 0) {
                to[word + 1] |= from[at + w] >>> -shift;
            }
        }
    }

    /** For each amount of the last element, the bitmap of those of the others that have no divisor in common with it. */
    long[][] coprime() {
        int high = low + span - 1;
        long[][] masks = new long[span][];
        for (int n = 0; n < span; n++) {
            // For each divisor g, the amounts so far whose greatest divisor in common with n is g.
            long[][] divisors = new long[high + 1][];
            divisors[low + n] = new long[] {1};
            for (int d = 1; d < arity; d++) {
                divisors = next(divisors, d);
            }
            masks[n] = divisors[1] == null ? new long[words[arity - 1]] : divisors[1];
        }
        return masks;
    }

    private long[][] next(long[][] divisors, int d) {
        long[][] next = new long[divisors.length][];
        for (int g = 1; g < divisors.length; g++) {
            for (int n = 0; divisors[g] != null && n < span; n++) {
                int common = gcd(g, low + n);
                if (next[common] == null) {
                    next[common] = new long[words[d]];
                }
                orBlock(divisors[g], 0, next[common], 0, n, d);
            }
        }
        return next;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
