package lodestone.stdlib.neighbor;

/** The distance that decides: every other sum in this package only tells which pairs need it. */
final class SquaredDistance {

    private SquaredDistance() {
    }

    /** Four sums side by side, so that one addition need not wait for the last; symmetric in its arguments. */
    static double between(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 4 <= a.length; i += 4) {
            double d0 = a[i] - b[i];
            double d1 = a[i + 1] - b[i + 1];
            double d2 = a[i + 2] - b[i + 2];
            double d3 = a[i + 3] - b[i + 3];
            s0 += d0 * d0;
            s1 += d1 * d1;
            s2 += d2 * d2;
            s3 += d3 * d3;
        }
        for (; i < a.length; i++) {
            s0 += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return (s0 + s1) + (s2 + s3);
    }
}
