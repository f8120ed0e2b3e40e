package lodestone.stdlib.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.neighbor.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UmapTest {

    private static final double[][] POINTS = Blobs.of(300, 5, 3, 3, 7);

    private static UmapBuilder quick() {
        return Umap.defaults(2, 1).with().nEpochs(100);
    }

    @Test
    void threadsDoNotChangeTheMap() {
        double[][] points = Blobs.of(400, 4, 2, 0.5, 8);
        Umap umap = quick().build();
        double[][] one = umap.fit(points, new Workers(1));
        assertArrayEquals(one, umap.fit(points, new Workers(2)));
        assertArrayEquals(one, umap.fit(points, new Workers(3)));
        assertFalse(Arrays.deepEquals(one, Umap.defaults(2, 2).with().nEpochs(100).build().fit(points, new Workers(2))));
    }

    @ParameterizedTest
    @CsvSource({"SPECTRAL, EUCLIDEAN, 2", "PCA, EUCLIDEAN, 2", "RANDOM, COSINE, 2", "SPECTRAL, COSINE, 3", "PCA, EUCLIDEAN, 3"})
    void clustersSeparate(Umap.Init init, Metric metric, int dimensions) {
        Umap umap = Umap.defaults(dimensions, 3).with().init(init).metric(metric).nEpochs(200).build();
        double[][] map = umap.fit(POINTS, new Workers(2));
        assertEquals(dimensions, map[0].length);
        for (int i = 0; i < map.length; i++) {
            int nearest = -1;
            for (int j = 0; j < map.length; j++) {
                if (j != i && (nearest < 0 || Blobs.distance(map[i], map[j]) < Blobs.distance(map[i], map[nearest]))) {
                    nearest = j;
                }
            }
            assertEquals(i % 3, nearest % 3);
        }
    }

    @Test
    void duplicatesAndPointsThatAreAllTheSameAreMapped() {
        double[][] points = POINTS.clone();
        Arrays.fill(points, 0, 60, POINTS[0]);
        for (double[][] some : new double[][][] {points, new double[40][3]}) {
            for (double[] place : quick().build().fit(some, new Workers(2))) {
                assertTrue(Double.isFinite(place[0]) && Double.isFinite(place[1]));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDuplicateIsPutNextToItsPoint(Metric metric) {
        Umap umap = Umap.defaults(2, 1).with().metric(metric).build();
        double[][] map = umap.fit(POINTS, new Workers(2));
        double[][] added = Arrays.copyOf(POINTS, 50);
        double[][] places = umap.transform(POINTS, map, added, new Workers(2));
        assertArrayEquals(places, umap.transform(POINTS, map, added, new Workers(1)));
        double mean = 0;
        for (int i = 0; i < added.length; i++) {
            mean += Blobs.distance(places[i], map[i]) / added.length;
        }
        assertTrue(mean < 0.5, () -> "mean distance of a duplicate to its point, clusters being several units wide");
    }

    @Test
    void newPointsGoToTheirCluster() {
        Umap umap = quick().build();
        double[][] map = umap.fit(POINTS, new Workers(2));
        double[][] places = umap.transform(POINTS, map, Blobs.of(30, 5, 3, 3, 9), new Workers(2));
        for (int i = 0; i < places.length; i++) {
            double[] place = places[i];
            int nearest = 0;
            for (int j = 1; j < map.length; j++) {
                nearest = Blobs.distance(place, map[j]) < Blobs.distance(place, map[nearest]) ? j : nearest;
            }
            assertEquals(i % 3, nearest % 3);
        }
        assertEquals(0, umap.transform(POINTS, map, new double[0][], new Workers(2)).length);
    }

    @Test
    void itStopsWhenAsked() {
        Cancellation cancellation = new Cancellation();
        Workers workers = new Workers(2, cancellation);
        Thread asks = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            cancellation.request();
        });
        asks.start();
        Umap endless = Umap.defaults(2, 1).with().nEpochs(100_000_000).build();
        assertEquals(Message.CANCELLED, assertThrows(StudyException.class, () -> endless.fit(POINTS, workers)).message());
    }

    @Test
    void badOptionsAreNamed() {
        assertEquals("'dimensions' takes 2 or 3; found 4. Change the argument.", problem(() -> Umap.defaults(4, 1)));
        assertEquals("'minDist' takes a number from 0 to spread, which is 1.0; found 2.0. Change the argument.",
                problem(() -> quick().minDist(2).build()));
        assertEquals("'a' takes a number with option b, or neither; found a 1.5 and b null. Change the argument.",
                problem(() -> quick().a(1.5).build()));
        assertEquals("'learningRate' takes a number above 0; found NaN. Change the argument.",
                problem(() -> quick().learningRate(Double.NaN).build()));
    }

    @Test
    void badPointsAreNamed() {
        assertEquals("'umap' with nNeighbors 15 needs more points than that; found 10. Give more rows or fewer neighbours.",
                problem(() -> quick().build().fit(Arrays.copyOf(POINTS, 10), new Workers(1))));
        double[][] zero = POINTS.clone();
        zero[4] = new double[5];
        assertEquals("the cosine metric has no direction for row 5; all its numbers are 0. "
                + "Drop it, or use metric 'euclidean'.",
                problem(() -> quick().metric(Metric.COSINE).build().fit(zero, new Workers(1))));
    }

    private static String problem(org.junit.jupiter.api.function.Executable asked) {
        return assertThrows(StudyException.class, asked).getMessage();
    }

    @Test
    void plansPrintItsOptions() {
        assertEquals("'umap', dimensions: 2, nNeighbors: 15, minDist: 0.1, spread: 1.0, metric: 'euclidean', init: 'spectral', "
                + "learningRate: 1.0, negativeSampleRate: 5, repulsionStrength: 1.0, localConnectivity: 1.0, "
                + "setOpMixRatio: 1.0, seed: 42", Umap.defaults(2, 42).toString());
        assertEquals(Umap.defaults(2, 42), Umap.defaults(2, 42).with().build());
    }
}
