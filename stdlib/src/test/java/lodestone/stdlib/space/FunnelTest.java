package lodestone.stdlib.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules remove, counted by the space at once, against the same question asked one by one and row by row. */
class FunnelTest {

    private static final String SPACE = """
        def space = pipeline('space') { pool Li..Ne, Fe, Cu; compositions arity: 2..3, stoichiometry: 1..4 }
        """;

    /** The rows of the funnel as text. */
    private static String funnel(String stages, String call) {
        return Scripts.print(SPACE + "def p = pipeline('p') { from space\n" + stages + "\n}\n"
                + "p." + call + ".each { println it.values().join(' | ') }");
    }

    /** How many rows fulfil conditions; those of one filter mean what they mean together. */
    private static long count(String... filters) {
        String stages = String.join("\n", Stream.of(filters).map(f -> "filter { " + f + " }").toList());
        return Long.parseLong(Scripts.print(SPACE + "println pipeline('q') { from space\n" + stages + "\n}.count()"));
    }

    @Test
    void partsOfOneFilterMeanMoreTogether() {
        long all = count();
        long neutral = count("chargeNeutral()");
        long ordered = count("paulingOrder()");
        long both = count("chargeNeutral() & paulingOrder()");
        long light = count("atoms < 6");
        long rest = count("chargeNeutral() & paulingOrder() & atoms < 6");
        assertTrue(both < count("chargeNeutral()", "paulingOrder()"), "joined they ask for one assignment");
        assertEquals("all rows | null | null | " + all + "\n"
                + "(chargeNeutral() with smact14) | " + (all - neutral) + " | " + (all - neutral) + " | " + neutral + "\n"
                + "(paulingOrder() with smact14) | " + (all - ordered) + " | " + (neutral - both) + " | " + both + "\n"
                + "atoms < 6 | " + (all - light) + " | " + (both - rest) + " | " + rest,
                funnel("filter { chargeNeutral() & paulingOrder() && atoms < 6 }", "funnel()"));
    }

    @Test
    void filtersOfDifferentStagesDoNot() {
        long neutral = count("chargeNeutral()");
        long both = count("chargeNeutral()", "paulingOrder()");
        assertTrue(funnel("filter { chargeNeutral() }\nfilter { paulingOrder() }", "funnel()")
                .endsWith(" | " + (neutral - both) + " | " + both));
    }

    @Test
    void jointRulesOfDifferentOrdersStayApart() {
        String rules = "smact(threshold: 1.0) & smact()";
        assertTrue(funnel("filter { " + rules + " }", "funnel()").endsWith(" | " + count(rules)));
    }

    @Test
    void rulesThatTheSpaceCanNotAnswerAreCountedByRows() {
        long heavy = count("mass / atoms > 20");
        long rest = count("mass / atoms > 20", "contains(O)");
        assertTrue(funnel("derive mean: mass / atoms\nfilter { mean > 20 && contains(O) }", "funnel()")
                .endsWith(" | " + (heavy - rest) + " | " + rest));
    }

    @Test
    void theRulesOfALabel() {
        assertEquals(funnel("filter { chargeNeutral() & paulingOrder() }", "funnel()"),
                funnel("label allowed: chargeNeutral() & paulingOrder()", "funnel('allowed')"));
    }

    @Test
    void countsDoNotDependOnHowTheyAreFound(@TempDir Path folder) {
        String file = folder.resolve("rows.arrow").toString();
        String ofSpace = Scripts.print(SPACE + "def p = pipeline('p') { from space; label known: formulas(); select 'formula', 'atoms',"
                + " 'known' }\np.write('" + file + "')\n"
                + "show pipeline('q') { from p; filter { atoms > 5 && !known } }.funnel()");
        assertEquals(ofSpace, Scripts.print("show pipeline('q') { from '" + file + "'; filter { atoms > 5 && !known } }.funnel()"));
    }

    @Test
    void mistakes() {
        assertEquals("a.groovy:4: no funnel here; 'p' has no filters. Ask a pipeline whose filters come before all stages that "
                + "leave rows out, or name a label.",
                Scripts.fail(SPACE + "def p = pipeline('p') { from space\nderive a: atoms + 1 }\np.funnel()"));
        assertTrue(Scripts.fail(SPACE + "pipeline('p') { from space; sample 5; filter { atoms > 3 } }.funnel()")
                .contains("in 'p' a filter comes after 'sample 5, seed 0'"));
        assertTrue(Scripts.fail(SPACE + "pipeline('p') { from space; derive a: atoms + 1; filter { a > 4 }; select 'formula'\n"
                + "derive a: length(formula); filter { a > 3 } }.funnel()").contains("'p' has two columns 'a'"));
        assertTrue(Scripts.fail(SPACE + "space.funnel('atoms')").contains("'atoms' is not made by 'label'"));
        assertTrue(Scripts.fail(SPACE + "space.funnel('atom')").contains("Did you mean 'atoms'?"));
    }
}
