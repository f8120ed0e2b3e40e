package lodestone.stdlib.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.GoldenMatrices;
import org.junit.jupiter.api.Test;

class TrustworthinessTest {

    private static final GoldenMatrices GOLDEN = GoldenMatrices.read("reducers.txt");
    private final Workers workers = new Workers(2);

    @Test
    void equalsScikitLearn() {
        for (int neighbors : new int[] {1, 5, 20}) {
            assertEquals(GOLDEN.number("magpie/trust" + neighbors),
                    Trustworthiness.of(GOLDEN.get("magpie/points"), GOLDEN.get("magpie/map"), neighbors, workers), 1e-12);
        }
        assertEquals(GOLDEN.number("clusters/trust5"),
                Trustworthiness.of(GOLDEN.get("clusters/points"), GOLDEN.get("clusters/places"), 5, workers), 1e-12);
    }

    @Test
    void isThatOfItsDefinition() {
        for (int n : new int[] {5, 60, 256, 300}) {
            Random random = new Random(n);
            double[][] points = SilhouetteTest.points(random, n, 1 + n % 7);
            double[][] map = SilhouetteTest.points(random, n, 2);
            double found = Trustworthiness.of(points, map, 2, workers);
            assertEquals(definition(points, map, 2), found, 1e-12);
        }
    }

    @Test
    void ofEquallyDistantPointsTheLowerIndexIsTheNearer() {
        Random random = new Random(8);
        double[][] points = new double[90][5];
        for (double[] point : points) {
            Arrays.setAll(point, j -> random.nextInt(2));
        }
        double[][] map = SilhouetteTest.points(random, 90, 2);
        assertEquals(definition(points, map, 4), Trustworthiness.of(points, map, 4, workers), 1e-12);
    }

    private static double definition(double[][] points, double[][] map, int k) {
        int n = points.length;
        double excess = 0;
        for (int i = 0; i < n; i++) {
            int[] near = order(map, i);
            int[] ranks = order(points, i);
            for (int j = 0; j < k; j++) {
                int neighbor = near[j];
                int rank = 1 + IntStream.range(0, n - 1).filter(r -> ranks[r] == neighbor).findFirst().orElseThrow();
                excess += Math.max(0, rank - k);
            }
        }
        return 1 - 2 * excess / (n * k * (2.0 * n - 3 * k - 1));
    }

    private static int[] order(double[][] points, int i) {
        return IntStream.range(0, points.length).filter(j -> j != i).boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> IntStream.range(0, points[i].length)
                        .mapToDouble(c -> (points[i][c] - points[j][c]) * (points[i][c] - points[j][c])).sum()))
                .mapToInt(Integer::intValue).toArray();
    }

    @Test
    void sameForAnyNumberOfThreads() {
        double[][] points = SilhouetteTest.points(new Random(1), 500, 9);
        double[][] map = SilhouetteTest.points(new Random(2), 500, 2);
        try (Workers one = new Workers(1); Workers three = new Workers(3)) {
            assertEquals(Trustworthiness.of(points, map, 5, one), Trustworthiness.of(points, map, 5, three));
        }
    }

    @Test
    void tooManyNeighborsAreToldClearly() {
        double[][] points = SilhouetteTest.points(new Random(1), 10, 3);
        String message = assertThrows(StudyException.class, () -> Trustworthiness.of(points, points, 5, workers)).getMessage();
        assertTrue(message.endsWith("found 10 points. Take 1 to 4 neighbors."), message);
        assertThrows(StudyException.class, () -> Trustworthiness.of(points, points, 0, workers));
        assertEquals(1, Trustworthiness.of(points, points, 4, workers));
    }
}
