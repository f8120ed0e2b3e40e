package lodestone.stdlib.neighbor;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Orthonormal directions along which a sample of points spreads most, by block power iteration (Halko, Martinsson and
 * Tropp 2011, doi 10.1137/090771806). They are approximate: for bounds of distances only that they are orthonormal
 * matters.
 */
final class PrincipalDirections {

    private static final int STEPS = 4;
    private static final double DEPENDENT = 1e-8;

    private PrincipalDirections() {
    }

    /**
     * @param centred shape [s, d]
     * @param most    how many at most
     * @return shape [m, d], the widest first; fewer than asked for where the points have no more
     */
    static double[][] of(double[][] centred, int dimensions, int most) {
        SplittableRandom random = new SplittableRandom(1);
        double[][] directions = new double[Math.min(most, dimensions)][dimensions];
        for (double[] direction : directions) {
            Arrays.setAll(direction, i -> random.nextDouble() - 0.5);
        }
        directions = orthonormal(directions);
        for (int step = 0; step < STEPS; step++) {
            double[][] next = new double[directions.length][dimensions];
            for (double[] point : centred) {
                for (int j = 0; j < next.length; j++) {
                    add(next[j], dot(point, directions[j]), point);
                }
            }
            directions = orthonormal(next);
        }
        return directions;
    }

    /** Gram and Schmidt, twice over for rounding; what is left of a direction inside the span of others is dropped. */
    private static double[][] orthonormal(double[][] directions) {
        int count = 0;
        double longest = 0;
        for (double[] direction : directions) {
            longest = Math.max(longest, Math.sqrt(dot(direction, direction)));
        }
        for (double[] direction : directions) {
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < count; j++) {
                    add(direction, -dot(direction, directions[j]), directions[j]);
                }
            }
            double length = Math.sqrt(dot(direction, direction));
            if (length > DEPENDENT * longest) {
                for (int i = 0; i < direction.length; i++) {
                    direction[i] /= length;
                }
                directions[count++] = direction;
            }
        }
        return Arrays.copyOf(directions, count);
    }

    static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        int i = 0;
        for (; i + 2 <= a.length; i += 2) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
        }
        return i < a.length ? s0 + s1 + a[i] * b[i] : s0 + s1;
    }

    private static void add(double[] to, double factor, double[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }
}
