package lodestone.runtime.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes as DuckDB writes. */
class CsvOutputTest {

    private static final Schema TEXTS = Schema.of(new Column("a", Type.UTF8), new Column("b", Type.UTF8));

    @TempDir
    private Path folder;

    @Test
    void everyTypeWithMissingValues() {
        Schema schema = Schema.of(new Column("text", Type.UTF8), new Column("truth", Type.BOOL), new Column("small", Type.UINT8),
                new Column("large", Type.INT64), new Column("more", Type.UTF8));
        assertSame(schema, TestTables.random(schema, 10_000, 5));
    }

    @Test
    void oneColumnOfEachType() {
        for (Type type : List.of(Type.UTF8, Type.BOOL, Type.UINT8, Type.INT64)) {
            Schema schema = Schema.of(new Column("c", type));
            assertSame(schema, List.of());
            assertSame(schema, Collections.singletonList(Collections.singletonList(null)));
            assertSame(schema, TestTables.random(schema, 200, 6));
        }
    }

    @Test
    void everyCharacterAlone() {
        List<List<Object>> rows = new ArrayList<>();
        for (int c = 0; c < 0x300; c++) {
            String text = Character.toString(c);
            rows.add(List.of(text, "a" + text));
            rows.add(List.of(text + "b", "a" + text + "b" + text));
        }
        assertSame(TEXTS, rows);
        // One by one, for a text is looked at more closely where others beside it need it.
        rows.forEach(row -> assertSame(TEXTS, List.of(row)));
    }

    @Test
    void longTexts() {
        List<List<Object>> rows = new ArrayList<>();
        for (int length : new int[] {7, 8, 9, 1000, 70_000}) {
            rows.add(List.of("x".repeat(length), "\"".repeat(length)));
            rows.add(List.of("-".repeat(length) + ",", "\u00e9".repeat(length)));
        }
        assertSame(TEXTS, rows);
    }

    @Test
    void everyLengthOfNumbers() {
        Schema schema = Schema.of(new Column("n", Type.INT64), new Column("m", Type.UINT8));
        long[] powers = LongStream.iterate(1, p -> p * 10).limit(19).toArray();
        List<List<Object>> rows = new ArrayList<>();
        for (long n : new long[] {0, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1}) {
            rows.add(List.of(n, 0L));
        }
        Arrays.stream(powers).flatMap(p -> LongStream.of(p - 1, p, p + 1, -p, 1 - p)).forEach(n -> rows.add(List.of(n, 9L)));
        IntStream.range(0, 256).forEach(m -> rows.add(List.of((long) m, (long) m)));
        assertSame(schema, rows);
    }

    @Test
    void namesOfColumns() throws IOException {
        assertSame(Schema.of(new Column("a,b", Type.INT64), new Column("say \"c\"", Type.INT64), new Column("#d", Type.INT64),
                new Column(" e ", Type.INT64), new Column("\u00fc\n", Type.INT64)), List.of(List.of(1L, 2L, 3L, 4L, 5L)));
        assertEquals("\"a,b\",\"say \"\"c\"\"\",\"#d\", e ,\"\u00fc\n\"\n1,2,3,4,5\n", Files.readString(folder.resolve("ours.csv")));
    }

    @Test
    void realNumbersAndListsAreLeftToDuckDb() {
        for (Type type : List.of(Type.FLOAT64, Type.UTF8_LIST, Type.vector(2))) {
            assertFalse(CsvOutput.canWrite(Schema.of(new Column("n", Type.INT64), new Column("c", type))));
        }
        assertTrue(CsvOutput.canWrite(TEXTS));
    }

    private void assertSame(Schema schema, List<List<Object>> rows) {
        try {
            Path ours = write("ours.csv", schema, rows, true);
            Path theirs = write("theirs.csv", schema, rows, false);
            assertEquals(Files.readString(theirs, StandardCharsets.ISO_8859_1), Files.readString(ours, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, Schema schema, List<List<Object>> rows, boolean own) throws IOException {
        Path file = Files.write(folder.resolve(name), new byte[0]);
        TestTables.withContext(context -> {
            try (EqualBatches batches = new EqualBatches(
                    TestTables.operator(schema, rows, 1021, context.allocator()), 1000, context.allocator())) {
                long written = own ? CsvOutput.write(batches, file, file, context)
                        : DuckDbOutput.write(batches, file, FileFormat.CSV, file, context);
                assertEquals(rows.size(), written);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return file;
    }
}
