package lodestone.stdlib.element;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElectronegativityTest {

    @TempDir
    Path folder;

    /** Allen: 24.8 eV (doi 10.1021/ja992866e); Mulliken: (17.42282 + 3.4011887) / 2; Allred-Rochow 1958: Na 1.01, Fe 1.64, I 2.21. */
    @ParameterizedTest
    @CsvSource({"pauling, F, 3.98, 0", "allen, F, 24.8, 0", "allen, Fe, 10.64, 0", "mulliken, F, 10.41200435, 1e-6",
        "mulliken, Mg, 3.8231175, 1e-6", "allred-rochow, Na, 1.01, 0.02", "allred-rochow, Fe, 1.64, 0.02",
        "allred-rochow, I, 2.21, 0.02"})
    void shippedScalesHaveTheirValues(String scale, Element element, double value, double tolerance) {
        assertEquals(value, Electronegativity.of(scale).value(element), tolerance);
    }

    @ParameterizedTest
    @CsvSource({"pauling, 97", "allen, 71", "mulliken, 86", "allred-rochow, 102"})
    void whatIsNotKnownIsMissing(String scale, int known) {
        Electronegativity read = Electronegativity.of(scale);
        assertEquals(known, EnumSet.range(Element.H, Element.Lr).stream().filter(e -> read.value(e) != null).count());
        assertTrue(!read.citations().get(0).entries().isEmpty());
    }

    @Test
    void aUsersOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("own.txt"), "# mine\nLi 1\n\nO 3.5 # of mine\n");
        Electronegativity scale = Electronegativity.of(file.toString());
        assertEquals(3.5, scale.value(Element.O));
        assertNull(scale.value(Element.H));
        Electronegativity map = Electronegativity.of(Map.of("O", 3.5, "Li", 1));
        assertEquals("[Li: 1.0, O: 3.5]", map.name());
        assertEquals(map, Electronegativity.of(Map.of(Element.Li, 1.0, Element.O, 3.5)));
        assertNotEquals(map, scale);
        assertNotEquals(map, Electronegativity.of(Map.of("O", 3.5)));
        assertTrue(map.citations().isEmpty());
        assertTrue(scale.citations().get(0).use().startsWith("own.txt"));
    }

    @ParameterizedTest
    @CsvSource({"Li 1 2, 1:6, a third word", "Li, 1:1, without a value", "Li x, 1:4, which is no number",
        "Li NaN, 1:4, which is no number", "Lx 1, 1:1, no element", "'Li 1\nLi 2', 2:1, a second time"})
    void sayWhereTheyAreWrong(String text, String place, String what) throws IOException {
        Path file = Files.writeString(folder.resolve("own.txt"), text);
        StudyException e = assertThrows(StudyException.class, () -> Electronegativity.fromFile(file));
        assertTrue(e.toString().contains("own.txt:" + place) && e.getMessage().contains(what), e.toString());
    }
}
