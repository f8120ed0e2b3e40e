package lodestone.stdlib.umap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import lodestone.runtime.engine.Workers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hangs together among the points hangs together in the map. */
class UmapShapeTest {

    @ParameterizedTest
    @CsvSource({"2, SPECTRAL", "3, SPECTRAL", "2, PCA"})
    void aBandStaysInOnePiece(int dimensions, Umap.Init init) {
        double[][] points = new double[1500][];
        Random random = new Random(7);
        for (int i = 0; i < points.length; i++) {
            double t = 6.0 * i / points.length;
            points[i] = new double[] {20 * Math.cos(t / 2), 20 * Math.sin(t / 2), random.nextGaussian(), random.nextGaussian()};
        }
        double[][] map;
        try (Workers workers = new Workers(2)) {
            map = Umap.defaults(dimensions, 3).with().init(init).build().fit(points, workers);
        }
        // Neighbours along the band, thirty points apart so that the noise across it does not count.
        double[] gaps = new double[points.length - 30];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = distance(map[i], map[i + 30]);
        }
        Arrays.sort(gaps);
        double extent = 0;
        for (double[] place : map) {
            extent = Math.max(extent, distance(place, map[0]));
        }
        assertTrue(gaps[gaps.length - 1] < extent / 3, "largest gap " + gaps[gaps.length - 1] + " of " + extent);
        assertTrue(gaps[gaps.length / 2] < extent / 8, "median gap " + gaps[gaps.length / 2] + " of " + extent);
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return Math.sqrt(sum);
    }
}
