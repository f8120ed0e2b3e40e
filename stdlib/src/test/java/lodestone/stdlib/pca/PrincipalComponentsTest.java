package lodestone.stdlib.pca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.GoldenMatrices;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

    private static final GoldenMatrices GOLDEN = GoldenMatrices.read("reducers.txt");
    private final Workers workers = new Workers(2);

    @Test
    void equalsScikitLearnOnRealVectors() {
        equalsScikitLearn("magpie");
    }

    @Test
    void equalsScikitLearnOnColumnsOfDifferentScales() {
        equalsScikitLearn("ill");
    }

    @Test
    void equalsScikitLearnOnFewPoints() {
        equalsScikitLearn("wide");
    }

    private void equalsScikitLearn(String name) {
        double[][] points = GOLDEN.get(name + "/points");
        double[][] components = GOLDEN.get(name + "/components");
        PrincipalComponents found = PrincipalComponents.of(points, components.length, workers);
        close(GOLDEN.get(name + "/mean")[0], found.mean());
        close(GOLDEN.get(name + "/variance")[0], found.explainedVariance());
        close(GOLDEN.get(name + "/ratio")[0], found.explainedVarianceRatio());
        close(GOLDEN.get(name + "/singular")[0], found.singularValues());
        close(components, found.components());
        close(GOLDEN.get(name + "/map"), new Pca(components.length, false).fit(points, workers));
        close(GOLDEN.get(name + "/whitened"), new Pca(components.length, true).fit(points, workers));
    }

    @Test
    void covarianceIsThatOfItsDefinitionForAnyShape() {
        for (int[] shape : new int[][] {{2, 1}, {3, 7}, {64, 8}, {511, 9}, {513, 17}, {1027, 5}, {4100, 3}}) {
            double[][] points = random(shape[0], shape[1], 7);
            double[] mean = Covariance.mean(points, workers);
            double[][] upper = Covariance.upper(points, mean, workers);
            for (int i = 0; i < shape[1]; i++) {
                for (int j = i; j < shape[1]; j++) {
                    int a = i;
                    int b = j;
                    double sum = Arrays.stream(points).mapToDouble(p -> (p[a] - mean[a]) * (p[b] - mean[b])).sum();
                    assertEquals(sum / (shape[0] - 1), upper[i][j], 1e-12);
                }
            }
        }
    }

    @Test
    void sameBytesForAnyNumberOfThreads() {
        for (double[][] points : new double[][][] {random(5000, 37, 1), random(20, 30, 2)}) {
            try (Workers one = new Workers(1); Workers three = new Workers(3)) {
                assertArrayEquals(Pca.defaults(3).fit(points, one), Pca.defaults(3).fit(points, three));
            }
        }
    }

    @Test
    void componentsStayOrthonormalWhereThereIsNoVariance() {
        double[][] line = {{0, 0, 0, 5}, {1, 1, 0, 5}, {2, 2, 0, 5}, {4, 4, 0, 5}};
        for (double[][] points : new double[][][] {line, Arrays.copyOf(line, 3)}) {
            PrincipalComponents found = PrincipalComponents.of(points, 3, workers);
            assertEquals(1, found.explainedVarianceRatio()[0], 1e-12);
            assertEquals(0, found.explainedVarianceRatio()[2], 1e-12);
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    double product = 0;
                    for (int j = 0; j < 4; j++) {
                        product += found.components()[a][j] * found.components()[b][j];
                    }
                    assertEquals(a == b ? 1 : 0, product, 1e-12);
                }
            }
        }
    }

    @Test
    void newPointsGoWhereTheirTwinsAre() {
        double[][] points = random(50, 6, 4);
        for (Pca pca : new Pca[] {new Pca(2, false), new Pca(2, true)}) {
            double[][] map = pca.fit(points, workers);
            double[][] added = {points[7], points[3]};
            assertArrayEquals(new double[][] {map[7], map[3]}, pca.transform(points, map, added, workers));
        }
    }

    @Test
    void pointsAreNotChanged() {
        double[][] points = random(50, 6, 4);
        Pca.defaults(2).fit(points, workers);
        assertArrayEquals(random(50, 6, 4), points);
    }

    @Test
    void badInputIsToldClearly() {
        double[][] same = {{0.1, 2}, {0.1, 2}, {0.1, 2}};
        assertEquals(Message.ZERO_VARIANCE, fails(same, 2).message());
        assertEquals("no 4 principal components here; found 10 points of 3 dimensions. Ask for 1 to 3.",
                fails(random(10, 3, 1), 4).getMessage());
        assertEquals(Message.TOO_MANY_COMPONENTS, fails(random(10, 3, 1), 0).message());
        assertEquals(Message.TOO_MANY_COMPONENTS, fails(new double[0][], 1).message());
    }

    @Test
    void reducersThatComputeTheSameAreEqual() {
        assertEquals(Pca.defaults(2), new Pca(2, false));
        assertEquals("'pca', dimensions: 2", Pca.defaults(2).toString());
        assertEquals("'pca', dimensions: 3, whiten: true", new Pca(3, true).toString());
    }

    private StudyException fails(double[][] points, int count) {
        return assertThrows(StudyException.class, () -> PrincipalComponents.of(points, count, workers));
    }

    private static double[][] random(int n, int d, long seed) {
        Random random = new Random(seed);
        double[][] points = new double[n][d];
        for (double[] point : points) {
            Arrays.setAll(point, j -> random.nextGaussian() * (1 + j) + 2);
        }
        return points;
    }

    private static void close(double[][] expected, double[][] found) {
        assertEquals(expected.length, found.length);
        for (int i = 0; i < expected.length; i++) {
            close(expected[i], found[i]);
        }
    }

    private static void close(double[] expected, double[] found) {
        assertEquals(expected.length, found.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], 1e-8 * Math.max(1, Math.abs(expected[i])), "at " + i);
        }
    }
}
