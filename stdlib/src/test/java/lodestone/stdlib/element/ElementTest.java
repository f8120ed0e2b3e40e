package lodestone.stdlib.element;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groovy.lang.ObjectRange;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementTest {

    @Test
    void elementsStandInTheOrderOfTheirNumbers() {
        assertEquals(118, Element.values().length);
        for (Element element : Element.values()) {
            assertSame(element, Element.ofNumber(element.number()));
            assertSame(element, Element.of(element.symbol()));
        }
        assertEquals(118, Arrays.stream(Element.values()).map(Element::fullName).distinct().count());
    }

    @ParameterizedTest
    @CsvSource({
        "H,  1,   1.008,      2.20, 1,  1, s, 31,  false, Hydrogen",
        "He, 2,   4.002602,   ,     18, 1, s, 28,  false, Helium",
        "O,  8,   15.9994,    3.44, 16, 2, p, 66,  false, Oxygen",
        "Fe, 26,  55.845,     1.83, 8,  4, d, 132, true,  Iron",
        "Kr, 36,  83.798,     3.0,  18, 4, p, 116, false, Krypton",
        "La, 57,  138.90547,  1.10, ,   6, f, 207, true,  Lanthanum",
        "Pm, 61,  145,        ,     ,   6, f, 199, true,  Promethium",
        "Lu, 71,  174.9668,   1.0,  3,  6, d, 187, true,  Lutetium",
        "Am, 95,  243,        1.3,  ,   7, f, 180, true,  Americium",
        "Bk, 97,  247,        1.3,  ,   7, f, ,    true,  Berkelium",
        "Lr, 103, 262,        ,     3,  7, d, ,    true,  Lawrencium",
        "Og, 118, 294,        ,     18, 7, p, ,    false, Oganesson",
    })
    void propertiesComeFromTheTable(Element element, int number, double mass, Double electronegativity, Integer group,
            int period, char block, Double covalentRadius, boolean metal, String fullName) {
        assertEquals(number, element.number());
        assertEquals(mass, element.mass());
        assertEquals(electronegativity, element.electronegativity());
        assertEquals(group, element.group());
        assertEquals(period, element.period());
        assertEquals(block, element.block());
        assertEquals(covalentRadius, element.covalentRadius());
        assertEquals(metal, element.isMetal());
        assertEquals(fullName, element.fullName());
    }

    @Test
    void sixOfTheFirst103HaveNoElectronegativity() {
        Set<Element> without = EnumSet.range(Element.H, Element.Lr).stream()
                .filter(element -> element.electronegativity() == null).collect(Collectors.toSet());
        assertEquals(EnumSet.of(Element.He, Element.Ne, Element.Ar, Element.Pm, Element.Rn, Element.Lr), without);
        EnumSet.range(Element.Rf, Element.Og).forEach(element -> assertNull(element.electronegativity()));
        EnumSet.range(Element.Am, Element.No).forEach(element -> assertEquals(1.3, element.electronegativity()));
    }

    @Test
    void blocksHaveTheirSizes() {
        var sizes = Arrays.stream(Element.values()).collect(Collectors.groupingBy(Element::block, Collectors.counting()));
        assertEquals(Map.of('s', 14L, 'p', 36L, 'd', 40L, 'f', 28L), sizes);
        assertTrue(Arrays.stream(Element.values()).allMatch(e -> (e.group() == null) == (e.block() == 'f')));
    }

    @Test
    void groovyRangesRunOverElements() {
        assertEquals(List.copyOf(EnumSet.range(Element.H, Element.Lr)), List.copyOf(range(Element.H, Element.Lr)));
        assertEquals(118, range(Element.H, Element.Og).size());
        assertEquals(List.of(Element.C, Element.B, Element.Be), List.copyOf(range(Element.C, Element.Be)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Element> range(Element from, Element to) {
        return (List) new ObjectRange((Comparable) from, (Comparable) to);
    }

    @Test
    void nextAndPreviousTurnRoundAtTheEnds() {
        assertSame(Element.He, Element.H.next());
        assertSame(Element.H, Element.Og.next());
        assertSame(Element.Og, Element.H.previous());
    }

    @Test
    void electronegativityOrderPutsElementsWithoutAValueAtTheEnds() {
        List<String> order = Arrays.stream(Element.values()).sorted(Element.BY_ELECTRONEGATIVITY)
                .map(Element::symbol).toList();
        assertEquals(List.of("Pm", "Lr", "Rf"), order.subList(0, 3));
        assertEquals(List.of("Lv", "Fr", "Cs", "K", "Rb", "Ba"), order.subList(14, 20));
        assertEquals(List.of("O", "F", "He", "Ne", "Ar", "Rn", "Ts", "Og"), order.subList(110, 118));
    }

    @ParameterizedTest
    @CsvSource({
        "LI,       Li", "li, Li", "CO, Co", "lithium, Li", "Lithium, Li", "Lithum, Li", "aluminum, Al", "cesium, Cs",
        "sulphur,  S",
    })
    void unknownElementSuggestsWhatWasMeant(String symbol, String meant) {
        StudyException e = assertThrows(StudyException.class, () -> Element.of(symbol));
        assertEquals("no element '" + symbol + "'. Give the symbol of one of the 118 elements, as 'Li'. "
                + "Did you mean '" + meant + "'?", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"Xy", "Q", "''", "Unobtainium"})
    void unknownElementSuggestsNothingWhereNothingIsNear(String symbol) {
        StudyException e = assertThrows(StudyException.class, () -> Element.of(symbol));
        assertEquals(Message.UNKNOWN_ELEMENT, e.message());
        assertTrue(e.getMessage().endsWith("as 'Li'."), e.getMessage());
    }

    @Test
    void numbersBeyondTheTableAreUnknown() {
        assertThrows(StudyException.class, () -> Element.ofNumber(0));
        assertThrows(StudyException.class, () -> Element.ofNumber(119));
    }
}
