package lodestone.stdlib.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Species;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ElementEmbeddings and scipy find, see {@code scripts/data/make_embedding_golden.py}. */
class EmbeddingGoldenTest {

    private static final Path FILE = Path.of("src", "test", "golden", "embeddings.csv");

    private final Map<String, VectorTable> tables = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"vector", "species", "standardized", "pooled", "distance", "correlation", "moved"})
    void resultsAreThoseOfElementEmbeddings(String what) throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            List<String[]> cases = lines.filter(l -> l.startsWith(what + ",")).map(l -> l.split(",")).toList();
            assertEquals(true, cases.size() >= 3, what);
            for (String[] cells : cases) {
                double[] expected = Arrays.stream(cells[cells.length - 1].split(" ")).mapToDouble(Double::parseDouble).toArray();
                double[] found = found(cells);
                double scale = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
                for (int d = 0; d < expected.length; d++) {
                    assertEquals(expected[d], found[d], 1e-12 * Math.max(Math.abs(expected[d]), tolerated(what, scale)),
                            String.join(",", Arrays.copyOf(cells, cells.length - 1)) + " " + d);
                }
            }
        }
    }

    /** What a result's error is measured by: sums of both signs lose what cancels, and 1 less a cosine what is below 1. */
    private static double tolerated(String what, double scale) {
        return switch (what) {
            case "pooled", "standardized" -> scale;
            case "distance", "correlation", "moved" -> 1;
            default -> 0;
        };
    }

    private double[] found(String[] cells) {
        if (cells[0].equals("species")) {
            return VectorTables.speciesNamed(cells[1]).of(Species.of(cells[2]));
        }
        if (cells[0].equals("moved")) {
            byte[][] a = formula(cells[2]);
            byte[][] b = formula(cells[3]);
            return new double[] {new PettiforScale().distance(a[0], a[1], b[0], b[1])};
        }
        VectorTable table = tables.computeIfAbsent(cells[1], VectorTables::named);
        return switch (cells[0]) {
            case "vector" -> table.of(Element.of(cells[2]));
            case "standardized" -> table.standardized().of(Element.of(cells[2]));
            case "pooled" -> pooled(table, Pooling.named(cells[2]), formula(cells[3]));
            case "distance" -> new double[] {new ElementSimilarity(table).distance(Element.of(cells[3]), Element.of(cells[4]),
                    Distance.named(cells[2]))};
            default -> new double[] {new ElementSimilarity(table).correlation(Element.of(cells[3]), Element.of(cells[4]),
                    Correlation.named(cells[2]))};
        };
    }

    private static double[] pooled(VectorTable table, Pooling pooling, byte[][] formula) {
        byte[][] z = new byte[formula[0].length][];
        byte[][] n = new byte[z.length][];
        for (int j = 0; j < z.length; j++) {
            z[j] = new byte[] {formula[0][j]};
            n[j] = new byte[] {formula[1][j]};
        }
        double[] out = new double[table.dimension()];
        new PooledVectors(table, List.of(pooling)).fill(z, n, 1, out, new long[1], new long[119]);
        return out;
    }

    /** Atomic numbers and amounts. */
    static byte[][] formula(String text) {
        Composition composition = FormulaParser.parse(text);
        byte[][] formula = new byte[2][composition.arity()];
        for (int j = 0; j < composition.arity(); j++) {
            formula[0][j] = (byte) composition.element(j).number();
            formula[1][j] = (byte) composition.amount(j);
        }
        return formula;
    }
}
