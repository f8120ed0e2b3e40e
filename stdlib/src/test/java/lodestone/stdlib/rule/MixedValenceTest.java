package lodestone.stdlib.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SMACT says of mixed valence; scripts/data/make_mixed_valence_golden.py remakes the file. */
class MixedValenceTest {

    private static boolean allows(AssignmentRule rule, String formula) {
        Composition composition = FormulaParser.parse(formula).reduced();
        return rule.allows(List.copyOf(composition.elements()),
                IntStream.range(0, composition.arity()).map(composition::amount).toArray());
    }

    @Test
    void allowsWhatSmactAllows() throws IOException {
        int gained = 0;
        for (String line : Files.readAllLines(Path.of("src/test/golden/mixed-valence.csv")).stream().skip(2).toList()) {
            String[] cells = line.split(",");
            AssignmentRule plain = new AssignmentRule(OxidationStates.named(cells[0]), true,
                    cells[1].equals("true") ? Order.pauling(0) : null, Set.of());
            assertEquals(Boolean.valueOf(cells[3]), allows(plain, cells[2]), line);
            assertEquals(Boolean.valueOf(cells[4]), allows(plain.withMixed(MixedValence.ELEMENTS), cells[2]), line);
            gained += cells[3].equals(cells[4]) ? 0 : 1;
        }
        assertTrue(gained > 300, gained + " formulas are allowed by mixed valence alone");
    }

    /** Lead is not among SMACT's elements; Sb3+ and Sb5+ need two formula units of Cs2SbCl6. */
    @ParameterizedTest
    @CsvSource({"Fe3O4, Fe, 1", "Co3O4, Co, 1", "Pb3O4, Pb, 1", "Eu3S4, Eu, 1", "Cs2SbCl6, Sb, 2"})
    void textbookCasesPassByTheirElement(String formula, Element element, int units) {
        AssignmentRule plain = AssignmentRule.smact(OxidationStates.named("smact14"), 0);
        assertFalse(allows(plain, formula));
        assertTrue(allows(new AssignmentRule(plain.states(), true, plain.order(), Set.of(element), units), formula));
        assertEquals(units == 1, allows(plain.withMixed(Set.of(element)), formula));
    }

    @Test
    void noNumberOfAtomsIsTooLarge() {
        AssignmentRule rule = AssignmentRule.smact(OxidationStates.named("smact14"), 0).withMixed(MixedValence.ELEMENTS);
        assertTrue(allows(rule, "Fe199Mn99O250"));
        assertFalse(allows(rule, "Fe3K250F250"));
    }

    @Test
    void repetitionIsOfStatesAndNotOfAtoms() {
        AssignmentRule free = AssignmentRule.smact(OxidationStates.named("smact14"), 0).withMixed(Set.of(Element.Fe));
        for (boolean anions : new boolean[] {true, false}) {
            Order once = new Order(0, free.order().scale(), anions, false);
            AssignmentRule rule = new AssignmentRule(free.states(), true, once, free.mixed());
            assertFalse(allows(rule, "Fe3O4"));
            assertTrue(allows(rule, "Fe2O3"));
        }
        Order anions = new Order(0, free.order().scale(), false, true);
        assertTrue(allows(new AssignmentRule(free.states(), true, anions, free.mixed()), "Fe3O4"));
    }

    @Test
    void printsAsAScriptWritesIt() {
        AssignmentRule rule = AssignmentRule.smact(OxidationStates.named("smact14"), 0);
        assertEquals("(mixedValence() & paulingOrder() with smact14)", rule.withMixed(MixedValence.ELEMENTS).toString());
        assertEquals("(mixedValence(Fe, formulaUnits: 2) with smact14)",
                new AssignmentRule(rule.states(), true, null, Set.of(Element.Fe), 2).toString());
    }
}
