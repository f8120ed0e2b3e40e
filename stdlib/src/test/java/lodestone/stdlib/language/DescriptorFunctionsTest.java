package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorFunctionsTest {

    @TempDir
    Path folder;

    /** What an expression gives for the formulas of a file. */
    private String values(String expression, String... formulas) {
        try {
            Path file = folder.resolve("f.csv");
            Files.writeString(file, "formula,d\n" + String.join(",1.98\n", formulas) + ",1.98\n");
            return Scripts.print("""
                    def p = pipeline('p') {
                        from   'FILE'
                        derive value: EXPRESSION
                    }
                    print p.take(100).collect { it.value instanceof Double ? String.format(Locale.ROOT, '%.6g', it.value) : it.value }
                    """.replace("FILE", file.toString().replace('\\', '/')).replace("EXPRESSION", expression));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void byHand() {
        assertEquals("[2776.22]", values("hhi()", "PbTe"));
        assertEquals("[0.00100000, 0.0500000]", values("crustalAbundance()", "PbTe", "CdSe"));
        assertEquals("[0.500000, 0.666667, 0.00000]", values("metalFraction()", "ZnO", "Li2O", "CO2"));
        assertEquals("[0.500000, 0.00000]", values("dBlockFraction()", "ZnO", "Li2O"));
        assertEquals("[9.00000, 4.80000]", values("valenceElectrons()", "ZnO", "CaTiO3"));
    }

    @Test
    void statistics() {
        assertEquals("[8.39100]", values("elementProperty('density')", "FeNi"));
        assertEquals("[7.98212]", values("elementProperty('density', 'mean', weights: 'mass')", "Fe9Ni"));
        assertEquals("[7.87400, null]", values("elementProperty('density', 'min')", "FeNi", "FeO"));
        assertEquals("[8.90800]", values("elementProperty('density', 'max')", "FeNi"));
        assertEquals("[1.03400]", values("elementProperty('density', 'range')", "FeNi"));
        assertEquals("[18.0154]", values("elementProperty('mass', 'sum')", "H2O"));
        assertEquals("[4.24264]", values("elementProperty('number', 'geometric')", "LiC"));
    }

    @Test
    void harrisonGapTakesTheDominantIons() {
        assertEquals("[4.84939, 4.84939]", values("harrisonGap(d)", "ZnO", "Zn2O"));
        // Ca and Ti are as many; of Ti no state is known; Se and C are equally electronegative, as are the elements of one.
        assertEquals("[null, null, null, null, null]", values("harrisonGap()", "CaTiO3", "TiO2", "CSe", "Zn", "ArO"));
        assertEquals("[4.84939, null]", values("harrisonGap(1.98, cation: Zn, anion: O)", "ZnMgO3", "MgO"));
        assertEquals("[null]", values("harrisonGap(1.98, cation: O)", "ZnO"));
        assertEquals("[null]", values("harrisonGap(d - 1.98)", "ZnO"));
    }

    @Test
    void missingWhereAnElementHasNoFigureOrTheFormulaCanNotBeRead() {
        assertEquals("[null, null, 5.76245]", values("compoundElectronegativity()", "MgO", "no formula", "Fe3O4"));
        assertEquals("[null, 0.00000]", values("metalFraction()", "no formula", "Rf2O"));
        assertEquals("[null, null]", values("metallicity()", "no formula", "Rf2O"));
        assertEquals("[null, false, true]", values("alloys()", "no formula", "FePm", "GeSbPo"));
        assertEquals("[null]", values("elementProperty('mass', 'sum')", "no formula"));
    }

    @Test
    void spacesAnswerAlloysAndMetallicityByBitmaps() {
        String plan = Scripts.print("""
                def p = pipeline('p') {
                    pool H..Lr
                    compositions arity: 1..3, stoichiometry: 1..8
                    filter { alloys() || 0.7 <= metallicity() }
                }
                println p.explain()
                """);
        String physical = plan.substring(plan.indexOf("physical plan"));
        assertTrue(physical.contains("where alloys() || 0.7 <= metallicity()") && !physical.contains("\n  filter"), plan);
    }

    @Test
    void elementsHaveFiguresInScripts() {
        assertEquals("[7.874, 7.9024678, 0.151, 8.0, 56300.0, 2400.0, 1400.0, 4.0267339]", Scripts.print(
                "print([Fe.density, Fe.ionizationEnergy, Fe.electronAffinity, Fe.valenceElectrons, Fe.crustalAbundance, "
                        + "Fe.hhiProduction, Fe.hhiReserves, Fe.mullikenElectronegativity])"));
        assertEquals("[null, null]", Scripts.print("print([O.density, Mg.electronAffinity])"));
    }

    @Test
    void mistakes() {
        assertTrue(Scripts.fail("pipeline('p') { pool Li, O\n compositions arity: 2, stoichiometry: 1..2\n "
                + "derive a: elementProperty('densty') }").endsWith("Did you mean 'density'?"));
        assertTrue(Scripts.fail("pipeline('p') { pool Li, O\n compositions arity: 2, stoichiometry: 1..2\n "
                + "derive a: harrisonGap(0) }").contains("takes a distance above 0 angstrom; found 0"));
    }
}
