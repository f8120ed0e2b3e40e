package lodestone.stdlib.umap;

import java.util.SplittableRandom;

/** Points in clusters: point i is in cluster {@code i % clusters}, around a corner of its own. */
final class Blobs {

    private Blobs() {
    }

    static double[][] of(int n, int d, int clusters, double apart, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = new double[n][d];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < d; c++) {
                points[i][c] = random.nextDouble() + (c % clusters == i % clusters ? apart : 0);
            }
        }
        return points;
    }

    static double distance(double[] a, double[] b) {
        double square = 0;
        for (int c = 0; c < a.length; c++) {
            square += (a[c] - b[c]) * (a[c] - b[c]);
        }
        return Math.sqrt(square);
    }
}
