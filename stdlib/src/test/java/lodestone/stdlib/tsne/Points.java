package lodestone.stdlib.tsne;

import java.util.Random;

/** Made-up points. */
final class Points {

    private Points() {
    }

    /** Normally distributed around the corners of a cube, point i at corner {@code i % clusters}, {@code gap} apart. */
    static double[][] clusters(int n, int d, int clusters, double gap, long seed) {
        Random random = new Random(seed);
        double[][] points = new double[n][d];
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < d; a++) {
                points[i][a] = random.nextGaussian() + ((i % clusters >> a % 4 & 1) == 1 ? gap : 0);
            }
        }
        return points;
    }

    /** Normally distributed with a standard deviation, shape [k, n]. */
    static float[][] map(int k, int n, double spread, long seed) {
        Random random = new Random(seed);
        float[][] map = new float[k][n];
        for (float[] axis : map) {
            for (int i = 0; i < n; i++) {
                axis[i] = (float) (spread * random.nextGaussian());
            }
        }
        return map;
    }
}
