package lodestone.stdlib.element;

import static lodestone.stdlib.element.Element.F;
import static lodestone.stdlib.element.Element.H;
import static lodestone.stdlib.element.Element.He;
import static lodestone.stdlib.element.Element.Li;
import static lodestone.stdlib.element.Element.Lr;
import static lodestone.stdlib.element.Element.Ne;
import static lodestone.stdlib.element.Element.O;
import static lodestone.stdlib.element.Element.Sn;
import static lodestone.stdlib.element.Element.Zn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

class ElementPoolTest {

    @Test
    void elementsAreDistinctAndInElectronegativityOrder() {
        ElementPool pool = ElementPool.of(List.of(O, Zn, Li, Sn, Li));
        assertEquals(List.of(Li, Zn, Sn, O), pool.elements());
        assertEquals(4, pool.size());
        assertEquals(Zn, pool.get(1));
        assertEquals(2, pool.indexOf(Sn));
        assertEquals(-1, pool.indexOf(H));
        assertEquals(ElementPool.of(List.of(Li, Zn, Sn, O)), pool);
    }

    @Test
    void plansPrintRunsOfAtomicNumbers() {
        EnumSet<Element> some = EnumSet.range(Li, F);
        some.addAll(List.of(H, Zn));
        assertEquals("[H, Li..F, Zn]", ElementPool.of(some).toString());
        assertEquals("[H..Lr]", ElementPool.of(EnumSet.range(H, Lr)).toString());
        assertEquals("[H, He, F, Ne]", ElementPool.of(List.of(H, He, F, Ne)).toString());
        assertEquals("[H..Og]", ElementPool.of(List.of(Element.values())).toString());
    }

    @Test
    void withoutTakesElementsAway() {
        ElementPool pool = ElementPool.of(EnumSet.range(H, F)).without(List.of(He, Ne));
        assertEquals("[H, Li..F]", pool.toString());
    }

    @Test
    void emptyPoolIsAnError() {
        StudyException none = assertThrows(StudyException.class, () -> ElementPool.of(List.of()));
        assertEquals("the pool has no elements; found none. Name at least one element, as in 'pool H..Lr'.",
                none.getMessage());
        StudyException left = assertThrows(StudyException.class,
                () -> ElementPool.of(List.of(H)).without(new ArrayList<>(List.of(H, He))));
        assertEquals("the pool has no elements; found none left of [H]. Name at least one element, as in 'pool H..Lr'.",
                left.getMessage());
    }
}
