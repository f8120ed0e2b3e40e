package lodestone.runtime.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DuckDbTest {

    private static final Schema SCHEMA = Schema.of(new Column("n", Type.INT64));
    private static final Function<String, StudyException> PROBLEM = reason -> StudyException.of(Message.INTERNAL, reason);

    @Test
    void givesBackWhatItIsFed() {
        List<List<Object>> rows = TestTables.random(TestTables.EVERY_TYPE, 5000, 1);
        TestTables.withContext(context -> {
            DuckDb duckDb = DuckDb.open(context, PROBLEM);
            duckDb.feed("t", TestTables.operator(TestTables.EVERY_TYPE, rows, 1021, context.allocator()));
            try (Operator result = duckDb.query("SELECT * FROM t", TestTables.EVERY_TYPE)) {
                assertEquals(rows, TestTables.rows(result));
            }
        });
    }

    @Test
    void aLongStatementEndsSoonAfterCancellation() {
        TestTables.withContext(context -> {
            try (DuckDb duckDb = DuckDb.open(context, PROBLEM)) {
                cancelSoon(context);
                assertCancelled(() -> duckDb.execute("SELECT count(*) FROM range(10000000000) a, range(1000) b WHERE a.range = -1"));
            }
        });
    }

    @Test
    void aLongQueryEndsSoonAfterCancellation() {
        TestTables.withContext(context -> {
            cancelSoon(context);
            assertCancelled(() -> {
                try (Operator rows = DuckDb.open(context, PROBLEM)
                        .query("SELECT range FROM range(3000000000) ORDER BY hash(range)", SCHEMA)) {
                    TestTables.rows(rows);
                }
            });
        });
    }

    @Test
    void whatTheInputThrowsComesOutAsItIs() {
        StudyException failure = StudyException.of(Message.UNKNOWN_COLUMN, "x", "y", "");
        TestTables.withContext(context -> {
            DuckDb duckDb = DuckDb.open(context, PROBLEM);
            EndlessRows rows = new EndlessRows(context, 100_000, () -> {
                throw failure;
            });
            duckDb.feed("t", rows);
            assertSame(failure, assertThrows(StudyException.class, () -> {
                try (Operator result = duckDb.query("SELECT c0 FROM t", SCHEMA)) {
                    TestTables.rows(result);
                }
            }));
        });
    }

    @Test
    void tellsWhyAQueryFails() {
        TestTables.withContext(context -> {
            for (String sql : new String[] {"SELECT nonsense", "SELECT error('bad value')::BIGINT",
                "SELECT CASE WHEN range > 1000000 THEN error('bad value') ELSE range END FROM range(2000000)"}) {
                StudyException e = assertThrows(StudyException.class, () -> {
                    try (Operator result = DuckDb.open(context, PROBLEM).query(sql, SCHEMA)) {
                        TestTables.rows(result);
                    }
                });
                String reason = sql.contains("error") ? "failed: bad value." : "failed: Referenced column \"nonsense\"";
                assertTrue(e.getMessage().contains(reason), e.getMessage());
            }
        });
    }

    @Test
    void leavesNoFilesAndNoMemory() throws Exception {
        Path[] spill = new Path[1];
        TestTables.withContext(context -> {
            try (DuckDb duckDb = DuckDb.open(context, PROBLEM, "80MB")) {
                spill[0] = Path.of(duckDb.rows("SELECT current_setting('temp_directory')").get(0).get(0));
                assertTrue(Files.isDirectory(spill[0]));
                duckDb.feed("unread", TestTables.operator(SCHEMA, List.of(List.of(1L)), 1, context.allocator()));
                duckDb.execute("CREATE TABLE t AS SELECT range AS a, 'text ' || range AS b FROM range(4000000)");
                assertFalse(duckDb.rows("SELECT path FROM duckdb_temporary_files()").isEmpty(), "it has spilled");
            }
        });
        assertFalse(Files.exists(spill[0]));
    }

    private static void cancelSoon(Context context) {
        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(context.cancel()::request);
    }

    private static void assertCancelled(org.junit.jupiter.api.function.Executable work) {
        StudyException e = Assertions.assertTimeout(Duration.ofSeconds(3), () -> assertThrows(StudyException.class, work));
        assertEquals(Message.CANCELLED, e.message(), e.getMessage());
    }
}
