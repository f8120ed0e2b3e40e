package lodestone.stdlib.tsne;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;
import lodestone.stdlib.neighbor.NearestNeighbors;
import lodestone.stdlib.neighbor.Neighbors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffinitiesTest {

    private final Workers workers = new Workers(2);

    @ParameterizedTest
    @ValueSource(doubles = {1.1, 2, 5, 30, 80})
    void entropyOfARowIsThatOfThePerplexity(double perplexity) {
        Neighbors neighbors = NearestNeighbors.among(Points.clusters(200, 5, 3, 9, 4), 90, workers);
        Perplexity calibrated = new Perplexity(perplexity, 90);
        double[] row = new double[90];
        for (int i = 0; i < 200; i++) {
            calibrated.row(neighbors.distances(), i * 90, row);
            assertEquals(1, Arrays.stream(row).sum(), 1e-12);
            assertEquals(Math.log(perplexity) / Math.log(2), entropy(row), 1e-5);
        }
    }

    @Test
    void scaleDoesNotMatter() {
        float[] distances = {1, 2, 2, 3, 5, 8};
        float[] tiny = {1e-15f, 2e-15f, 2e-15f, 3e-15f, 5e-15f, 8e-15f};
        double[] row = new double[6];
        double[] other = new double[6];
        new Perplexity(3, 6).row(distances, 0, row);
        new Perplexity(3, 6).row(tiny, 0, other);
        assertArrayEquals(row, other, 1e-6);
    }

    @Test
    void oneFarNeighborAmongEqualOnes() {
        double[] row = new double[5];
        new Perplexity(3, 5).row(new float[] {2, 2, 2, 2, 2}, 0, row);
        assertArrayEquals(new double[] {0.2, 0.2, 0.2, 0.2, 0.2}, row, 1e-15);
        // Four equal ones can not have less than a quarter each.
        new Perplexity(2, 5).row(new float[] {0, 0, 0, 0, 1000}, 0, row);
        assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25, 0}, row, 1e-6);
    }

    @Test
    void symmetricAndOfSumOne() {
        double[][] points = Points.clusters(300, 4, 5, 6, 9);
        Neighbors neighbors = NearestNeighbors.among(points, 30, workers);
        Affinities affinities = Affinities.of(neighbors, 10, workers);
        double[][] dense = dense(affinities);
        double sum = 0;
        for (int i = 0; i < 300; i++) {
            assertEquals(0, dense[i][i]);
            for (int j = 0; j < 300; j++) {
                sum += dense[i][j];
                assertEquals(dense[i][j], dense[j][i], 1e-12);
            }
        }
        assertEquals(1, sum, 1e-6);
        double[] row = new double[30];
        double[][] expected = new double[300][300];
        for (int i = 0; i < 300; i++) {
            new Perplexity(10, 30).row(neighbors.distances(), i * 30, row);
            for (int j = 0; j < 30; j++) {
                expected[i][neighbors.indices()[i * 30 + j]] += row[j] / 600;
                expected[neighbors.indices()[i * 30 + j]][i] += row[j] / 600;
            }
        }
        for (int i = 0; i < 300; i++) {
            assertArrayEquals(expected[i], dense[i], 1e-9);
        }
    }

    @Test
    void divergenceIsThatOfItsDefinition() {
        double[][] points = Points.clusters(150, 4, 2, 6, 9);
        Affinities affinities = Affinities.of(NearestNeighbors.among(points, 30, workers), 10, workers);
        double[][] map = Points.clusters(150, 2, 3, 4, 1);
        double total = 0;
        for (double[] a : map) {
            for (double[] b : map) {
                total += a == b ? 0 : weight(a, b);
            }
        }
        double[][] dense = dense(affinities);
        double expected = 0;
        for (int i = 0; i < 150; i++) {
            for (int j = 0; j < 150; j++) {
                if (dense[i][j] > 0) {
                    expected += dense[i][j] * Math.log(dense[i][j] / (weight(map[i], map[j]) / total));
                }
            }
        }
        assertEquals(expected, KullbackLeibler.of(affinities, map, workers), 1e-6);
    }

    private static double weight(double[] a, double[] b) {
        return 1 / (1 + (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]));
    }

    private static double[][] dense(Affinities affinities) {
        double[][] dense = new double[affinities.size()][affinities.size()];
        for (int i = 0; i < affinities.size(); i++) {
            for (int s = affinities.starts()[i]; s < affinities.starts()[i + 1]; s++) {
                assertEquals(0, dense[i][affinities.indices()[s]], "twice in one row");
                dense[i][affinities.indices()[s]] = affinities.values()[s];
            }
        }
        return dense;
    }

    private static double entropy(double[] row) {
        double sum = 0;
        for (double p : row) {
            sum -= p > 0 ? p * Math.log(p) / Math.log(2) : 0;
        }
        assertTrue(sum >= 0);
        return sum;
    }
}
