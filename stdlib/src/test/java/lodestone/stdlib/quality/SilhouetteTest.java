package lodestone.stdlib.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.GoldenMatrices;
import org.junit.jupiter.api.Test;

class SilhouetteTest {

    private static final GoldenMatrices GOLDEN = GoldenMatrices.read("reducers.txt");
    private final Workers workers = new Workers(2);

    @Test
    void equalsScikitLearn() {
        for (String name : new String[] {"magpie", "clusters"}) { // a label of clusters has one point
            int[] labels = Arrays.stream(GOLDEN.get(name + "/labels")[0]).mapToInt(label -> (int) label).toArray();
            Silhouette found = Silhouette.of(GOLDEN.get(name + "/points"), labels, workers);
            assertEquals(GOLDEN.number(name + "/silhouette"), found.mean(), 1e-9);
            assertArrayEquals(GOLDEN.get(name + "/silhouettes")[0], found.byLabel(), 1e-9);
        }
    }

    @Test
    void isThatOfItsDefinition() {
        for (int n : new int[] {4, 100, 256, 257, 700}) {
            Random random = new Random(n);
            double[][] points = points(random, n, 1 + n % 6);
            int[] labels = random.ints(n, 0, 3).toArray();
            labels[0] = 0;
            labels[1] = 2;
            labels[2] = 2;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += coefficient(points, labels, i);
            }
            assertEquals(sum / n, Silhouette.of(points, labels, workers).mean(), 1e-12);
        }
    }

    private static double coefficient(double[][] points, int[] labels, int i) {
        double[] sums = new double[3];
        int[] sizes = new int[3];
        for (int j = 0; j < points.length; j++) {
            if (j != i) {
                double square = 0;
                for (int c = 0; c < points[j].length; c++) {
                    square += (points[i][c] - points[j][c]) * (points[i][c] - points[j][c]);
                }
                sums[labels[j]] += Math.sqrt(square);
                sizes[labels[j]]++;
            }
        }
        if (sizes[labels[i]] == 0) {
            return 0;
        }
        double a = sums[labels[i]] / sizes[labels[i]];
        double b = Double.MAX_VALUE;
        for (int label = 0; label < 3; label++) {
            if (label != labels[i] && sizes[label] > 0) {
                b = Math.min(b, sums[label] / sizes[label]);
            }
        }
        return (b - a) / Math.max(a, b);
    }

    @Test
    void sameBytesForAnyNumberOfThreads() {
        double[][] points = points(new Random(1), 1000, 3);
        int[] labels = new Random(2).ints(1000, 0, 4).toArray();
        try (Workers one = new Workers(1); Workers three = new Workers(3)) {
            assertEquals(Silhouette.of(points, labels, one).mean(), Silhouette.of(points, labels, three).mean());
        }
    }

    @Test
    void pointsAtOnePlaceAndLabelsWithoutPoints() {
        Silhouette found = Silhouette.of(new double[][] {{1}, {1}, {1}, {1}}, new int[] {0, 0, 2, 2}, workers);
        assertArrayEquals(new double[] {0, Double.NaN, 0}, found.byLabel());
        assertEquals(0, found.mean());
    }

    @Test
    void labelsThatCanNotBeComparedAreToldClearly() {
        double[][] points = {{1}, {2}, {3}};
        String one = assertThrows(StudyException.class, () -> Silhouette.of(points, new int[] {1, 1, 1}, workers)).getMessage();
        assertTrue(one.contains("found 1 labels of 3 points"), one);
        assertThrows(StudyException.class, () -> Silhouette.of(points, new int[] {0, 1, 2}, workers));
    }

    static double[][] points(Random random, int n, int d) {
        double[][] points = new double[n][d];
        for (double[] point : points) {
            Arrays.setAll(point, j -> random.nextGaussian());
        }
        return points;
    }
}
