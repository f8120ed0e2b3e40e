package lodestone.stdlib.element;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatesFileTest {

    private Path file;

    @BeforeEach
    void place(@TempDir Path folder) {
        file = folder.resolve("states.txt");
    }

    @Test
    void linesCommentsAndSignsAreRead() throws IOException {
        Files.writeString(file, "\uFEFFNa\r\n# mine\r\n\r\nFe +3 2 # common\r\n  O\t-2\nHe\nLi +1");
        OxidationStates table = OxidationStates.of(file.toString());
        assertEquals(file.toString(), table.name());
        assertArrayEquals(new int[] {2, 3}, table.states(Element.Fe));
        assertArrayEquals(new int[] {-2}, table.states(Element.O));
        assertArrayEquals(new int[] {1}, table.states(Element.Li));
        assertArrayEquals(new int[0], table.states(Element.He));
        assertArrayEquals(new int[0], table.states(Element.Na));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Fe two      | :2:4: a line of oxidation states is wrong; found 'two', which is no integer. ",
        "Fe 2, 3     | :2:4: a line of oxidation states is wrong; found '2,', which is no integer. ",
        "Fe 2  +2    | :2:7: a line of oxidation states is wrong; found '+2' a second time. ",
        "Fe 2 23     | :2:6: a line of oxidation states is wrong; found '23', which is not in -9..+9. ",
        "Fe 99999999999 | :2:4: a line of oxidation states is wrong; found '99999999999', which is no integer. ",
        "Li 1        | :2:1: a line of oxidation states is wrong; found 'Li' a second time. ",
        "+2 Fe       | :2:1: no element '+2'. ",
        "FE 2        | :2:1: no element 'FE'. ",
    })
    void malformedLineIsAnErrorAtItsPlace(String line, String message) throws IOException {
        Files.writeString(file, "Li +1\n" + line + "\n");
        StudyException e = assertThrows(StudyException.class, () -> OxidationStates.fromFile(file));
        assertEquals(file + message.strip(), e.getMessage().substring(0, (file + message.strip()).length()));
    }

    @Test
    void fileWithoutALineIsAnError() throws IOException {
        Files.writeString(file, "# nothing\n");
        StudyException e = assertThrows(StudyException.class, () -> OxidationStates.fromFile(file));
        assertEquals(Message.MALFORMED_STATES_LINE, e.message());
        assertEquals(file.toString(), e.at().toString());
    }

    @Test
    void absentFileIsNotFound() {
        StudyException e = assertThrows(StudyException.class, () -> OxidationStates.fromFile(file));
        assertEquals(Message.FILE_NOT_FOUND, e.message());
    }

    @Test
    void binaryFileIsUnreadable() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        StudyException e = assertThrows(StudyException.class, () -> OxidationStates.fromFile(file));
        assertEquals(Message.FILE_UNREADABLE, e.message());
    }
}
