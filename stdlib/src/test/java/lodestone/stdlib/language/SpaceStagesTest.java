package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lodestone.stdlib.Scripts;
import lodestone.stdlib.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceStagesTest {

    private static final String TABLE_2 = """
            def space = pipeline('space') {
                pool         H..Lr, oxidationStates: 'smact14'
                compositions arity: ARITY, stoichiometry: 1..8
                label        allowed: chargeNeutral() & paulingOrder()
                label        known: formulas(args ? args[0] : null)
                categorize()
            }
            def allowed = pipeline('allowed') { from space; filter { allowed } }
            def known = pipeline('known') { from space; filter { known } }
            """;

    @Test
    void uniqueAndAllowedCombinationsOfThePaper() {
        String counts = TABLE_2 + "print \"${space.count()} ${allowed.count()}\"";
        assertEquals("225879 13464", Scripts.print(counts.replace("ARITY", "2")));
        assertEquals("77637589 10779441", Scripts.print(counts.replace("ARITY", "3")));
        assertEquals("16902534325 2909434982", Scripts.print(counts.replace("ARITY", "4")));
        assertEquals("16980397793 2920227887", Scripts.print(counts.replace("ARITY", "2..4")));
    }

    @Test
    void knownFormulasOfTheMaterialsProjectSet() {
        String file = SharedData.file("known/mp_e_form.csv").toString();
        String counts = TABLE_2 + "print \"${known.count()} ${space.tally('category').values().sum()}\"";
        assertEquals("10098 225879", Scripts.print(counts.replace("ARITY", "2"), file));
        assertEquals("35743 77637589", Scripts.print(counts.replace("ARITY", "3"), file));
        assertEquals("15949 16902534325", Scripts.print(counts.replace("ARITY", "4"), file));
    }

    @Test
    void everyLabelOfThePapersBinaries(@TempDir Path folder) throws IOException {
        Path reference = SharedData.file("known/crystalspace_binary_labels.csv");
        Path file = folder.resolve("labels.csv");
        Scripts.run("""
                def p = pipeline('binaries') {
                    pool H..Lr; compositions arity: 2, stoichiometry: 1..8
                    label allowed: smact(), known: formulas(args[0], column: 'formula')
                    select 'formula', 'allowed'
                }
                p.write(args[1])
                """, reference.toString(), file.toString());
        java.util.Map<Object, String> expected = new java.util.HashMap<>();
        for (String line : Files.readAllLines(reference).subList(1, 225_880)) {
            String[] cells = line.split(",");
            expected.put(lodestone.stdlib.formula.FormulaParser.parse(cells[0]), cells[1]);
        }
        assertEquals(225_879, expected.size());
        for (String line : Files.readAllLines(file).subList(1, 225_880)) {
            String[] cells = line.split(",");
            assertEquals(expected.get(lodestone.stdlib.formula.FormulaParser.parse(cells[0])), cells[1], line);
        }
    }

    @Test
    void poolsMixListsRangesAndSymbols() {
        assertEquals("[H, Li..O]", pool("[H, Li], Be..O, 'C'"));
        assertEquals("[H, Li..F, Na..Cl]", pool("H..Ar, except: [He, Ne, Ar]"));
        assertEquals("[O]", pool("O"));
    }

    private static String pool(String arguments) {
        return Scripts.print("def p = pipeline('p') { pool " + arguments + "\n compositions arity: 1, stoichiometry: 1..1 }\n"
                + "print p.space.pool()");
    }

    @Test
    void ranksOfFormulas() {
        String script = "def p = pipeline('p') { pool Li, Zn, O\n compositions arity: 2..3, stoichiometry: 1..8 }\n";
        assertEquals("Li6ZnO4", Scripts.print(script + "print p.space.at(p.space.rank('O8Zn2Li12'))"));
        assertEquals("Li6ZnO4", Scripts.print(script + "print pipeline('r') { from p\n filter { rank == R } }.take(1)[0].formula"
                .replace("R", Scripts.print(script + "print p.space.rank('Li6ZnO4')"))));
    }

    @Test
    void aSampleSaysWhichCategoryIsSmall() {
        Scripts.Outcome outcome = Scripts.run(TABLE_2.replace("ARITY", "2") + """
                def s = pipeline('s') { from space; sample 400, per: 'category' }
                print s.tally('category')
                """);
        assertTrue(outcome.out().startsWith("[standard:"), outcome.out());
        assertTrue(outcome.out().contains("missing:400") && outcome.out().contains("unlikely:400"), outcome.out());
        assertTrue(outcome.notices().stream().anyMatch(n -> n.startsWith("sample: 'interesting' has only")), outcome.notices().toString());
    }
}
