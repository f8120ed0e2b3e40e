package lodestone.stdlib.radius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Species;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of Shannon 1976, table 1. */
class ShannonRadiiTest {

    @ParameterizedTest
    @CsvSource({"O2-, 6, '', high, 1.40, 1.26", "Fe3+, 6, '', high, 0.645, 0.785", "Fe3+, 6, '', low, 0.55, 0.69",
        "Sr2+, 12, '', high, 1.44, 1.58", "Ti4+, 6, '', low, 0.605, 0.745", "Cs+, 12, '', high, 1.88, 2.02",
        "Cu2+, 4, '', high, 0.57, 0.71", "Fe2+, 4, '', high, 0.63, 0.77", "Fe2+, 4, square, low, 0.64, 0.78",
        "Pd2+, 4, '', high, 0.64, 0.78", "H+, 2, '', high, -0.18, -0.04", "Eu3+, 7, '', high, 1.01, 1.15",
        "Sb3+, 4, '', high, 0.76, 0.90", "F-, 6, '', high, 1.33, 1.19"})
    void hasBothRadii(String ion, int coordination, String geometry, String spin, double ionic, double crystal) {
        Species species = Species.of(ion);
        assertEquals(ionic, ShannonRadii.table().get(species, new RadiusChoice(coordination, geometry, spin, "ionic", false)));
        assertEquals(crystal, ShannonRadii.table().get(species, new RadiusChoice(coordination, geometry, spin, "crystal", false)));
    }

    @Test
    void takesTheNearestOnlyIfToldTo() {
        RadiusChoice exact = new RadiusChoice(12, "", "high", "ionic", false);
        assertNull(ShannonRadii.table().find(Species.of("Gd3+"), exact));
        assertEquals(1.107, ShannonRadii.table().find(Species.of("Gd3+"), new RadiusChoice(12, "", "high", "ionic", true)));
        // Ge4+ has 4 and 6, and the lower of two equally near counts.
        assertEquals(0.39, ShannonRadii.table().find(Species.of("Ge4+"), new RadiusChoice(5, "", "high", "ionic", true)));
        StudyException missing = assertThrows(StudyException.class, () -> ShannonRadii.table().get(Species.of("Gd3+"), exact));
        assertEquals(Message.NO_RADIUS, missing.message());
        assertTrue(missing.getMessage().contains("6, 7, 8, 9"), missing.getMessage());
        assertNull(ShannonRadii.table().find(Species.of("He2+"), new RadiusChoice(6, "", "high", "ionic", true)));
        assertTrue(assertThrows(StudyException.class, () -> ShannonRadii.table().get(Species.of("Fe8+"), exact)).getMessage()
                .contains("Fe2+, Fe3+, Fe4+, Fe6+"));
    }
}
