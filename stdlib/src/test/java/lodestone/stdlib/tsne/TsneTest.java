package lodestone.stdlib.tsne;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.neighbor.Metric;
import lodestone.stdlib.neighbor.NearestNeighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TsneTest {

    private static final Tsne SMALL = Tsne.defaults(2, 1).withPerplexity(10);

    @Test
    void sameBytesForAnyNumberOfThreads() {
        double[][] points = Points.clusters(1500, 6, 4, 5, 2);
        Tsne quick = SMALL.withMaxIter(300);
        double[][] one = fit(quick, points, 1);
        assertArrayEquals(one, fit(quick, points, 2));
        assertArrayEquals(one, fit(quick, points, 3));
        assertArrayEquals(one, fit(quick, points, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void clustersStayApart(int dimensions) {
        double[][] map = fit(Tsne.defaults(dimensions, 1).withPerplexity(10), Points.clusters(240, 8, 4, 10, 3), 2);
        assertEquals(dimensions, map[0].length);
        assertTrue(farthestWithin(map, 4) < nearestAcross(map, 4));
    }

    @ParameterizedTest
    @EnumSource
    void divergenceFalls(Schedule schedule) {
        double[][] points = Points.clusters(400, 6, 4, 4, 4);
        Tsne tsne = SMALL.withSchedule(schedule);
        double early = divergence(points, fit(tsne.withMaxIter(250), points, 2));
        double late = divergence(points, fit(tsne, points, 2));
        assertTrue(late < early, late + " < " + early);
    }

    @Test
    void fastScheduleIsNoWorseThanClassical() {
        double[][] points = Points.clusters(1000, 10, 8, 3, 5);
        double fast = divergence(points, fit(SMALL, points, 2));
        double classical = divergence(points, fit(SMALL.withSchedule(Schedule.CLASSICAL), points, 2));
        assertTrue(fast <= classical + 0.005, fast + " <= " + classical);
    }

    @Test
    void smallestNumberOfPoints() {
        finite(fit(SMALL, Points.clusters(31, 3, 2, 5, 6), 2));
        StudyException refused = assertThrows(StudyException.class, () -> fit(SMALL, Points.clusters(30, 3, 2, 5, 6), 2));
        assertEquals("'tsne' with perplexity 10 needs 31 points or more; found 30. Give more rows or a smaller perplexity.",
                refused.getMessage());
    }

    @Test
    void equalPointsAndDuplicates() {
        double[][] equal = new double[200][4];
        finite(fit(SMALL, equal, 2));
        double[][] twice = Points.clusters(200, 4, 2, 5, 7);
        for (int i = 100; i < 200; i++) {
            twice[i] = twice[i - 100].clone();
        }
        double[][] map = fit(SMALL, twice, 2);
        finite(map);
        double extent = extent(map);
        for (int i = 0; i < 100; i++) {
            assertTrue(distance(map[i], map[i + 100]) < 0.05 * extent);
        }
        double[][] many = Points.clusters(200, 4, 2, 5, 7);
        Arrays.fill(many, 0, 120, many[0]);
        finite(fit(SMALL, many, 2));
    }

    @Test
    void pointsOnALineFillThePlane() {
        double[][] line = new double[100][1];
        for (int i = 0; i < 100; i++) {
            line[i][0] = i;
        }
        double[][] map = fit(SMALL, line, 2);
        finite(map);
        assertTrue(Arrays.stream(map).mapToDouble(p -> Math.abs(p[1])).max().orElse(0) > 0.01);
    }

    @Test
    void seedMattersToRandomBeginningsOnly() {
        double[][] points = Points.clusters(100, 4, 2, 5, 8);
        Tsne quick = SMALL.withMaxIter(250);
        Tsne other = Tsne.defaults(2, 2).withPerplexity(10).withMaxIter(250);
        assertArrayEquals(fit(quick, points, 2), fit(other, points, 2));
        double[][] random = fit(quick.withInit(Tsne.Init.RANDOM), points, 2);
        assertNotEquals(random[0][0], fit(other.withInit(Tsne.Init.RANDOM), points, 2)[0][0]);
    }

    @Test
    void cosineLooksAtDirectionsOnly() {
        double[][] points = Points.clusters(100, 4, 2, 20, 8);
        double[][] longer = Arrays.stream(points).map(p -> Arrays.stream(p).map(v -> 4 * v).toArray())
                .toArray(double[][]::new);
        Tsne cosine = SMALL.withMetric(Metric.COSINE).withMaxIter(250);
        assertArrayEquals(fit(cosine, points, 2), fit(cosine, longer, 2));
        points[6] = new double[4];
        StudyException refused = assertThrows(StudyException.class, () -> fit(cosine, points, 2));
        assertEquals(Message.ZERO_VECTOR, refused.message());
        assertTrue(refused.getMessage().contains("row 7"));
    }

    @Test
    void newPointsComeBesideTheirDuplicates() {
        double[][] points = Points.clusters(400, 6, 4, 8, 9);
        double[][] map = fit(SMALL, points, 2);
        double[][] before = Arrays.stream(map).map(double[]::clone).toArray(double[][]::new);
        double[][] places = transform(SMALL, points, map, Arrays.copyOf(points, 60), 2);
        assertArrayEquals(before, map);
        for (int i = 0; i < 60; i++) {
            assertTrue(distance(places[i], map[i]) < 0.01 * extent(map), "point " + i);
        }
        assertArrayEquals(places, transform(SMALL, points, map, Arrays.copyOf(points, 60), 1));
        double[][] alone = transform(SMALL, points, map, new double[][] {points[7]}, 1);
        assertArrayEquals(places[7], alone[0]);
        assertEquals(0, transform(SMALL, points, map, new double[0][], 1).length);
    }

    @Test
    void newPointsInThreeDimensions() {
        double[][] points = Points.clusters(200, 6, 4, 10, 9);
        Tsne tsne = Tsne.defaults(3, 1).withPerplexity(10);
        double[][] map = fit(tsne, points, 2);
        double[][] places = transform(tsne, points, map, Points.clusters(40, 6, 4, 10, 10), 2);
        for (int i = 0; i < 40; i++) {
            double[] place = places[i];
            int nearest = 0;
            for (int j = 0; j < 200; j++) {
                nearest = distance(place, map[j]) < distance(place, map[nearest]) ? j : nearest;
            }
            assertEquals(i % 4, nearest % 4);
        }
    }

    @Test
    void stopsWhenAsked() {
        Cancellation cancellation = new Cancellation();
        double[][] points = Points.clusters(200, 6, 4, 8, 9);
        try (Workers workers = new Workers(2, cancellation)) {
            Thread later = new Thread(() -> {
                try {
                    Thread.sleep(300);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                cancellation.request();
            });
            later.start();
            Tsne endless = SMALL.withMaxIter(Integer.MAX_VALUE);
            StudyException stopped = assertThrows(StudyException.class, () -> endless.fit(points, workers));
            assertEquals(Message.CANCELLED, stopped.message());
        }
    }

    @Test
    void divergingIsSaid() {
        double[][] points = Points.clusters(100, 4, 2, 5, 8);
        StudyException said = assertThrows(StudyException.class, () -> fit(SMALL.withLearningRate(1e30), points, 2));
        assertEquals(Message.REDUCER_DIVERGED, said.message());
    }

    private static double divergence(double[][] points, double[][] map) {
        try (Workers workers = new Workers(2)) {
            Affinities affinities = Affinities.of(NearestNeighbors.among(points, 30, workers), 10, workers);
            return KullbackLeibler.of(affinities, map, workers);
        }
    }

    private static double[][] fit(Tsne tsne, double[][] points, int threads) {
        try (Workers workers = new Workers(threads)) {
            return tsne.fit(points, workers);
        }
    }

    private static double[][] transform(Tsne tsne, double[][] points, double[][] map, double[][] added, int threads) {
        try (Workers workers = new Workers(threads)) {
            return tsne.transform(points, map, added, workers);
        }
    }

    private static void finite(double[][] map) {
        for (double[] place : map) {
            for (double value : place) {
                assertTrue(Double.isFinite(value));
            }
        }
    }

    private static double farthestWithin(double[][] map, int clusters) {
        double farthest = 0;
        for (int i = 0; i < map.length; i++) {
            double[] centre = centre(map, i % clusters, clusters);
            farthest = Math.max(farthest, distance(map[i], centre));
        }
        return farthest;
    }

    private static double nearestAcross(double[][] map, int clusters) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < map.length; i++) {
            for (int c = 0; c < clusters; c++) {
                if (c != i % clusters) {
                    nearest = Math.min(nearest, distance(map[i], centre(map, c, clusters)));
                }
            }
        }
        return nearest;
    }

    private static double[] centre(double[][] map, int cluster, int clusters) {
        double[] centre = new double[map[0].length];
        int count = 0;
        for (int i = cluster; i < map.length; i += clusters) {
            count++;
            for (int c = 0; c < centre.length; c++) {
                centre[c] += map[i][c];
            }
        }
        for (int c = 0; c < centre.length; c++) {
            centre[c] /= count;
        }
        return centre;
    }

    private static double extent(double[][] map) {
        return Arrays.stream(map).mapToDouble(p -> distance(p, map[0])).max().orElse(0);
    }

    private static double distance(double[] a, double[] b) {
        double square = 0;
        for (int c = 0; c < a.length; c++) {
            square += (a[c] - b[c]) * (a[c] - b[c]);
        }
        return Math.sqrt(square);
    }
}
