package lodestone.stdlib.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped set of well-known compounds. */
class KnownCompoundsTest {

    private final List<String[]> rows = rows();

    @Test
    void formulasAreReducedInOurOrderAndDistinct() {
        Set<Composition> distinct = new HashSet<>();
        for (String[] row : rows) {
            Composition composition = FormulaParser.parse(row[0]);
            assertEquals(row[0], composition.formula());
            assertTrue(distinct.add(composition), () -> row[0] + " occurs twice");
            assertTrue(composition.arity() >= 2, () -> row[0] + " is an element");
        }
    }

    @Test
    void everyCompoundHasItsOwnName() {
        rows.forEach(row -> assertFalse(row[1].isBlank(), row[0]));
        assertEquals(rows.size(), rows.stream().map(row -> row[1]).distinct().count());
    }

    @Test
    void setIsSmallButSpreadOverArities() {
        assertTrue(rows.size() >= 500 && rows.size() <= 1000, () -> rows.size() + " rows");
        var byArity = rows.stream().collect(
                Collectors.groupingBy(row -> FormulaParser.parse(row[0]).arity(), Collectors.counting()));
        assertTrue(byArity.get(2) > 100 && byArity.get(3) > 100 && byArity.get(4) > 100, byArity::toString);
    }

    @Test
    void ofTableOneItHasTheCompoundsOfTheMaterialsProject() {
        Set<String> formulas = rows.stream().map(row -> row[0]).collect(Collectors.toSet());
        List<String> found = Stream.of("ZnO", "ZnO2", "Zn2O", "LiZnO2", "Li6ZnO4", "LiZnO", "Li2ZnSn3O8", "LiZnSnO2", "ZnO3",
                "LiZnO4", "LiZn4SnO8", "LiZn4Sn4O8", "LiZnSnO").filter(formulas::contains).toList();
        assertEquals(List.of("ZnO", "ZnO2", "LiZnO2", "Li6ZnO4", "Li2ZnSn3O8", "LiZn4SnO8"), found);
    }

    private static List<String[]> rows() {
        try (var in = KnownCompoundsTest.class.getResourceAsStream("/lodestone/stdlib/known-compounds.csv")) {
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            assertEquals("formula,name", lines[0]);
            return Arrays.stream(lines).skip(1).map(line -> line.split(",", 2)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
