package lodestone.stdlib.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import lodestone.stdlib.element.Element;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private final Composition stannate =
            Composition.of(Map.of(Element.O, 8, Element.Sn, 3, Element.Li, 2, Element.Zn, 1));

    @Test
    void formulaIsInElectronegativityOrder() {
        assertEquals("Li2ZnSn3O8", stannate.formula());
        assertEquals(List.of(Element.Li, Element.Zn, Element.Sn, Element.O), stannate.elements());
        assertEquals("PmH3", Composition.of(Map.of(Element.H, 3, Element.Pm, 1)).formula());
        assertEquals("F2Ar", Composition.of(Map.of(Element.Ar, 1, Element.F, 2)).formula());
    }

    @Test
    void amountsAreFoundByElementAndByPlace() {
        assertEquals(4, stannate.arity());
        assertEquals(3, stannate.amount(Element.Sn));
        assertEquals(0, stannate.amount(Element.H));
        assertEquals(Element.Sn, stannate.element(2));
        assertEquals(3, stannate.amount(2));
        assertEquals(14, stannate.atoms());
    }

    @Test
    void massIsThatOfTheFormulaUnit() {
        assertEquals(18.0154, Composition.of(Map.of(Element.H, 2, Element.O, 1)).mass(), 1e-12);
    }

    @Test
    void reducedDividesByTheCommonDivisor() {
        Composition peroxide = Composition.of(Map.of(Element.Na, 2, Element.O, 2));
        assertFalse(peroxide.isReduced());
        assertEquals("NaO", peroxide.reduced().formula());
        assertTrue(stannate.isReduced());
        assertEquals(stannate, stannate.reduced());
        assertEquals("Fe", Composition.of(Map.of(Element.Fe, 8)).reduced().formula());
    }

    @Test
    void equalityIsExact() {
        Composition same = Composition.of(Map.of(Element.Zn, 1, Element.Li, 2, Element.Sn, 3, Element.O, 8));
        assertEquals(stannate, same);
        assertEquals(stannate.hashCode(), same.hashCode());
        assertNotEquals(stannate, Composition.of(Map.of(Element.Zn, 2, Element.Li, 4, Element.Sn, 6, Element.O, 16)));
    }

    @Test
    void amountsMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> Composition.of(Map.of()));
        assertThrows(IllegalArgumentException.class, () -> Composition.of(Map.of(Element.Fe, 0)));
    }
}
