package lodestone.stdlib.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SimilarityTest {

    private final Random random = new Random(11);

    @ParameterizedTest
    @EnumSource(Distance.class)
    void distancesAreSymmetricAndZeroForEqualVectors(Distance distance) {
        double[][] matrix = new ElementSimilarity(VectorTables.named("megnet16")).distances(distance);
        assertEquals(94, matrix.length);
        for (int i = 0; i < matrix.length; i++) {
            assertEquals(0, matrix[i][i], 1e-15);
            for (int j = 0; j < i; j++) {
                assertEquals(matrix[i][j], matrix[j][i]);
                assertTrue(matrix[i][j] > 0);
            }
        }
    }

    /** Small whole numbers, so that there are ties, against the integrals evaluated step by step. */
    @Test
    void distributionsOfSamplesWithTiesAreComparedByTheirSteps() {
        for (int round = 0; round < 200; round++) {
            double[] a = sample(7);
            double[] b = sample(7);
            double area = 0;
            double squares = 0;
            for (int x = 0; x < 5; x++) {
                double difference = upTo(a, x) - upTo(b, x);
                area += Math.abs(difference);
                squares += difference * difference;
            }
            assertEquals(area, Distance.WASSERSTEIN.between(a, b), 1e-14);
            assertEquals(Math.sqrt(2 * squares), Distance.ENERGY.between(a, b), 1e-14);
        }
    }

    private double[] sample(int size) {
        return random.ints(size, 0, 5).asDoubleStream().toArray();
    }

    private static double upTo(double[] values, double x) {
        return (double) Arrays.stream(values).filter(v -> v <= x).count() / values.length;
    }

    @Test
    void tiedRanksAreAveraged() {
        assertArrayEquals(new double[] {2.5, 1, 4, 2.5}, Ranks.of(new double[] {3, -1, 8, 3}));
    }

    @Test
    void tauIsCorrectedForTies() {
        // Four pairs in order, none against it; one tied pair on each side: 4 / sqrt(5 * 5).
        assertEquals(0.8, Correlation.KENDALL.between(new double[] {1, 1, 2, 3}, new double[] {1, 2, 3, 3}), 1e-15);
    }

    @ParameterizedTest
    @EnumSource(Correlation.class)
    void correlationWithAConstantIsUndefined(Correlation correlation) {
        assertTrue(Double.isNaN(correlation.between(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 3})));
        assertEquals(-1, correlation.between(new double[] {1, 2, 4}, new double[] {-1, -2, -4}), 1e-15);
    }

    @Test
    void nearestElementsAreSorted() {
        ElementSimilarity similarity = new ElementSimilarity(VectorTables.named("magpie"));
        List<ElementSimilarity.Neighbor> nearest = similarity.nearest(Element.Na, 96, Distance.EUCLIDEAN);
        assertEquals(96, nearest.size());
        for (int i = 1; i < nearest.size(); i++) {
            assertTrue(nearest.get(i - 1).distance() <= nearest.get(i).distance());
        }
        assertEquals(nearest.subList(0, 3), similarity.nearest(Element.Na, 3, Distance.EUCLIDEAN));
        assertEquals(similarity.distance(Element.Na, nearest.get(0).element(), Distance.EUCLIDEAN), nearest.get(0).distance());
        assertEquals("embedding 'magpie' has no vector of Lr. Choose another element or another embedding.",
                fail(() -> similarity.nearest(Element.Lr, 3, Distance.EUCLIDEAN)));
    }

    @Test
    void tableAgreesWithItselfAndNotWithRandomNumbers() {
        VectorTable magpie = VectorTables.named("magpie");
        MantelTest same = MantelTest.of(magpie.standardized(), VectorTables.named("magpie_sc"), Distance.EUCLIDEAN,
                Correlation.SPEARMAN, 99, 1);
        assertEquals(1, same.statistic(), 1e-4);
        assertEquals(0.01, same.pValue());
        assertEquals(97, same.elements());
        VectorTable noise = VectorTables.named("random_200");
        MantelTest none = MantelTest.of(magpie, noise, Distance.EUCLIDEAN, Correlation.PEARSON, 99, 1);
        assertTrue(Math.abs(none.statistic()) < 0.2 && none.pValue() > 0.05, none.toString());
        assertEquals(none, MantelTest.of(magpie, noise, Distance.EUCLIDEAN, Correlation.PEARSON, 99, 1));
    }

    /** Of five elements all 120 orders can be looked at. */
    @ParameterizedTest
    @EnumSource(Correlation.class)
    void pValueIsTheShareOfAllOrders(Correlation correlation) {
        VectorTable a = randomTable(5);
        VectorTable b = randomTable(5);
        double[][] x = new ElementSimilarity(a).distances(Distance.EUCLIDEAN);
        double[][] y = new ElementSimilarity(b).distances(Distance.EUCLIDEAN);
        double statistic = correlation.between(pairs(x, new int[] {0, 1, 2, 3, 4}), pairs(y, new int[] {0, 1, 2, 3, 4}));
        int asFar = 0;
        for (int code = 0; code < 3125; code++) {
            int[] order = {code % 5, code / 5 % 5, code / 25 % 5, code / 125 % 5, code / 625};
            if (IntStream.of(order).distinct().count() == 5) {
                double r = correlation.between(pairs(x, new int[] {0, 1, 2, 3, 4}), pairs(y, order));
                asFar += Math.abs(r) >= Math.abs(statistic) - 1e-12 ? 1 : 0;
            }
        }
        MantelTest test = MantelTest.of(a, b, Distance.EUCLIDEAN, correlation, 20_000, 5);
        assertEquals(statistic, test.statistic(), 1e-12);
        assertEquals(asFar / 120.0, test.pValue(), 0.015);
    }

    private static double[] pairs(double[][] matrix, int[] order) {
        return IntStream.range(1, order.length).boxed()
                .flatMap(i -> IntStream.range(0, i).mapToObj(j -> matrix[order[i]][order[j]])).mapToDouble(d -> d).toArray();
    }

    private VectorTable randomTable(int elements) {
        Map<Element, double[]> vectors = new HashMap<>();
        for (int i = 0; i < elements; i++) {
            vectors.put(Element.values()[i], random.doubles(3).toArray());
        }
        return VectorTable.of("t", List.of("a", "b", "c"), vectors);
    }

    @Test
    void mantelTestNeedsThreeElementsAndDifferentDistances() {
        VectorTable magpie = VectorTables.named("magpie");
        assertEquals("a Mantel test needs 3 elements that both tables have; 'magpie' and 't' share 2. Choose other tables.",
                fail(() -> MantelTest.of(magpie, randomTable(2), Distance.EUCLIDEAN, Correlation.PEARSON, 9, 1)));
        assertEquals("no Mantel test with 'atomic'; all its euclidean distances are equal. Choose another table or distance.",
                fail(() -> MantelTest.of(magpie, VectorTables.named("atomic"), Distance.EUCLIDEAN, Correlation.PEARSON, 9, 1)));
    }

    /** As the PyPI package ElMD 0.5.15 prints them with {@code metric="mod_petti"}. */
    @ParameterizedTest
    @CsvSource({"NaCl,KBr,1", "Fe2O3,Al2O3,2.8", "SrTiO3,CsPbI3,8.8", "LiFePO4,ZnO,13.071428571428568",
        "CO2,SiO2,0.6666666666666666", "Fe4O6,Fe2O3,0"})
    void elementMoversDistancesAreThoseOfElMD(String first, String second, double distance) {
        byte[][] a = EmbeddingGoldenTest.formula(first);
        byte[][] b = EmbeddingGoldenTest.formula(second);
        assertEquals(distance, new PettiforScale().distance(a[0], a[1], b[0], b[1]), 1e-13);
        assertEquals(distance, new PettiforScale().distance(b[0], b[1], a[0], a[1]), 1e-13);
    }

    @Test
    void scaleEndsAtLawrencium() {
        PettiforScale scale = new PettiforScale();
        assertEquals(0, scale.place(Element.He));
        assertEquals(102, scale.place(Element.H));
        assertEquals("embedding 'mod_petti' has no vector of Rf. Choose another element or another embedding.",
                fail(() -> scale.place(Element.Rf)));
    }

    @Test
    void unknownMeasuresAreErrors() {
        assertEquals("no distance 'euclid'. There are: euclidean, manhattan, chebyshev, cosine, wasserstein, energy.",
                fail(() -> Distance.named("euclid")));
        assertEquals("no correlation 'pearsn'. There are: pearson, spearman, kendall. Did you mean 'pearson'?",
                fail(() -> Correlation.named("pearsn")));
    }

    private static String fail(Supplier<?> call) {
        return assertThrows(StudyException.class, call::get).getMessage();
    }
}
