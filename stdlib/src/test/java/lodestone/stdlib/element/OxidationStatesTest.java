package lodestone.stdlib.element;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.EnumSet;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class OxidationStatesTest {

    static final Iterable<String> NAMES = OxidationStates.NAMES;

    @ParameterizedTest
    @CsvSource({"smact14, 421", "icsd16, 377", "icsd24, 358", "pymatgen_sp, 224", "wiki, 572"})
    void shippedTablesHaveTheirSpecies(String name, int species) {
        OxidationStates table = OxidationStates.named(name);
        assertEquals(name, table.name());
        assertEquals(species, EnumSet.range(Element.H, Element.Lr).stream().mapToInt(e -> table.states(e).length).sum());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void statesAscendWithoutRepetition(String name) {
        OxidationStates table = OxidationStates.of(name);
        for (Element element : Element.values()) {
            int[] states = table.states(element);
            assertArrayEquals(Arrays.stream(states).sorted().distinct().toArray(), states, element.symbol());
        }
    }

    @Test
    void tablesDifferAsTheirSourcesDo() {
        assertArrayEquals(new int[] {-2, -1, 1, 2}, OxidationStates.named("smact14").states(Element.O));
        assertArrayEquals(new int[] {-2, -1}, OxidationStates.named("icsd24").states(Element.O));
        assertArrayEquals(new int[] {-2}, OxidationStates.named("pymatgen_sp").states(Element.O));
        assertArrayEquals(new int[] {0, 1}, OxidationStates.named("wiki").states(Element.Li));
        assertArrayEquals(new int[0], OxidationStates.named("smact14").states(Element.He));
    }

    @Test
    void callersCanNotChangeATable() {
        OxidationStates table = OxidationStates.named("smact14");
        table.states(Element.Li)[0] = 7;
        assertArrayEquals(new int[] {1}, table.states(Element.Li));
    }

    @Test
    void unknownTableListsTheTables() {
        StudyException e = assertThrows(StudyException.class, () -> OxidationStates.of("smact15"));
        assertEquals("no oxidation states 'smact15'. Tables: smact14, icsd16, icsd24, pymatgen_sp, wiki; or give the path "
                + "of a file. Did you mean 'smact14'?", e.getMessage());
        assertThrows(StudyException.class, () -> OxidationStates.of("no\0path"));
    }
}
