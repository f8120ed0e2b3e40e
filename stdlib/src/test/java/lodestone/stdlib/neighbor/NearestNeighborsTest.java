package lodestone.stdlib.neighbor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Against the definition: all distances in double, sorted, equal ones by index. Compositions on one line are equally far
 * from the one between them but for rounding, so both sides sum in the same order.
 */
class NearestNeighborsTest {

    private static final int CHECKED = 60;
    private static Workers workers;

    private final Random random = new Random(20250115);

    @BeforeAll
    static void start() {
        workers = new Workers(2);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    @Test
    void aroundTheSizeOfABlock() {
        for (int n : new int[] {2, 3, 17, 255, 256, 257, 258, 511, 512, 513, 769, 1025}) {
            checkAmong(gaussian(n, 3), Math.min(n - 1, 5));
        }
    }

    @Test
    void anyNumberOfDimensions() {
        for (int d : new int[] {1, 2, 3, 4, 5, 7, 22, 23, 24, 25, 47, 63, 64, 65, 66, 67, 130, 200}) {
            checkAmong(gaussian(700, d), 15);
            checkAmong(onPlanes(700, d), 15);
        }
    }

    @Test
    void uniformAndClustered() {
        checkAmong(filled(3000, 6, (i, j) -> random.nextDouble()), 90);
        double[][] centres = gaussian(12, 40);
        checkAmong(filled(3000, 40, (i, j) -> centres[i % 12][j] + 1e-3 * random.nextGaussian()), 90);
        checkAmong(filled(3000, 40, (i, j) -> centres[i % 12][j] + 1e-9 * random.nextGaussian()), 300);
    }

    @Test
    void meansOfTwoVectorsAsOfBinaries() {
        double[][] elements = gaussian(40, 200);
        double[][] points = new double[4000][200];
        for (double[] point : points) {
            double[] a = elements[random.nextInt(40)];
            double[] b = elements[random.nextInt(40)];
            double m = 1 + random.nextInt(8);
            double n = 1 + random.nextInt(8);
            Arrays.setAll(point, j -> (m * a[j] + n * b[j]) / (m + n));
        }
        checkAmong(points, 90);
    }

    @Test
    void tiesAndDuplicates() {
        checkAmong(filled(1500, 3, (i, j) -> random.nextInt(4)), 20);
        checkAmong(filled(1500, 30, (i, j) -> random.nextInt(2)), 40);
        checkAmong(filled(2000, 2, (i, j) -> j == 0 ? i % 45 : i / 45), 30);
        checkAmong(filled(1000, 8, (i, j) -> 7), 12);
        checkAmong(filled(1200, 70, (i, j) -> i % 3 == 0 ? 1 : i == j ? 1 : 0), 100);
    }

    @Test
    void allOfTheOthers() {
        checkAmong(gaussian(600, 5), 599);
        checkAmong(filled(400, 70, (i, j) -> random.nextInt(3)), 399);
    }

    @Test
    void farFromTheOrigin() {
        checkAmong(filled(1500, 22, (i, j) -> 1e6 + 1e-3 * random.nextGaussian()), 30);
        checkAmong(filled(1500, 80, (i, j) -> (i % 2 == 0 ? 1e6 : -1e6) + 1e-3 * random.nextGaussian()), 30);
        checkAmong(filled(1500, 3, (i, j) -> i == 700 ? 1e12 : random.nextGaussian()), 30);
    }

    @Test
    void anyScale() {
        checkAmong(filled(1500, 22, (i, j) -> Math.scalb(random.nextGaussian(), 3 * j - 30)), 30);
        checkAmong(filled(800, 70, (i, j) -> 1e100 * random.nextGaussian()), 10);
        checkAmong(filled(800, 70, (i, j) -> 1e-100 * random.nextGaussian()), 10);
        checkAmong(filled(800, 4, (i, j) -> Math.scalb(random.nextGaussian(), random.nextInt(300) - 150)), 10);
    }

    @Test
    void queriesThatAreNotPoints() {
        double[][] points = gaussian(1500, 30);
        check(points, gaussian(300, 30), 20, false);
        check(points, filled(300, 30, (i, j) -> 1e9 * random.nextGaussian()), 20, false);
        check(points, filled(30, 30, (i, j) -> 1e60 * random.nextGaussian()), 20, false);
        check(points, points, 3, false);
        check(points, new double[0][], 3, false);
        check(gaussian(1, 2), gaussian(10, 2), 1, false);
        check(filled(500, 9, (i, j) -> 1), gaussian(20, 9), 5, false);
    }

    @Test
    void moreNeighboursThanATaskHoldsForABlock() {
        check(gaussian(5000, 2), gaussian(300, 2), 5000, false);
    }

    @Test
    void oneIndexForSeveralSetsOfQueries() {
        double[][] points = gaussian(900, 8);
        NeighborIndex index = NeighborIndex.of(points, workers);
        for (int k = 1; k < 4; k++) {
            double[][] queries = gaussian(40, 8);
            assertSame(NearestNeighbors.of(points, queries, k, workers), index.nearest(queries, k, workers));
            assertSame(NearestNeighbors.among(points, k, workers), index.among(k, workers));
        }
    }

    @Test
    void sameBytesForAnyNumberOfThreads() {
        double[][] points = filled(3000, 12, (i, j) -> random.nextInt(5) + (j < 6 ? 0 : random.nextGaussian()));
        Neighbors expected = NearestNeighbors.among(points, 25, workers);
        for (int threads : new int[] {1, 2, 3}) {
            try (Workers others = new Workers(threads)) {
                assertSame(expected, NearestNeighbors.among(points, 25, others));
            }
        }
    }

    @Test
    void stopsWhenCancelled() {
        Cancellation cancellation = new Cancellation();
        double[][] points = gaussian(40_000, 60);
        try (Workers others = new Workers(2, cancellation)) {
            NeighborIndex index = NeighborIndex.of(points, others);
            Thread stop = new Thread(cancellation::request);
            stop.start();
            StudyException e = assertThrows(StudyException.class, () -> index.among(90, others));
            assertEquals(Message.CANCELLED, e.message());
        }
    }

    @Test
    void sumsOfSquares() {
        for (int d = 1; d < 20; d++) {
            double[] a = gaussian(1, d)[0];
            double[] b = gaussian(1, d)[0];
            double sum = 0;
            for (int i = 0; i < d; i++) {
                sum += (a[i] - b[i]) * (a[i] - b[i]);
            }
            assertEquals(sum, SquaredDistance.between(a, b), 1e-15 * sum * d);
            assertEquals(SquaredDistance.between(a, b), SquaredDistance.between(b, a));
        }
    }

    private interface Entry {
        double at(int point, int dimension);
    }

    private static double[][] filled(int n, int d, Entry entry) {
        double[][] result = new double[n][d];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                result[i][j] = entry.at(i, j);
            }
        }
        return result;
    }

    private double[][] gaussian(int n, int d) {
        return filled(n, d, (i, j) -> random.nextGaussian());
    }

    /** Points that differ in two coordinates of a plane each, and hardly in any other. */
    private double[][] onPlanes(int n, int d) {
        return filled(n, d, (i, j) -> j / 2 == i % 5 ? 10 * random.nextGaussian() : 1e-3 * random.nextGaussian());
    }

    private static void checkAmong(double[][] points, int k) {
        check(points, points, k, true);
    }

    private static void check(double[][] points, double[][] queries, int k, boolean others) {
        Neighbors found = others ? NearestNeighbors.among(points, k, workers)
                : NearestNeighbors.of(points, queries, k, workers);
        assertEquals(k, found.k());
        assertEquals(queries.length * k, found.indices().length);
        for (int q = 0; q < queries.length; q += Math.max(1, queries.length / CHECKED)) {
            double[] query = queries[q];
            int self = others ? q : -1;
            double[] squares = Arrays.stream(points).mapToDouble(p -> SquaredDistance.between(p, query)).toArray();
            int[] nearest = IntStream.range(0, points.length).filter(p -> p != self).boxed()
                    .sorted(Comparator.comparingDouble((Integer p) -> squares[p]).thenComparing(p -> p))
                    .limit(k).mapToInt(Integer::intValue).toArray();
            String place = points.length + " x " + query.length + ", query " + q;
            assertArrayEquals(nearest, Arrays.copyOfRange(found.indices(), q * k, q * k + k), place);
            for (int j = 0; j < k; j++) {
                float distance = (float) Math.sqrt(squares[nearest[j]]);
                assertEquals(distance, found.distances()[q * k + j], place);
            }
        }
    }

    private static void assertSame(Neighbors expected, Neighbors found) {
        assertArrayEquals(expected.indices(), found.indices());
        assertArrayEquals(expected.distances(), found.distances());
    }
}
