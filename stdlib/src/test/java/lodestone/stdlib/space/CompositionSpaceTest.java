package lodestone.stdlib.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.formula.Composition;
import org.junit.jupiter.api.Test;

class CompositionSpaceTest {

    private static final ElementPool ALL = ElementPool.of(Arrays.asList(Element.values()).subList(0, 103));

    @Test
    void sizesOfThePaper() {
        assertEquals(225_879, space(2).size());
        assertEquals(77_637_589, space(3).size());
        assertEquals(16_902_534_325L, space(4).size());
    }

    @Test
    void everyRankOfASmallSpaceIsADistinctReducedComposition() {
        ElementPool pool = ElementPool.of(List.of(Element.H, Element.Li, Element.O, Element.Fe, Element.He));
        CompositionSpace space = new CompositionSpace(pool, List.of(1, 2, 3, 4), new Stoichiometry(1, 3));
        Set<Composition> seen = new HashSet<>();
        for (long rank = 0; rank < space.size(); rank++) {
            Composition composition = (Composition) space.at(rank);
            assertTrue(composition.isReduced());
            assertTrue(seen.add(composition));
            assertEquals(rank, space.rank(composition));
        }
        assertEquals(5 + 10 * 7 + 10 * 25 + 5 * 79, seen.size());
    }

    @Test
    void ranksOfTheLargestSpaceComeBack() {
        CompositionSpace space = new CompositionSpace(ALL, List.of(2, 3, 4), new Stoichiometry(1, 8));
        new Random(3).longs(2000, 0, space.size()).forEach(rank -> assertEquals(rank, space.rank(space.at(rank))));
        assertEquals(space.size() - 1, space.rank(space.at(space.size() - 1)));
    }

    @Test
    void formulasAreReducedAndInOrderOfElectronegativity() {
        CompositionSpace space = space(3);
        assertEquals("Li6ZnO4", space.at(space.rank("O8Zn2Li12")).formula());
    }

    @Test
    void amountsOutsideTheStoichiometryAreNotInTheSpace() {
        StudyException e = assertThrows(StudyException.class, () -> space(2).rank("LiO9"));
        assertEquals(Message.NOT_IN_SPACE, e.message());
    }

    @Test
    void ranksOutsideAreRefused() {
        assertThrows(StudyException.class, () -> space(2).at(225_879));
        assertThrows(StudyException.class, () -> space(2).at(-1));
    }

    private static CompositionSpace space(int arity) {
        return new CompositionSpace(ALL, List.of(arity), new Stoichiometry(1, 8));
    }
}
