package lodestone.runtime.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arrow files that others wrote: not compressed, of any batch size and any type. */
class ArrowFileTest {

    private static final int ROWS = 150_000;

    @TempDir
    private Path folder;

    @Test
    void largeRecordBatchesWithoutCompression() throws Exception {
        Path file = folder.resolve("t.arrow");
        try (RootAllocator allocator = new RootAllocator();
                BigIntVector n = new BigIntVector("n", allocator); Float8Vector x = new Float8Vector("x", allocator)) {
            for (int i = 0; i < ROWS; i++) {
                n.setSafe(i, i);
                x.setSafe(i, i % 3 == 0 ? Double.NaN : i);
            }
            write(file, n, x);
        }
        FileSource source = FileSource.open(file);
        assertEquals("n: int64, x: float64", source.schema().toString());
        assertEquals(2 * ROWS, source.rows());
        assertEquals(2, source.partitions());
        List<List<Object>> rows = RoundTripTest.read(source, List.of("rank", "x", "n"));
        for (int i = 0; i < 2 * ROWS; i++) {
            long n = i % ROWS;
            assertEquals(Arrays.asList((long) i, n % 3 == 0 ? null : (Double) (double) n, n), rows.get(i));
        }
    }

    @Test
    void otherTypesAreCast() throws Exception {
        Path file = folder.resolve("t.arrow");
        try (RootAllocator allocator = new RootAllocator();
                IntVector n = new IntVector("n", allocator); DateDayVector day = new DateDayVector("day", allocator)) {
            n.setSafe(0, 7);
            n.setNull(1);
            day.setSafe(0, 18_293);
            day.setNull(1);
            n.setValueCount(2);
            day.setValueCount(2);
            write(file, n, day);
        }
        FileSource source = FileSource.open(file);
        assertEquals("n: int64, day: utf8", source.schema().toString());
        List<List<Object>> rows = RoundTripTest.read(source, List.of("day", "n", "rank"));
        assertEquals(List.of("2020-02-01", 7L, 2L), rows.get(2));
        assertNull(rows.get(3).get(0));
        assertEquals(4, RoundTripTest.read(source, List.of()).size());
    }

    /** Two record batches, each of all the vectors' rows. */
    private static void write(Path file, FieldVector... vectors) throws Exception {
        int rows = vectors[0].getValueCount() == 0 ? ROWS : vectors[0].getValueCount();
        VectorSchemaRoot root = new VectorSchemaRoot(Arrays.stream(vectors).map(FieldVector::getField).toList(),
                List.of(vectors), rows);
        root.setRowCount(rows);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                ArrowFileWriter writer = new ArrowFileWriter(root, null, channel)) {
            writer.writeBatch();
            writer.writeBatch();
            writer.end();
        }
    }
}
