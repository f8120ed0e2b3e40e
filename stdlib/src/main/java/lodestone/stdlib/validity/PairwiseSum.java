package lodestone.stdlib.validity;

/** The sum of numbers in the order in which NumPy adds them, so that means agree to the last bit. */
final class PairwiseSum {

    private static final int BLOCK = 128;

    private PairwiseSum() {
    }

    /** The sum of the first n values. */
    static double of(double[] values, int n) {
        return of(values, 0, n);
    }

    private static double of(double[] values, int from, int n) {
        if (n < 8) {
            double sum = 0;
            for (int i = from; i < from + n; i++) {
                sum += values[i];
            }
            return sum;
        } else if (n > BLOCK) {
            int half = n / 2 - n / 2 % 8;
            return of(values, from, half) + of(values, from + half, n - half);
        }
        double[] lanes = new double[8];
        System.arraycopy(values, from, lanes, 0, 8);
        int i = 8;
        for (; i + 8 <= n; i += 8) {
            for (int lane = 0; lane < 8; lane++) {
                lanes[lane] += values[from + i + lane];
            }
        }
        double sum = lanes[0] + lanes[1] + (lanes[2] + lanes[3]) + (lanes[4] + lanes[5] + (lanes[6] + lanes[7]));
        for (; i < n; i++) {
            sum += values[from + i];
        }
        return sum;
    }
}
