package lodestone.stdlib.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownFormulasTest {

    @TempDir
    Path folder;

    private Scripts.Outcome known(Path file, String options) {
        return Scripts.run("""
                def p = pipeline('p') {
                    pool Li, Fe, O
                    compositions arity: 1..3, stoichiometry: 1..4
                    filter { formulas(args[0]OPTIONS) }
                }
                print p.take(100)*.formula.join(' ')
                """.replace("OPTIONS", options), file.toString());
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    @ParameterizedTest
    @CsvSource({"formula", "formula_pretty", "reduced_formula", "composition", "Formula"})
    void theColumnIsFoundByName(String column) throws IOException {
        Path file = write("known.csv", "id," + column, "1,Fe2O3", "2,O8Fe6");
        assertEquals("Fe2O3 Fe3O4", known(file, "").out());
    }

    @Test
    void theColumnCanBeGiven() throws IOException {
        Path file = write("known.csv", "name,formula", "Li2O,FeO", "FeO,Li2O3");
        assertEquals("Li2O FeO", known(file, ", column: 'name'").out());
    }

    @Test
    void tablesOfEveryFormat() throws IOException {
        assertEquals("Li2O", known(write("a.tsv", "id\tformula", "x,y\tOLi2"), "").out());
        assertEquals("Li2O", known(write("a.jsonl", "{\"formula\": \"Li4O2\"}", "{\"formula\": null}"), "").out());
        assertEquals("Li2O", known(write("a.json", "[{\"formula\": \"Li2O\", \"n\": 1}]"), "").out());
        for (String name : List.of("a.parquet", "a.arrow", "a.csv.gz")) {
            Path file = folder.resolve(name);
            Scripts.run("pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; filter { n(Li) == 2 } }.write(args[0])",
                    file.toString());
            assertEquals("Li2O", known(file, "").out());
        }
    }

    @Test
    void entriesThatDoNotCountAreReported() throws IOException {
        Path file = write("known.csv", "formula", "Fe2O3", "Fe4O6", "Fe2O9", "NaCl", "Xx2O", "Fe2O3)", "", "FeO");
        Scripts.Outcome outcome = known(file, "");
        assertEquals("FeO Fe2O3", outcome.out());
        assertEquals(List.of("known.csv: 8 entries, 4 distinct formulas; 2 are in this space, 2 are not (Fe2O9 in entry 3, NaCl in entry 4); "
                + "3 can not be read: 'Xx2O' (entry 5), 'Fe2O3)' (entry 6), an empty cell (entry 7)"), outcome.notices());
    }

    @Test
    void theShippedCompounds() {
        Scripts.Outcome outcome = Scripts.run("""
                def p = pipeline('p') { pool Li, Zn, Sn, O; compositions arity: 2..4, stoichiometry: 1..8; filter { formulas() } }
                print p.take(100)*.formula
                """);
        assertTrue(outcome.out().contains("ZnO") && outcome.out().contains("Li2ZnSn3O8"), outcome.out());
        assertEquals(List.of(), outcome.notices());
    }

    @Test
    void aFileWithoutFormulas() throws IOException {
        Path file = write("known.csv", "name,number", "a,1");
        String message = Scripts.fail("pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; label known: formulas('"
                + file + "') }");
        assertTrue(message.contains("has no column of formulas; its text columns are name."), message);
    }
}
