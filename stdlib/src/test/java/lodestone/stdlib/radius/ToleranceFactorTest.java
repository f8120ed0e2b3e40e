package lodestone.stdlib.radius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import lodestone.stdlib.Scripts;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tolerance factors of published tables and by hand. */
class ToleranceFactorTest {

    /**
     * Rows of table S1 of Bartel et al. 2019 (doi 10.1126/sciadv.aav0693), with A, B, X, nA, nB, t and tau as there; charges are
     * chosen and not given.
     */
    @ParameterizedTest
    @CsvSource({"Ca,Ti,O,2,4,0.97,3.88", "Ba,Ti,O,2,4,1.06,3.75", "Pb,Ti,O,2,4,1.02,3.78", "K,Nb,O,1,5,1.05,3.91",
        "Ag,Nb,O,1,5,0.93,4.07", "Ag,Br,O,1,5,1.11,6.43", "Pb,Ag,F,2,1,0.8,7.16", "Gd,Fe,O,3,3,0.87,2.7", "Bi,Fe,O,3,3,0.89,2.31",
        "La,Mn,O,3,3,0.95,1.65", "Ce,Fe,O,4,2,0.82,1.2", "Ce,Lu,O,3,3,0.86,3.18", "Am,V,O,4,2,0.76,11.85", "Cs,Pb,I,1,2,0.85,4.3",
        "Cs,Mn,Cl,1,2,0.99,3.95", "Ti,Mn,O,3,3,0.72,75.12", "Tl,V,O,3,3,0.82,3.97", "Pb,C,O,2,4,1.31,13.1", "Fe,Al,O,3,3,0.8,5.22",
        "Cr,Mo,O,2,4,0.76,10.01", "Co,Mn,O,2,4,0.84,5.06", "Pr,Yb,O,3,3,0.8,5.92", "Na,Cl,O,1,5,1.3,15.4", "Cu,Nb,O,1,5,0.75,7.69",
        "Te,Cd,O,4,2,0.71,181.51", "Sr,Ru,O,2,4,0.99,3.77", "Y,Ni,O,3,3,0.88,2.55", "K,Cu,F,1,2,1.02,3.6", "Ba,Ni,O,2,4,1.13,4.46",
        "La,Co,O,3,3,0.97,1.64", "Sb,As,O,3,3,0.77,7.96", "Rb,Tm,I,1,2,0.86,4.39", "Sc,Cr,O,3,3,0.8,5.51"})
    void equalsTheTableOfBartel(String a, String b, String x, int nA, int nB, double t, double tau) {
        IonCharges rule = new IonCharges(Template.of("ABX3", Set.of()), OxidationStates.named("smact14"), Map.of());
        int[] charges = rule.choose(new Element[] {Element.of(a), Element.of(b), Element.of(x)});
        assertNotNull(charges);
        assertEquals(nA + " " + nB, charges[0] + " " + charges[1]);
        String values = Scripts.print("""
                def p = pipeline('p') {
                    compositions template: 'ABX3', A: '%s', B: '%s', X: '%s'
                    derive t: toleranceFactor('goldschmidt', nearest: true), tau: toleranceFactor('bartel', nearest: true)
                }
                p.take(1).each { println "$it.t $it.tau" }
                """.formatted(a, b, x));
        assertEquals(t, Double.parseDouble(values.split(" ")[0]), 0.0051);
        assertEquals(tau, Double.parseDouble(values.split(" ")[1]), 0.0051);
    }

    /** SrTiO3 with 1.44, 0.605 and 1.40 angstrom: 2.84 / (sqrt(2) 2.005), 1.4 / 0.605 - 2 (2 - 2.38017 / ln 2.38017). */
    @Test
    void isWhatTheEquationsSay() {
        assertEquals(2.84 / (1.4142135623730951 * 2.005), Factor.GOLDSCHMIDT.of(1.44, 0.605, 1.40, 2), 1e-12);
        assertEquals(3.80355, Factor.BARTEL.of(1.44, 0.605, 1.40, 2), 1e-5);
        assertEquals(0.605 / 1.4, Factor.OCTAHEDRAL.of(1.44, 0.605, 1.40, 2), 1e-12);
        assertTrue(Double.isNaN(Factor.BARTEL.of(0.6, 0.6, 1.4, 2)));
        assertTrue(Double.isNaN(Factor.BARTEL.of(0.5, 0.6, 1.4, 2)));
    }

    /** Sr2FeMoO6 as Fe3+ (0.645) and Mo5+ (0.61): the mean 0.6275 stands on the site B. */
    @Test
    void takesTheMeanOfTwoCationsOnASite() {
        String script = """
                def p = pipeline('p') {
                    compositions template: '%s', A: Sr, B: Fe, M: Mo
                    derive t: toleranceFactor('goldschmidt', charges: [B: 3, M: 5]), tau: toleranceFactor('bartel', charges: [B: 3, M: 5])
                }
                p.take(1).each { println "$it.t $it.tau" }
                """;
        double rB = (0.645 + 0.61) / 2;
        String expected = Factor.GOLDSCHMIDT.of(1.44, rB, 1.4, 2) + " " + Factor.BARTEL.of(1.44, rB, 1.4, 2);
        assertEquals(expected, Scripts.print(script.formatted("A2BMO6")));
    }

    @Test
    void findsTheSitesOfPerovskitesOnly() {
        assertEquals(1, Perovskite.of(Template.of("ABO3", Set.of())).orElseThrow().ofA());
        assertEquals(2, Perovskite.of(Template.of("AMB2X6", Set.of())).orElseThrow().ofA());
        assertEquals(2, Perovskite.of(Template.of("AMBDX6", Set.of())).orElseThrow().ofA());
        for (String other : new String[] {"AB2O4", "AxBO3", "A3BO3", "O3AB", "AO3", "ABO2F", "O", "A2B2O7", "A2B3O9"}) {
            assertTrue(Perovskite.of(Template.of(other, Set.of())).isEmpty(), other);
        }
    }

    @Test
    void hasNoChargesWhereNoneAreNeutral() {
        IonCharges rule = new IonCharges(Template.of("ABO3", Set.of()), OxidationStates.named("smact14"), Map.of());
        assertNull(rule.choose(new Element[] {Element.K, Element.Ca, Element.O}));
        assertNull(rule.choose(new Element[] {Element.K, Element.He, Element.O}));
        IonCharges given = new IonCharges(Template.of("ABO3", Set.of()), OxidationStates.named("smact14"), Map.of("A", 2, "B", 3));
        assertNull(given.choose(new Element[] {Element.Ca, Element.Mn, Element.O}));
    }

    @Test
    void saysWhyRowsHaveNoValue() {
        Scripts.Outcome outcome = Scripts.run("""
                def p = pipeline('p') {
                    compositions template: 'ABO3', A: [Ca, Gd, K, Al], B: [Mn, Fe]
                    derive t: toleranceFactor('goldschmidt'), tau: toleranceFactor('bartel', nearest: true), mu: octahedralFactor()
                }
                p.stream { }
                """);
        assertEquals("""
                octahedralFactor: 2 rows have no value; 1 for no ions with radii are neutral together; 1 for the table of radii lacks Mn5+ in \
                coordination 6; nearest: true takes the nearest coordination that there is
                toleranceFactor('bartel'): 3 rows have no value; 1 for no ions with radii are neutral together; 2 for A is not larger than B
                toleranceFactor('goldschmidt'): 6 rows have no value; 1 for no ions with radii are neutral together; 5 for the table of radii lacks \
                Al3+ in coordination 12, Gd3+ in coordination 12, Mn5+ in coordination 6; nearest: true takes the nearest \
                coordination that there is""", String.join("\n", outcome.notices().stream().sorted().toList()));
    }
}
