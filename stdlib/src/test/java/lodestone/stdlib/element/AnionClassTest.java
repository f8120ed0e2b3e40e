package lodestone.stdlib.element;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnionClassTest {

    @ParameterizedTest
    @CsvSource({"Zn, O, oxide", "Na, Cl, halide", "At, Cs, halide", "Cd, Te, chalcogenide", "Ga, As, pnictide", "O, F, halide",
        "N, O, oxide", "Fe, C, other", "Li, H, other"})
    void theMostElectronegativeElementDecides(Element one, Element two, String expected) {
        assertEquals(expected, AnionClass.of(List.of(one, two)).label());
        assertEquals(expected, AnionClass.of(List.of(two, one)).label());
    }

    @Test
    void ofEqualElectronegativityAnElementOfANamedClassDecides() {
        assertEquals(Element.C.electronegativity(), Element.Se.electronegativity());
        assertEquals(AnionClass.CHALCOGENIDE, AnionClass.of(List.of(Element.Se, Element.C)));
        assertEquals(AnionClass.CHALCOGENIDE, AnionClass.of(List.of(Element.C, Element.Se)));
    }

    @Test
    void elementsWithoutElectronegativityAreNoAnions() {
        assertEquals(AnionClass.OTHER, AnionClass.of(List.of(Element.He, Element.Ne)));
        assertEquals(AnionClass.OTHER, AnionClass.of(List.of(Element.He, Element.Fe)));
    }

    @Test
    void asAColumn() {
        assertEquals("[halide:6, oxide:3]", Scripts.print("""
                def p = pipeline('p') {
                    pool Zn, O, F; compositions arity: 2, stoichiometry: 1..2; derive anion: anionClass()
                }
                print p.tally('anion')
                """));
    }
}
