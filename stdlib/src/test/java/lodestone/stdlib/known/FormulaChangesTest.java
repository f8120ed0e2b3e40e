package lodestone.stdlib.known;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import lodestone.runtime.engine.Cancellation;
import lodestone.stdlib.formula.FormulaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulaChangesTest {

    @TempDir
    Path folder;

    /** Written in any order and not reduced, as databases do. */
    private static List<String> formulas(Random random) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int times = 1 + random.nextInt(3);
            String a = "Li" + times * (1 + random.nextInt(4));
            String b = "O" + times * (1 + random.nextInt(4));
            String c = random.nextInt(3) == 0 ? "Fe" + times * (1 + random.nextInt(2)) : "";
            all.add(random.nextBoolean() ? a + b + c : c + b + a);
        }
        return all;
    }

    private static Set<String> reduced(List<String> formulas) {
        Set<String> reduced = new TreeSet<>();
        formulas.forEach(f -> reduced.add(FormulaParser.parse(f).formula()));
        return reduced;
    }

    private Path write(String name, List<String> formulas) throws IOException {
        return Files.writeString(folder.resolve(name), "formula\n" + String.join("\n", formulas));
    }

    @Test
    void asTheSetsOfReducedFormulas() throws IOException {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            List<String> before = formulas(random);
            List<String> after = formulas(random);
            FormulaChanges changes = FormulaChanges.between(KnownFormulas.ofFile(write("a.csv", before), null).compositions(),
                    KnownFormulas.ofFile(write("b.csv", after), null).compositions());
            Set<String> added = reduced(after);
            added.removeAll(reduced(before));
            Set<String> gone = reduced(before);
            gone.removeAll(reduced(after));
            assertEquals(added, new TreeSet<>(changes.added().stream().map(Object::toString).toList()));
            assertEquals(gone, new TreeSet<>(changes.gone().stream().map(Object::toString).toList()));
            assertEquals(added.size(), changes.byArity().stream().mapToInt(row -> (Integer) row.get("added")).sum());
            Path file = folder.resolve(seed + ".csv");
            assertEquals(added.size() + gone.size(), changes.write(file, new Cancellation()));
            List<String> lines = Files.readAllLines(file);
            assertEquals("change,formula,arity", lines.get(0));
            assertEquals(gone, new TreeSet<>(lines.stream().filter(l -> l.startsWith("gone,")).map(l -> l.split(",")[1]).toList()));
        }
    }

    @Test
    void theSameIsNoChange() throws IOException {
        Set<?> same = KnownFormulas.ofFile(write("a.csv", List.of("Li2O", "O2Li4")), null).compositions();
        assertEquals("[Li2O]", same.toString());
        FormulaChanges none = FormulaChanges.between(Set.of(FormulaParser.parse("Li2O")), Set.of(FormulaParser.parse("OLi2")));
        assertEquals(new FormulaChanges(List.of(), List.of()), none);
        assertEquals(0, none.write(folder.resolve("none.parquet"), new Cancellation()));
    }
}
