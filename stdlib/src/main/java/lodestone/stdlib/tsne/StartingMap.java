package lodestone.stdlib.tsne;

import java.util.Arrays;
import java.util.Random;
import lodestone.runtime.engine.Workers;
import lodestone.stdlib.pca.PrincipalComponents;

/** Where the points of a map begin: so near to each other that nothing holds them where they are. */
final class StartingMap {

    /** The standard deviation of the first axis. */
    private static final double SPREAD = 1e-4;
    /** What is less of the first axis' variance is rounding. */
    private static final double LEAST_VARIANCE = 1e-12;

    private StartingMap() {
    }

    /** @return normally distributed places, shape [k, n] */
    static float[][] random(int n, int dimensions, long seed) {
        Random random = new Random(seed);
        float[][] map = new float[dimensions][n];
        for (int i = 0; i < n; i++) {
            for (float[] axis : map) {
                axis[i] = (float) (SPREAD * random.nextGaussian());
            }
        }
        return map;
    }

    /**
     * The first principal components, scaled together. An axis without any variance stays as random made it, for points on a
     * line could never leave it.
     *
     * @param points shape [n, d]
     * @return shape [k, n]
     */
    static float[][] principal(double[][] points, int dimensions, long seed, Workers workers) {
        int n = points.length;
        float[][] map = random(n, dimensions, seed);
        if (Arrays.stream(points).allMatch(point -> Arrays.equals(point, points[0]))) {
            return map;
        }
        int count = Math.min(dimensions, Math.min(n, points[0].length));
        PrincipalComponents principal = PrincipalComponents.of(points, count, workers);
        double[][] projected = principal.project(points, workers);
        double[] variance = principal.explainedVariance();
        double scale = SPREAD / Math.sqrt(variance[0] * (n - 1) / n);
        for (int c = 0; c < count; c++) {
            if (variance[c] > LEAST_VARIANCE * variance[0]) {
                for (int i = 0; i < n; i++) {
                    map[c][i] = (float) (projected[i][c] * scale);
                }
            }
        }
        return map;
    }
}
