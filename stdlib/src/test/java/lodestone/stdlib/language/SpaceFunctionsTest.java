package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;

class SpaceFunctionsTest {

    private static String formulas(String condition) {
        return Scripts.print("""
                def p = pipeline('p') {
                    pool Li, Fe, O, S
                    compositions arity: 1..2, stoichiometry: 1..3
                    filter { CONDITION }
                }
                print p.take(100)*.formula.join(' ')
                """.replace("CONDITION", condition));
    }

    @Test
    void contains() {
        assertEquals("LiO LiO2 LiO3 Li2O Li2O3 Li3O Li3O2", formulas("contains(Li, O)"));
        assertEquals("FeO FeO2 FeO3 Fe2O Fe2O3 Fe3O Fe3O2", formulas("contains(Fe) && O in elements"));
    }

    @Test
    void containsAny() {
        assertEquals("Li O LiO SO", formulas("containsAny(Li, O) && atoms <= 2 && !contains(Fe) && !('S' in elements && Li in elements)"));
    }

    @Test
    void containsOnly() {
        assertEquals("Fe S FeS FeS2 FeS3 Fe2S Fe2S3 Fe3S Fe3S2", formulas("containsOnly(Fe, S)"));
    }

    @Test
    void amountsAndFractions() {
        assertEquals("Fe2O3", formulas("n(Fe) == 2 && x(O) == 0.6"));
        assertEquals("Li Fe S", formulas("n(O) == 0 && arity == 1"));
    }

    @Test
    void electronegativityAndMass() {
        assertEquals("O", formulas("chiMin > 3"));
        assertEquals("LiO LiO2 LiO3 Li2O Li2O3 Li3O Li3O2", formulas("chiMax - chiMin > 2"));
        assertEquals("Li", formulas("mass < 10"));
        assertEquals("Li Li2Fe Li3Fe Li3Fe2 Li3S", formulas("chiMean < 1.4"));
    }

    @Test
    void formulaTexts() {
        assertEquals("Fe2O3", formulas("formula == 'Fe2O3'"));
        assertEquals("", formulas("formula == 'O3Fe2'"));
        assertEquals("LiO Fe2O3", formulas("formula in ['Fe2O3', 'LiO', 'nonsense']"));
    }

    @Test
    void oneAssignmentMustBeBothNeutralAndOrdered() {
        String script = """
                def p = pipeline('p') {
                    pool H..Lr
                    compositions arity: 2, stoichiometry: 1..8
                    label neutral: chargeNeutral()
                    label ordered: paulingOrder()
                    label joint: chargeNeutral() & paulingOrder()
                    label strict: smact()
                }
                def separate = pipeline('separate') { from p; filter { neutral && ordered } }
                def both = pipeline('both') { from p; filter { joint } }
                def same = pipeline('same') { from p; filter { joint == strict } }
                print "${separate.count() > both.count()} ${both.count()} ${same.count()}"
                """;
        assertEquals("true 13464 225879", Scripts.print(script));
    }

    @Test
    void aThresholdRelaxesTheOrder() {
        String script = """
                def count = { double t -> pipeline('p') {
                    pool H..Lr
                    compositions arity: 2, stoichiometry: 1..8
                    filter { smact(threshold: t) }
                }.count() }
                print "${count(-0.5) < count(0)} ${count(0) < count(0.5)}"
                """;
        assertEquals("true true", Scripts.print(script));
    }
}
