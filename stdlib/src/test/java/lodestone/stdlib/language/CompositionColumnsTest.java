package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What functions of compositions go by where a table has more, fewer or other columns than a space. */
class CompositionColumnsTest {

    private static final String SPACE = """
        def space = pipeline('space') { pool Fe, O, Sn, Cl; compositions arity: 2..3, stoichiometry: 1..2 }
        def questions = { rows -> [pipeline('a') { from rows; filter { contains(O) } }.count(),
                pipeline('b') { from rows; filter { n(O) > 1 } }.count(),
                pipeline('c') { from rows; filter { smact() } }.count(),
                pipeline('d') { from rows; filter { x(O) > 0.4 } }.count()] }
        """;

    @ParameterizedTest
    @ValueSource(strings = {"'formula', 'z1', 'z2', 'z3', 'n1', 'n2', 'n3'", "'formula', 'z1', 'n1'", "'formula', 'z1'", "'formula'"})
    void someOfTheNumbersAreNotTakenForAll(String columns, @TempDir Path folder) {
        for (String ending : new String[] {"csv", "parquet"}) {
            Path file = folder.resolve("rows." + ending);
            assertEquals("[true, true]", Scripts.print(SPACE + """
                    def some = pipeline('some') { from space; select %1$s }
                    some.write('%2$s')
                    def read = pipeline('read') { from '%2$s' }
                    print([questions(some) == questions(space), questions(read) == questions(space)])
                    """.formatted(columns, file)).strip(), ending);
        }
    }

    @Test
    void columnsOfAFileThatOnlyHaveTheNames(@TempDir Path folder) {
        assertEquals("[0.6, A2B3, [Fe:2, O:3]]", Scripts.print("""
                new File('%1$s').text = 'formula,z1,n1,atoms,anonymous\\nFe2O3,a,1.5,30,unknown\\n'
                def rows = pipeline('rows') { from '%1$s'; derive x: x(O), kind: anonymousFormula(), fe: n(Fe), o: n(O) }.take(1)
                print([rows[0].x, rows[0].kind, [Fe: rows[0].fe, O: rows[0].o]])
                """.formatted(folder.resolve("mine.csv"))).strip());
    }

    @Test
    void tenthColumns() { // 10 of 11 systems have Na, 511 of 1023 ratios a 2 at a place; He is last only without Ne
        assertEquals("[5110, 5110, 1023]", Scripts.print("""
                def wide = pipeline('wide') { pool H..Na; compositions arity: 10, stoichiometry: 1..2 }
                print([pipeline('a') { from wide; filter { contains(Na) && n(Na) == 2 } }.count(),
                    pipeline('b') { from wide; filter { n10 == 2 && contains(Na) } }.count(),
                    pipeline('c') { from wide; filter { z10 == 2 } }.count()])
                """).strip());
    }
}
