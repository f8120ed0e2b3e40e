package lodestone.stdlib.rule;

/** Unions of bitmaps that lie in one array; loops over up to four at once, which is what the time of counting goes into. */
final class Unions {

    private Unions() {
    }

    /** Writes the union of some bitmaps, at least one. @param at where each begins */
    static void write(long[] from, int[] at, int bitmaps, long[] to, int place, int words) {
        for (int i = 0; i < bitmaps; i += 4) {
            int a = at[i];
            int b = at[Math.min(i + 1, bitmaps - 1)];
            int c = at[Math.min(i + 2, bitmaps - 1)];
            int d = at[Math.min(i + 3, bitmaps - 1)];
            if (i > 0) {
                for (int w = 0; w < words; w++) {
                    to[place + w] |= from[a + w] | from[b + w] | from[c + w] | from[d + w];
                }
            } else if (bitmaps == 1) {
                System.arraycopy(from, a, to, place, words);
            } else if (bitmaps == 2) {
                for (int w = 0; w < words; w++) {
                    to[place + w] = from[a + w] | from[b + w];
                }
            } else {
                for (int w = 0; w < words; w++) {
                    to[place + w] = from[a + w] | from[b + w] | from[c + w] | from[d + w];
                }
            }
        }
    }

    /** The number of bits of the union of some bitmaps that a mask has too. */
    static long count(long[] from, int[] at, int bitmaps, long[] mask, int words) {
        if (bitmaps == 0) {
            return 0;
        }
        int a = at[0];
        int b = at[Math.min(1, bitmaps - 1)];
        int c = at[Math.min(2, bitmaps - 1)];
        int d = at[Math.min(3, bitmaps - 1)];
        long count = 0;
        if (bitmaps == 1) {
            for (int w = 0; w < words; w++) {
                count += Long.bitCount(from[a + w] & mask[w]);
            }
        } else if (bitmaps == 2) {
            for (int w = 0; w < words; w++) {
                count += Long.bitCount((from[a + w] | from[b + w]) & mask[w]);
            }
        } else if (bitmaps <= 4) {
            for (int w = 0; w < words; w++) {
                count += Long.bitCount((from[a + w] | from[b + w] | from[c + w] | from[d + w]) & mask[w]);
            }
        } else {
            for (int w = 0; w < words; w++) {
                long union = 0;
                for (int i = 0; i < bitmaps; i++) {
                    union |= from[at[i] + w];
                }
                count += Long.bitCount(union & mask[w]);
            }
        }
        return count;
    }
}
