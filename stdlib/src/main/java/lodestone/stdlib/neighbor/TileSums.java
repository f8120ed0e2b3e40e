package lodestone.stdlib.neighbor;

/**
 * Sums over a tile: one array per dimension, one column per point. Differences are squared directly: the form with a
 * product is hardly faster and loses close points far from the origin. Four dimensions a step, one index and nothing else
 * in the loop is what HotSpot's C2 turns into vector code.
 */
final class TileSums {

    private TileSums() {
    }

    /** Adds to each column's sum its squared distance from the query in the first dimensions. */
    static void addSquares(float[] sums, float[][] tile, float[] query, int dimensions) {
        int i = 0;
        for (; i + 4 <= dimensions; i += 4) {
            addFour(sums, tile[i], tile[i + 1], tile[i + 2], tile[i + 3],
                    query[i], query[i + 1], query[i + 2], query[i + 3]);
        }
        for (; i < dimensions; i++) {
            addOne(sums, tile[i], query[i]);
        }
    }

    private static void addFour(float[] sums, float[] x0, float[] x1, float[] x2, float[] x3,
            float q0, float q1, float q2, float q3) {
        for (int j = 0; j < sums.length; j++) {
            float d0 = x0[j] - q0;
            float d1 = x1[j] - q1;
            float d2 = x2[j] - q2;
            float d3 = x3[j] - q3;
            sums[j] += d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
        }
    }

    private static void addOne(float[] sums, float[] x, float q) {
        for (int j = 0; j < sums.length; j++) {
            float d = x[j] - q;
            sums[j] += d * d;
        }
    }

    /** Adds to each column's sum its squared distance from the interval. */
    static void addGap(float[] sums, float[] x, float low, float high) {
        for (int j = 0; j < sums.length; j++) {
            float d = Math.max(Math.max(low - x[j], x[j] - high), 0);
            sums[j] += d * d;
        }
    }

    /** The columns whose sum is not above the bound (nor a number, where an overflow left none); returns how many. */
    static int notAbove(float bound, float[] sums, int columns, int[] found) {
        int count = 0;
        for (int j = 0; j < columns; j++) {
            if (!(sums[j] > bound)) {
                found[count++] = j;
            }
        }
        return count;
    }
}
