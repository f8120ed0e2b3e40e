package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFunctionsTest {

    private static String script(String pool, String condition) {
        return """
                def p = pipeline('p') {
                    pool POOL
                    compositions arity: 2, stoichiometry: 1..4
                    filter { CONDITION }
                }
                print p.take(100)*.formula.join(' ')
                """.replace("POOL", pool).replace("CONDITION", condition);
    }

    private static String formulas(String pool, String condition) {
        return Scripts.print(script(pool, condition));
    }

    @Test
    void mixedValenceOfSomeElements() {
        assertEquals("Fe3O4", formulas("Fe, O, oxidationStates: 'icsd24'", "formula == 'Fe3O4' && mixedValence() && !smact()"));
        assertEquals("Pb3O4", formulas("Pb, O", "formula == 'Pb3O4' && mixedValence(Pb) && !mixedValence()"));
        assertEquals(formulas("Pb, O", "smact()"), formulas("Pb, O", "mixedValence(Fe..Cu)"));
        assertEquals(formulas("Fe, O", "smact()"), formulas("Fe, O", "mixedValence(repeatAnions: false, repeatCations: false)"));
    }

    @Test
    void mixedValenceWithoutAnOrder() {
        String reversed = "mixedValence(scale: [Fe: 4, O: 3], oxidationStates: 'icsd24')";
        assertEquals("", formulas("Fe, O", reversed));
        assertEquals(formulas("Fe, O", "mixedValence(oxidationStates: 'icsd24')"),
                formulas("Fe, O", reversed.replace("(", "(order: false, ")));
    }

    @Test
    void statesOfTheRuleGoBeforeThoseOfThePool() {
        assertEquals("FeO Fe2O3", formulas("Fe, O, oxidationStates: 'wiki'", "smact(oxidationStates: icsd24(commonality: 'medium'))"));
        assertEquals("FeO Fe2O3", formulas("Fe, O, oxidationStates: icsd24(commonality: 'medium')", "smact()"));
        assertEquals("FeO Fe2O3", Scripts.print("def common = icsd24(commonality: 10)\n"
                + script("Fe, O", "chargeNeutral(oxidationStates: common) & paulingOrder(oxidationStates: common)")));
    }

    @Test
    void otherScales() {
        String agreeing = formulas("Cu, O", "smact(scale: 'allen')");
        assertEquals(formulas("Cu, O", "smact()"), agreeing);
        assertEquals("", formulas("Cu, O, oxidationStates: 'icsd24'", "smact(scale: [Cu: 4, O: 3])"));
        assertEquals(formulas("Cu, O, oxidationStates: 'icsd24'", "smact()"),
                formulas("Cu, O, oxidationStates: 'icsd24'", "smact(scale: [Cu: 4, O: 3], threshold: 1)"));
    }

    @Test
    void rulesOverFormulas() {
        assertEquals("Fe3O4", Scripts.print("""
                new File('states.csv').text = 'formula\\nFe3O4\\nFe5O\\n'
                def p = pipeline('p') { from 'states.csv'; filter { mixedValence() } }
                new File('states.csv').deleteOnExit()
                print p.take(9)*.formula.join(' ')
                """));
    }

    @Test
    void namesElementsThatCanNotPassOnce() {
        String twice = script("He, Li, La, O, oxidationStates: 'icsd24'", "smact(scale: 'allen') && smact(threshold: 1)");
        assertEquals(List.of("icsd24 has no oxidation state of [He]; no composition with one of these is allowed.",
                "the scale 'allen' has no electronegativity of [La]; no composition with one of these is in order."),
                Scripts.run(twice + twice.replace("'p'", "'q'").replace("def p", "def q").replace("p.take", "q.take")).notices());
        assertEquals(List.of(), Scripts.run(script("Li, O", "smact()")).notices());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "smact(scale: 'alen')|no scale of electronegativity 'alen'. Scales: pauling, allen, mulliken, allred-rochow;",
        "smact(oxidationStates: icsd24(commonality: 'rare'))|'icsd24' takes no commonality 'rare'.",
        "mixedValence(Fe, formulaUnits: 0)|'mixedValence' takes 1 to 12 as 'formulaUnits'; found 0.",
        "mixedValence('Fex')|no element 'Fex'."})
    void mistakes(String condition, String message) {
        String found = Scripts.fail(script("Li, O", condition));
        assertTrue(found.contains(message), found);
    }
}
