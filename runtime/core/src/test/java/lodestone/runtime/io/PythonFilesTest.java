package lodestone.runtime.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.table.Type;
import lodestone.runtime.test.PythonTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files between Lodestone and pyarrow, polars, pandas and DuckDB. */
class PythonFilesTest {

    private static final Path SCRIPTS = Path.of(System.getProperty("project.root"), "runtime/core/src/test/resources/python");
    private static final List<Object> TEXTS = Arrays.asList("NaCl", null, "Li\u2082ZnO\u2084 Å \uD83D\uDC8E", "");
    private static final List<Object> VECTORS = Arrays.asList(List.of(1.0, 2.0), List.of(3.0, 4.0), null, List.of(5.0, 6.5));

    @TempDir
    Path folder;

    @Test
    void othersReadWhatIsWritten() throws IOException {
        // More rows than a batch has, so that files have several.
        for (int rows : new int[] {0, 1, 70_000}) {
            List<List<Object>> table = TestTables.random(TestTables.EVERY_TYPE, rows, 3);
            new ObjectMapper().writeValue(folder.resolve("t" + rows + ".json").toFile(), table);
            for (String ending : List.of(".arrow", ".parquet")) {
                TestTables.withContext(context -> {
                    try (Operator operator = TestTables.operator(TestTables.EVERY_TYPE, table, 1021, context.allocator())) {
                        FileSink.write(operator, folder.resolve("t" + rows + ending), context);
                    }
                });
            }
            assertEquals("equal", PythonTools.run(SCRIPTS.resolve("read.py"), folder, "t" + rows), rows + " rows");
        }
    }

    @Test
    void whatOthersWriteIsRead() {
        PythonTools.run(SCRIPTS.resolve("write.py"), folder);
        for (String file : List.of("pyarrow-None.arrow", "pyarrow-zstd.arrow", "pyarrow-lz4.arrow", "pyarrow.parquet")) {
            assertColumn(file, "b", Type.BOOL, true, null, false, true);
            assertColumn(file, "u8", Type.UINT8, 0L, 255L, null, 7L);
            assertColumn(file, "i32", Type.INT64, 1L, -2L, null, 4L);
            assertColumn(file, "i64", Type.INT64, 1L << 62, null, -1L, 0L);
            assertColumn(file, "f32", Type.FLOAT64, 0.5, null, -1.25, null);
            assertColumn(file, "f64", Type.FLOAT64, 0.1, null, null, 1e300);
            assertColumn(file, "text", Type.UTF8, TEXTS.toArray());
            assertColumn(file, "large", Type.UTF8, TEXTS.toArray());
            assertColumn(file, "category", Type.UTF8, TEXTS.toArray());
            assertColumn(file, "list", Type.UTF8_LIST, List.of("a", "b"), List.of(), null, List.of("c"));
            assertColumn(file, "vector", Type.vector(2), VECTORS.toArray());
            assertColumn(file, "day", Type.UTF8, "2026-11-21", null, "0001-01-01", "1969-12-31");
            assertColumn(file, "time", Type.UTF8, "2026-11-21 05:06:07.25", null, null, "1969-12-31 00:00:00");
            assertColumn(file, "decimal", Type.FLOAT64, null, 1.0, 2.0, 3.0);
        }
        assertColumn("pyarrow-zstd.arrow", "view", Type.UTF8, TEXTS.toArray());
        for (String file : List.of("polars.arrow", "polars-zstd.arrow", "polars-oldest.arrow", "polars.parquet")) {
            assertColumn(file, "text", Type.UTF8, TEXTS.toArray());
            assertColumn(file, "category", Type.UTF8, TEXTS.toArray());
            assertColumn(file, "f64", Type.FLOAT64, 0.1, null, null, 1e300);
            assertColumn(file, "list", Type.UTF8_LIST, List.of("a", "b"), List.of(), null, List.of("c"));
            assertColumn(file, "vector", Type.vector(2), VECTORS.toArray());
            assertColumn(file, "day", Type.UTF8, "2026-11-21", null, null, null);
            assertColumn(file, "u8", Type.UINT8, 0L, 255L, null, 7L);
        }
        assertColumn("polars-empty.arrow", "text", Type.UTF8);
        for (String file : List.of("pandas.arrow", "pandas.parquet")) {
            assertColumn(file, "text", Type.UTF8, TEXTS.toArray());
            assertColumn(file, "i64", Type.INT64, 1L, 2L, 3L, 4L);
        }
        assertColumn("pandas.parquet", "f64", Type.FLOAT64, 0.5, null, 1.5, 2.5);
        assertColumn("pandas.parquet", "category", Type.UTF8, "a", "b", null, "a");
    }

    @Test
    void aStreamIsNoFile() {
        PythonTools.run(SCRIPTS.resolve("write.py"), folder);
        StudyException e = assertThrows(StudyException.class, () -> FileSource.open(folder.resolve("stream.arrow")));
        assertTrue(e.getMessage().contains("no Arrow file"), e.getMessage());
        assertNull(e.getCause());
    }

    private void assertColumn(String file, String column, Type type, Object... values) {
        FileSource source = FileSource.open(folder.resolve(file));
        assertEquals(type, source.schema().column(column).type(), file + " " + column);
        List<Object> read = new ArrayList<>();
        TestTables.withContext(context -> {
            for (long p = 0; p < source.partitions(); p++) {
                try (Operator rows = source.scan(ScanRequest.all(source).withColumns(List.of(column)), p, context)) {
                    TestTables.rows(rows).forEach(row -> read.add(row.get(0)));
                }
            }
        });
        assertEquals(Arrays.asList(values), read, file + " " + column);
    }
}
