package lodestone.runtime.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again. */
class RoundTripTest {

    private static final Schema SCHEMA = TestTables.EVERY_TYPE;
    private static final List<List<Object>> ROWS = TestTables.random(SCHEMA, 3000, 11);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"t.arrow", "t.parquet", "t.csv", "t.csv.gz", "t.jsonl"})
    void everyTypeWithMissingValues(String name) {
        FileSource source = FileSource.open(write(name, SCHEMA, ROWS, 1021));
        assertEquals(expectedSchema(name), new Schema(source.schema().columns().subList(0, SCHEMA.columns().size())));
        List<List<Object>> found = read(source, source.schema().shownNames());
        for (int i = 0; i < ROWS.size(); i++) {
            assertEquals(expected(name, ROWS.get(i)), found.get(i), "row " + i);
        }
        assertEquals(ROWS.size(), found.size());
        assertTrue(source.rows() == ROWS.size() || source.rows() == -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.arrow", "t.parquet", "t.csv", "t.csv.gz", "t.jsonl"})
    void someColumnsInAnotherOrderWithRank(String name) {
        FileSource source = FileSource.open(write(name, SCHEMA, ROWS, 7));
        List<List<Object>> found = read(source, List.of("utf8", Source.RANK, "int64"));
        for (int i = 0; i < ROWS.size(); i++) {
            List<Object> expected = new ArrayList<>(List.of((long) i));
            expected.add(0, ROWS.get(i).get(4));
            expected.add(ROWS.get(i).get(2));
            assertEquals(expected, found.get(i));
        }
        assertEquals(ROWS.size(), read(source, List.of()).size());
        assertEquals(List.of(2999L), read(source, List.of(Source.RANK)).get(2999));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.arrow", "t.parquet", "t.csv", "t.csv.gz"})
    void noRows(String name) {
        FileSource source = FileSource.open(write(name, SCHEMA, List.of(), 1));
        assertEquals(SCHEMA.names(), source.schema().shownNames());
        assertEquals(List.of(), read(source, SCHEMA.names()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.arrow", "t.parquet", "t.csv", "t.csv.gz", "t.jsonl"})
    void sameBytesWhateverTheBatches(String name) throws Exception {
        List<List<Object>> rows = TestTables.random(SCHEMA, 150_000, 5);
        byte[] whole = Files.readAllBytes(write(name, SCHEMA, rows, rows.size()));
        for (int size : new int[] {977, 65_536}) {
            assertArrayEquals(whole, Files.readAllBytes(write(name, SCHEMA, rows, size)), "in batches of " + size);
        }
    }

    @Test
    void arrowPartitionsAreTheTable() {
        List<List<Object>> rows = TestTables.random(SCHEMA, 200_000, 6);
        FileSource source = FileSource.open(write("t.arrow", SCHEMA, rows, 10_000));
        assertEquals(4, source.partitions());
        assertEquals(rows, read(source, SCHEMA.names()));
    }

    @Test
    void aColumnCalledRankIsNotTheRank() {
        Schema schema = Schema.of(new Column(Source.RANK, Type.INT64));
        FileSource source = FileSource.open(write("t.parquet", schema, List.of(List.of(7L), List.of(3L)), 9));
        assertEquals(List.of("file_rank", "rank"), source.schema().names());
        assertEquals(List.of(List.of(0L, 7L), List.of(1L, 3L)), read(source, List.of("rank", "file_rank")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.csv", "one.parquet", "one.arrow", "one.jsonl"})
    void oneColumnOfMissingAndEmptyTexts(String name) {
        Schema schema = Schema.of(new Column("a\"b", Type.UTF8));
        List<List<Object>> rows = new ArrayList<>(List.of(List.of(""), List.of("x"), List.of("")));
        List<Object> missing = new ArrayList<>();
        missing.add(null);
        rows.add(1, missing);
        rows.add(missing);
        FileSource source = FileSource.open(write(name, schema, rows, 2));
        assertEquals(rows, read(source, schema.names()));
    }

    private Path write(String name, Schema schema, List<List<Object>> rows, int batchRows) {
        Path file = folder.resolve(name);
        TestTables.withContext(context -> {
            try (Operator operator = TestTables.operator(schema, rows, batchRows, context.allocator())) {
                assertEquals(rows.size(), FileSink.write(operator, file, context));
            }
        });
        return file;
    }

    static List<List<Object>> read(Source source, List<String> names) {
        List<List<Object>> rows = new ArrayList<>();
        TestTables.withContext(context -> {
            for (long p = 0; p < source.partitions(); p++) {
                ScanRequest request = ScanRequest.all(source).withColumns(names);
                try (Operator scan = source.scan(request, p, context)) {
                    assertEquals(names, scan.schema().names());
                    rows.addAll(TestTables.rows(scan));
                }
            }
        });
        return rows;
    }

    private static Schema expectedSchema(String name) {
        return new Schema(SCHEMA.columns().stream().map(c -> {
            boolean untyped = !name.endsWith(".arrow") && !name.endsWith(".parquet");
            Type type = untyped && c.type() == Type.UINT8 ? Type.INT64
                    : name.contains(".csv") && c.type().isNested() ? Type.UTF8 : c.type();
            return new Column(c.name(), type);
        }).toList());
    }

    private static List<Object> expected(String name, List<Object> row) {
        List<Object> expected = new ArrayList<>(row);
        if (name.contains(".csv")) {
            expected.replaceAll(v -> v instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining(" ")) : v);
        }
        return expected;
    }
}
