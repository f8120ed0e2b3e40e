package lodestone.stdlib.rule;

/**
 * The totals of charge that the first elements of a composition reach together, as sets of bits, one for each number of
 * elements. Used by one thread.
 */
final class TotalBits {

    /** Bit {@code origin + t} of a depth stands for the total t. */
    private long[][] bits = new long[0][];
    /** The words of each depth that are not all 0. */
    private int[] first = new int[0];
    private int[] last = new int[0];
    private int words;
    private int origin;

    /**
     * Begins with no elements, which reach 0.
     *
     * @param depths  how many elements there are to come
     * @param largest no total is further from 0
     */
    void begin(int depths, int largest) {
        origin = largest;
        words = (2 * largest >> 6) + 1;
        if (bits.length <= depths || bits[0].length < words) {
            bits = new long[depths + 1][words];
            first = new int[depths + 1];
            last = new int[depths + 1];
        }
        clear(0);
        first[0] = origin >> 6;
        last[0] = first[0];
        bits[0][first[0]] = 1L << origin;
    }

    private void clear(int depth) {
        for (int w = first[depth]; w <= last[depth]; w++) {
            bits[depth][w] = 0;
        }
    }

    /** Makes the totals of one element more. @param totals what it can add, at least one */
    void extend(int depth, int[] totals) {
        long[] from = bits[depth];
        long[] to = bits[depth + 1];
        clear(depth + 1);
        int low = words;
        int high = 0;
        for (int total : totals) {
            int whole = total >> 6;
            for (int w = first[depth]; w <= last[depth]; w++) {
                or(to, w + whole, from[w] << total);
                or(to, w + whole + 1, (total & 63) == 0 ? 0 : from[w] >>> -total);
            }
            low = Math.min(low, first[depth] + whole);
            high = Math.max(high, last[depth] + whole + 1);
        }
        first[depth + 1] = Math.max(0, low);
        last[depth + 1] = Math.min(words - 1, high);
    }

    /** The ends of a range of words may lie outside, without any bits. */
    private static void or(long[] words, int word, long bits) {
        if (bits != 0) {
            words[word] |= bits;
        }
    }

    /** Whether one element more can make the total 0. */
    boolean meetsZero(int depth, int[] totals) {
        long[] reached = bits[depth];
        for (int total : totals) {
            int bit = origin - total;
            if ((reached[bit >> 6] >>> bit & 1) != 0) {
                return true;
            }
        }
        return false;
    }
}
