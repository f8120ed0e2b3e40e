package lodestone.runtime.kernel;

import java.util.Arrays;

/** Bit sets in {@code long[]}: bit i is bit {@code i % 64} of word {@code i / 64}. A null array is the empty set. */
public final class Bits {

    private Bits() {
    }

    public static int words(int bits) {
        return (bits + 63) >>> 6;
    }

    public static boolean get(long[] bits, int i) {
        return bits != null && (bits[i >> 6] >>> i & 1) != 0;
    }

    public static void set(long[] bits, int i) {
        bits[i >> 6] |= 1L << i;
    }

    public static long[] or(long[] a, long[] b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        long[] result = new long[a.length];
        for (int w = 0; w < result.length; w++) {
            result[w] = a[w] | b[w];
        }
        return result;
    }

    /** All of the first n bits. */
    public static long[] ones(int n) {
        long[] bits = new long[words(n)];
        Arrays.fill(bits, -1L);
        clearTail(bits, n);
        return bits;
    }

    /** Clears the bits from n on in the last word. */
    public static void clearTail(long[] bits, int n) {
        if ((n & 63) != 0) {
            bits[n >> 6] &= (1L << n) - 1;
        }
    }

    /** Copies the bits from one place up to another to places that have been clear. */
    public static void copy(long[] source, int from, int to, long[] target, int at) {
        for (int i = 0; i < to - from; i += 64) {
            int start = from + i;
            long word = source[start >> 6] >>> start;
            if ((start & 63) != 0 && (start >> 6) + 1 < source.length) {
                word |= source[(start >> 6) + 1] << -start;
            }
            int left = to - start;
            word &= left < 64 ? (1L << left) - 1 : -1L;
            target[at + i >> 6] |= word << at + i;
            if ((at + i & 63) != 0 && word >>> -(at + i) != 0) {
                target[(at + i >> 6) + 1] |= word >>> -(at + i);
            }
        }
    }

    public static int count(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The positions of the set bits, ascending. */
    public static int[] positions(long[] bits) {
        int[] positions = new int[count(bits)];
        int n = 0;
        for (int w = 0; w < bits.length; w++) {
            for (long word = bits[w]; word != 0; word &= word - 1) {
                positions[n++] = (w << 6) + Long.numberOfTrailingZeros(word);
            }
        }
        return positions;
    }

    /** The bits at the given positions, in their order. */
    public static long[] gather(long[] bits, int[] positions) {
        if (bits == null) {
            return null;
        }
        long[] result = new long[words(positions.length)];
        for (int i = 0; i < positions.length; i++) {
            if (get(bits, positions[i])) {
                set(result, i);
            }
        }
        return result;
    }
}
