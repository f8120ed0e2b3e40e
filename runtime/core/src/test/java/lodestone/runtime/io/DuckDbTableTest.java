package lodestone.runtime.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbTableTest {

    private static final List<List<Object>> ROWS = TestTables.random(TestTables.EVERY_TYPE, 5000, 9);

    @TempDir
    Path folder;

    private long store(Path file, String table, boolean replace, List<List<Object>> rows) {
        DuckDbSink sink = new DuckDbSink(file, table, replace);
        sink.check();
        long[] stored = {-1};
        TestTables.withContext(context -> {
            try (Operator operator = TestTables.operator(TestTables.EVERY_TYPE, rows, 1021, context.allocator())) {
                stored[0] = sink.write(operator, List.of(), context);
            }
        });
        return stored[0];
    }

    private static List<List<Object>> read(FileSource source) {
        List<List<Object>> rows = new ArrayList<>();
        ScanRequest shown = ScanRequest.all(source).withColumns(source.schema().shownNames());
        TestTables.withContext(context -> {
            try (Operator operator = source.scan(shown, 0, context)) {
                rows.addAll(TestTables.rows(operator));
            }
        });
        return rows;
    }

    private static void assertFails(Message message, String part, Runnable work) {
        StudyException e = assertThrows(StudyException.class, work::run);
        assertEquals(message, e.message(), e.getMessage());
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void everyTypeComesBackUnchanged() {
        Path file = folder.resolve("Å 'tlas.duckdb");
        assertEquals(5000, store(file, "bin \"äries", false, ROWS));
        FileSource source = FileSource.duckDb(file, "bin \"äries");
        assertEquals(TestTables.EVERY_TYPE.toString(), source.schema().toString());
        assertEquals(5000, source.rows());
        assertEquals(ROWS, read(source));
        assertEquals(List.of(file), source.files());
    }

    @Test
    void tablesStandBesideEachOther() {
        Path file = folder.resolve("atlas.duckdb");
        store(file, "a", false, ROWS);
        store(file, "b", false, List.of());
        assertEquals(List.of(), read(FileSource.duckDb(file, "b")));
        assertEquals(ROWS, read(FileSource.duckDb(file, "A")));
        assertFails(Message.DUCKDB_TABLE_EXISTS, "replace: true", () -> store(file, "A", false, ROWS));
        store(file, "a", true, ROWS.subList(0, 3));
        assertEquals(ROWS.subList(0, 3), read(FileSource.duckDb(file, "a")));
        assertFails(Message.DUCKDB_TABLE_UNKNOWN, "Tables: a, b.", () -> FileSource.duckDb(file, "c"));
    }

    @Test
    void aTableIsReplacedByItsOwnRows() {
        Path file = folder.resolve("atlas.duckdb");
        store(file, "a", false, ROWS);
        FileSource source = FileSource.duckDb(file, "a");
        ScanRequest shown = ScanRequest.all(source).withColumns(source.schema().shownNames());
        TestTables.withContext(context -> {
            try (Operator rows = source.scan(shown, 0, context)) {
                assertEquals(5000, new DuckDbSink(file, "a", true).write(rows, source.files(), context));
            }
        });
        assertEquals(ROWS, read(FileSource.duckDb(file, "a")));
    }

    @Test
    void aFailureLeavesWhatWasThere() throws IOException {
        Path file = folder.resolve("atlas.duckdb");
        for (int i = 0; i < 2; i++) {
            List<Path> before = files();
            IllegalStateException failure = new IllegalStateException("the disk is gone");
            TestTables.withContext(context -> {
                Operator failing = new EndlessRows(context, 300_000, () -> {
                    throw failure;
                });
                assertSame(failure, assertThrows(IllegalStateException.class,
                        () -> new DuckDbSink(file, "a", true).write(failing, List.of(), context)));
            });
            TestTables.withContext(context -> {
                Operator cancelled = new EndlessRows(context, 300_000, () -> context.cancel().request());
                assertFails(Message.CANCELLED, "cancelled",
                        () -> new DuckDbSink(file, "a", true).write(cancelled, List.of(), context));
            });
            assertEquals(before, files());
            store(file, "a", true, ROWS);
        }
        assertEquals(ROWS, read(FileSource.duckDb(file, "a")));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aDatabaseThatAnotherProcessHolds() throws Exception {
        Path file = folder.resolve("atlas.duckdb");
        store(file, "a", false, ROWS);
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Holder.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            BufferedReader out = new BufferedReader(new InputStreamReader(other.getInputStream()));
            assertEquals("held", out.readLine());
            String pid = "another process " + other.pid();
            assertFails(Message.DUCKDB_LOCKED, pid, () -> FileSource.duckDb(file, "a"));
            assertFails(Message.DUCKDB_LOCKED, pid, () -> store(file, "b", false, ROWS));
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertEquals(ROWS, read(FileSource.duckDb(file, "a")));
    }

    /** A process that has a database open until it is stopped. */
    static final class Holder {
        public static void main(String[] args) throws Exception {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + args[0])) {
                System.out.println("held");
                Thread.sleep(60_000);
            }
        }
    }

    @Test
    void aDatabaseOfANewerVersion() throws IOException {
        Path file = folder.resolve("new.duckdb");
        store(file, "a", false, ROWS.subList(0, 3));
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        // The first eight bytes are a checksum: of each further eight bytes a product, all of them added bit by bit.
        long before = header.getLong(8) * 0xbf58476d1ce4e5b9L;
        header.put(13, (byte) 0x70);
        header.putLong(0, header.getLong(0) ^ before ^ header.getLong(8) * 0xbf58476d1ce4e5b9L);
        Files.write(file, bytes);
        assertFails(Message.FILE_UNREADABLE, "newer version of DuckDB", () -> FileSource.duckDb(file, "a"));
        assertFails(Message.FILE_UNWRITABLE, "newer version of DuckDB", () -> store(file, "a", true, ROWS));
    }

    @Test
    void whatIsNoDatabase() throws IOException {
        Path text = Files.writeString(folder.resolve("text.duckdb"), "a,b\n1,2\n".repeat(9999));
        assertFails(Message.FILE_UNREADABLE, "not a valid DuckDB database", () -> FileSource.duckDb(text, "a"));
        assertFails(Message.FILE_UNWRITABLE, "not a valid DuckDB database", () -> store(text, "a", true, ROWS));
        assertEquals("a,b\n1,2\n".repeat(9999), Files.readString(text));
        assertFails(Message.FILE_NOT_FOUND, "nothing.duckdb", () -> FileSource.duckDb(folder.resolve("nothing.duckdb"), "a"));
        assertFails(Message.FILE_UNREADABLE, "folder", () -> FileSource.duckDb(folder, "a"));
        assertFails(Message.FILE_UNWRITABLE, "folder", () -> store(folder, "a", false, ROWS));
        assertFails(Message.FILE_UNWRITABLE, "there is no folder",
                () -> store(folder.resolve("missing").resolve("a.duckdb"), "a", false, ROWS));
    }

    @Test
    void columnsThatDifferInCaseOnly() {
        Schema schema = Schema.of(new Column("a", Type.INT64), new Column("A", Type.INT64));
        TestTables.withContext(context -> {
            Operator rows = TestTables.operator(schema, List.of(List.of(1L, 2L)), 1, context.allocator());
            assertFails(Message.COLUMN_CASE, "'A'",
                    () -> new DuckDbSink(folder.resolve("a.duckdb"), "t", false).write(rows, List.of(), context));
        });
        assertFalse(Files.exists(folder.resolve("a.duckdb")));
    }
}
