package lodestone.stdlib.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.space.CompositionSpace;
import lodestone.stdlib.space.RatioTable;
import lodestone.stdlib.space.Stoichiometry;
import lodestone.stdlib.space.Systems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PooledVectorsTest {

    private static final int ROWS = 300;

    private final Random random = new Random(7);

    @ParameterizedTest
    @EnumSource(Pooling.class)
    void randomRowsArePooledByTheDefinition(Pooling pooling) {
        for (int arity = 1; arity <= 5; arity++) {
            VectorTable table = randomTable(1 + random.nextInt(37), pooling.needsNonNegative());
            byte[][] z = new byte[arity][ROWS];
            byte[][] n = new byte[arity][ROWS];
            fillRandomly(z, n);
            double[] out = new double[ROWS * table.dimension()];
            Arrays.fill(out, Double.NaN);
            long[] absent = new long[Bits.words(ROWS)];
            long[] missing = new long[119];
            new PooledVectors(table, List.of(pooling)).fill(z, n, ROWS, out, absent, missing);
            long[] expectedMissing = new long[119];
            for (int r = 0; r < ROWS; r++) {
                int row = r;
                int[] there = IntStream.range(0, z.length).filter(j -> z[j][row] != 0 && n[j][row] != 0).toArray();
                int[] lacking = Arrays.stream(there).filter(j -> !table.has(Element.ofNumber(z[j][row]))).toArray();
                Arrays.stream(lacking).forEach(j -> expectedMissing[z[j][row]]++);
                boolean expectedAbsent = lacking.length > 0 || there.length == 0;
                assertEquals(expectedAbsent, Bits.get(absent, r), "row " + r);
                for (int d = 0; d < table.dimension(); d++) {
                    double expected = expectedAbsent ? 0 : defined(pooling, z, n, r, there, table, d);
                    assertEquals(expected, out[r * table.dimension() + d], 1e-11 * Math.max(1, Math.abs(expected)));
                }
            }
            assertArrayEquals(expectedMissing, missing);
        }
    }

    /** Most elements have a vector; some numbers are 0. */
    private VectorTable randomTable(int dimension, boolean nonNegative) {
        Map<Element, double[]> vectors = new HashMap<>();
        for (Element element : Element.values()) {
            if (random.nextInt(20) > 0) {
                vectors.put(element, random.doubles(dimension).map(x -> x < 0.1 ? 0 : nonNegative ? 10 * x : 20 * x - 11).toArray());
            }
        }
        return VectorTable.of("t", IntStream.range(0, dimension).mapToObj(String::valueOf).toList(), vectors);
    }

    private void fillRandomly(byte[][] z, byte[][] n) {
        for (int r = 0; r < ROWS; r++) {
            for (int j = 0; j < z.length; j++) {
                z[j][r] = (byte) (random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(118));
                n[j][r] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 1 + random.nextInt(8));
            }
        }
    }

    private static double defined(Pooling pooling, byte[][] z, byte[][] n, int r, int[] there, VectorTable table, int d) {
        double total = Arrays.stream(there).map(j -> n[j][r] & 0xFF).sum();
        double[] x = Arrays.stream(there).mapToDouble(j -> table.of(Element.ofNumber(z[j][r]))[d]).toArray();
        double[] w = Arrays.stream(there).mapToDouble(j -> (n[j][r] & 0xFF) / total).toArray();
        double mean = IntStream.range(0, x.length).mapToDouble(i -> w[i] * x[i]).sum();
        double least = Arrays.stream(x).min().orElseThrow();
        double most = Arrays.stream(x).max().orElseThrow();
        return switch (pooling) {
            case MEAN -> mean;
            case SUM -> mean * total;
            case VARIANCE -> IntStream.range(0, x.length).mapToDouble(i -> w[i] * (x[i] - mean) * (x[i] - mean)).sum();
            case MIN -> least;
            case MAX -> most;
            case RANGE -> most - least;
            case GEOMETRIC -> IntStream.range(0, x.length).mapToDouble(i -> Math.pow(x[i], w[i])).reduce(1, (a, b) -> a * b);
            case HARMONIC -> least == 0 ? 0 : 1 / IntStream.range(0, x.length).mapToDouble(i -> w[i] / x[i]).sum();
        };
    }

    @Test
    void severalPoolingsStandSideBySide() {
        VectorTable magpie = VectorTables.named("magpie");
        byte[][] z = {{26, 11}, {8, 17}};
        byte[][] n = {{2, 1}, {3, 1}};
        List<Pooling> poolings = List.of(Pooling.SUM, Pooling.RANGE);
        PooledVectors both = new PooledVectors(magpie, poolings);
        assertEquals(44, both.width());
        assertEquals("sum_Number", both.features().get(0));
        assertEquals("range_Number", both.features().get(22));
        double[] out = new double[2 * 44];
        both.fill(z, n, 2, out, new long[1], new long[119]);
        for (int p = 0; p < 2; p++) {
            double[] single = new double[2 * 22];
            new PooledVectors(magpie, List.of(poolings.get(p))).fill(z, n, 2, single, new long[1], new long[119]);
            for (int r = 0; r < 2; r++) {
                assertArrayEquals(Arrays.copyOfRange(single, r * 22, r * 22 + 22),
                        Arrays.copyOfRange(out, r * 44 + p * 22, r * 44 + p * 22 + 22));
            }
        }
    }

    @Test
    void negativeNumbersHaveNoGeometricMean() {
        StudyException e = assertThrows(StudyException.class,
                () -> new PooledVectors(VectorTables.named("mat2vec"), List.of(Pooling.MEAN, Pooling.GEOMETRIC)));
        assertEquals("pooling 'geometric' is undefined for negative numbers; 'mat2vec' has 1 = -0.22556456923484802 for H. "
                + "Choose another pooling or another embedding.", e.getMessage());
    }

    /** The figures of the whole binary space, 225,879 rows; every row that has no vector is counted for its elements. */
    @ParameterizedTest
    @CsvSource({"magpie,200208,6", "oliynyk,153510,18", "mod_petti,225879,0"})
    void binariesWithVectorsAreCounted(String name, int rows, int elements) {
        VectorTable table = VectorTables.named(name);
        ElementPool pool = ElementPool.of(Arrays.asList(Element.values()).subList(0, 103));
        CompositionSpace.Segment space = new CompositionSpace(pool, List.of(2), new Stoichiometry(1, 8)).segments().get(0);
        assertEquals(225_879, space.size());
        PooledVectors pooled = new PooledVectors(table, List.of(Pooling.MEAN));
        RatioTable ratios = space.ratios();
        Systems systems = space.systems();
        int size = ratios.size();
        byte[][] n = new byte[2][size];
        for (int i = 0; i < size; i++) {
            n[0][i] = (byte) ratios.amount(0, i);
            n[1][i] = (byte) ratios.amount(1, i);
        }
        byte[][] z = new byte[2][size];
        double[] out = new double[size * pooled.width()];
        long[] missing = new long[119];
        int[] indexes = new int[2];
        int absent = 0;
        for (long system = 0; system < systems.size(); system++) {
            systems.unrank(system, indexes);
            Arrays.fill(z[0], (byte) pool.get(indexes[0]).number());
            Arrays.fill(z[1], (byte) pool.get(indexes[1]).number());
            long[] without = new long[Bits.words(size)];
            pooled.fill(z, n, size, out, without, missing);
            absent += Bits.count(without);
        }
        assertEquals(rows, 225_879 - absent);
        long[] lacking = Arrays.stream(missing).filter(m -> m > 0).toArray();
        assertEquals(elements, lacking.length);
        assertEquals(true, Arrays.stream(lacking).allMatch(m -> m == 102L * 43));
    }
}
