package lodestone.runtime.operator;

/**
 * A pseudo-random permutation of the numbers below a power of two, keyed by a seed. Every sample is defined by it: the
 * rows whose ranks come first in the shuffled order. So a sample can be drawn by walking the order from its start, or by
 * looking at all rows and keeping those that come first, and both give the same rows.
 */
public final class RankShuffle {

    private static final int ROUNDS = 4;
    /** Fewer bits can not be mixed well: over 8 places, some samples of two would come several times as often as others. */
    private static final int LEAST_BITS = 10;

    private final int bits;
    private final long mask;
    private final long[] multipliers = new long[ROUNDS];
    private final long[] inverses = new long[ROUNDS];
    private final long[] offsets = new long[ROUNDS];

    /** @param size how many ranks there are, or -1 if nobody knows */
    public RankShuffle(long seed, long size) {
        bits = size < 0 ? 63 : Math.max(LEAST_BITS, 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1)));
        mask = (1L << bits) - 1;
        long state = mix(seed);
        for (int r = 0; r < ROUNDS; r++) {
            multipliers[r] = mix(++state) | 1;
            inverses[r] = inverse(multipliers[r]);
            offsets[r] = mix(~state);
        }
    }

    /** How many places the order has; a rank at or above the number of rows stands for none. */
    public long places() {
        return bits == 63 ? Long.MAX_VALUE : mask + 1;
    }

    /** The rank at a place of the order. */
    public long rankAt(long place) {
        long x = place;
        for (int r = 0; r < ROUNDS; r++) {
            x = (x * multipliers[r] + offsets[r]) & mask;
            x ^= x >>> shift();
        }
        return x;
    }

    /** The place of a rank in the order. */
    public long placeOf(long rank) {
        long x = rank;
        for (int r = ROUNDS - 1; r >= 0; r--) {
            long y = x;
            for (int known = shift(); known < bits; known += shift()) {
                y = x ^ y >>> shift();
            }
            x = ((y - offsets[r]) * inverses[r]) & mask;
        }
        return x;
    }

    private int shift() {
        return (bits + 1) / 2;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195). */
    private static long mix(long seed) {
        long z = seed * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** The inverse of an odd number modulo 2^64, by Newton's iteration. */
    private static long inverse(long odd) {
        long x = odd;
        for (int i = 0; i < 5; i++) {
            x *= 2 - odd * x;
        }
        return x;
    }
}
