package lodestone.stdlib.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users' Arrow files with a column for each feature: integers, floats and doubles. */
class UserArrowTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void columnsOfNumbersAreRead(boolean stream) throws IOException {
        VectorTable table = VectorTables.ofFile(write(stream, "Li", "H"));
        assertEquals(List.of("whole", "single", "double"), table.features());
        assertArrayEquals(new double[] {0, 0.5, 0.1}, table.of(Element.Li));
        assertArrayEquals(new double[] {1, 1.5, 1.1}, table.of(Element.H));
    }

    @Test
    void missingValueIsAnError() throws IOException {
        assertEquals(folder + "/t.arrow: a table of vectors is wrong; found a missing value in 'whole' of U. Give each element "
                + "one row: its symbol, then finite numbers, as many as in the other rows.", fail(write(false, "H", "Li", "O", "U")));
    }

    @Test
    void repeatedElementIsAnError() throws IOException {
        assertEquals(folder + "/t.arrow: a table of vectors is wrong; found H a second time. Give each element one row: its "
                + "symbol, then finite numbers, as many as in the other rows.", fail(write(true, "H", "Li", "H")));
    }

    @Test
    void truncatedFileIsUnreadable() throws IOException {
        Path file = write(false, "H", "Li");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 500));
        assertEquals("can not read '" + file + "'; it is cut off, or no Arrow file. "
                + "Check that it is a whole file of the kind its ending says.", fail(file));
    }

    private static String fail(Path file) {
        return assertThrows(StudyException.class, () -> VectorTables.ofFile(file)).getMessage();
    }

    /** Row i has i, i + 0.5 and i + 0.1; row 3 misses the first. */
    private Path write(boolean stream, String... symbols) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RootAllocator allocator = new RootAllocator();
                VarCharVector keys = new VarCharVector("element", allocator);
                IntVector whole = new IntVector("whole", allocator);
                Float4Vector single = new Float4Vector("single", allocator);
                Float8Vector real = new Float8Vector("double", allocator);
                VectorSchemaRoot root = new VectorSchemaRoot(List.<FieldVector>of(whole, keys, single, real));
                ArrowWriter writer = stream ? new ArrowStreamWriter(root, null, Channels.newChannel(bytes))
                        : new ArrowFileWriter(root, null, Channels.newChannel(bytes))) {
            for (int i = 0; i < symbols.length; i++) {
                keys.setSafe(i, symbols[i].getBytes(StandardCharsets.UTF_8));
                whole.setSafe(i, i);
                single.setSafe(i, i + 0.5f);
                real.setSafe(i, i + 0.1);
            }
            if (symbols.length > 3) {
                whole.setNull(3);
            }
            root.setRowCount(symbols.length);
            writer.start();
            writer.writeBatch();
            writer.end();
        }
        return Files.write(folder.resolve("t.arrow"), bytes.toByteArray());
    }
}
