package lodestone.stdlib.element;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The counts of the ICSD of 2024, filtered as SMACT does; scripts/data/make_icsd24_golden.py remakes the file. */
class Icsd24Test {

    static Stream<String> parameters() throws IOException {
        return Files.lines(Path.of("src/test/golden/icsd24.csv")).skip(2);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void leavesTheStatesThatSmactLeaves(String line) throws NoSuchAlgorithmException {
        String[] cells = line.split(",");
        Object commonality = cells[1].matches("[a-z]+") ? cells[1] : (Object) Double.valueOf(cells[1]);
        OxidationStates table = OxidationStates.icsd24(Integer.parseInt(cells[0]), commonality, Boolean.parseBoolean(cells[2]));
        List<String> rows = Arrays.stream(Element.values()).filter(e -> table.states(e).length > 0).map(e -> e + " "
                + Arrays.stream(table.states(e)).mapToObj(String::valueOf).collect(Collectors.joining(" "))).toList();
        assertEquals(Integer.parseInt(cells[3]), Arrays.stream(Element.values()).mapToInt(e -> table.states(e).length).sum());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
        assertEquals(cells[4], HexFormat.of().formatHex(digest));
    }

    @Test
    void knowsHowOftenAStateIsReported() {
        OxidationStates table = OxidationStates.icsd24(3, "medium", false);
        assertTrue(table.hasCounts() && OxidationStates.named("icsd24").hasCounts());
        assertEquals(34232, table.count(Element.H, 1));
        assertEquals(1, table.count(Element.H, 3));
        assertEquals(0, table.count(Element.H, -2));
        assertEquals(0, table.count(Element.Og, 0));
        assertArrayEquals(new int[] {1}, table.states(Element.H));
        assertFalse(OxidationStates.named("smact14").hasCounts());
        assertEquals(0, OxidationStates.named("smact14").count(Element.H, 1));
    }

    @Test
    void isNamedAsItIsAskedFor() {
        assertEquals("icsd24(consensus: 3, commonality: 'medium')", OxidationStates.icsd24(3, "medium", false).name());
        assertEquals("icsd24(consensus: 5, commonality: 12.5, includeZero: true)",
                OxidationStates.icsd24(5, 12.50, true).name());
        assertEquals(OxidationStates.icsd24(3, 10, false), OxidationStates.icsd24(3, 10.0, false));
        assertNotEquals(OxidationStates.icsd24(3, 10, false), OxidationStates.icsd24(3, 10, true));
    }

    @Test
    void citesItsCounts() {
        assertEquals("icsd24-counts: oxidation states", OxidationStates.icsd24(1, "low", false).citations().get(0).use());
        assertEquals("icsd24: oxidation states", OxidationStates.named("icsd24").citations().get(0).use());
    }

    @Test
    void refusesWhatMeansNothing() {
        assertEquals(Message.UNKNOWN_COMMONALITY, wrong(3, "medum").message());
        assertTrue(wrong(3, "medum").getMessage().endsWith("Did you mean 'medium'?"));
        assertEquals(Message.UNKNOWN_COMMONALITY, wrong(3, 101).message());
        assertEquals(Message.UNKNOWN_COMMONALITY, wrong(3, Double.NaN).message());
        assertEquals(Message.WRONG_ARGUMENT, wrong(-1, "low").message());
    }

    private static StudyException wrong(int consensus, Object commonality) {
        return assertThrows(StudyException.class, () -> OxidationStates.icsd24(consensus, commonality, false));
    }
}
