package lodestone.stdlib.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import lodestone.dsl.Study;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;

class TableScriptTest {

    private static final String BINARIES = """
            def binaries = pipeline('binaries') {
                pool         [Li, Na, O, S]
                compositions arity: 2, stoichiometry: 1..3
                derive       oxide: contains(O)
                select       'formula', 'oxide', 'mass', 'atoms'
            }
            """;

    private static Table table(Schema schema, List<List<Object>> rows) {
        TableBuilder builder = new TableBuilder("t", schema);
        TestTables.withContext(context -> {
            try (Operator operator = TestTables.operator(schema, rows, 1021, context.allocator())) {
                for (Batch batch = operator.next(); batch != null; batch = operator.next()) {
                    try (Batch current = batch) {
                        builder.add(current);
                    }
                }
            }
        });
        return builder.table();
    }

    private static List<List<Object>> rows(Source source, List<String> columns) {
        List<List<Object>> rows = new ArrayList<>();
        TestTables.withContext((Context context) -> {
            for (long p = 0; p < source.partitions(); p++) {
                try (Operator operator = source.scan(ScanRequest.all(source).withColumns(columns), p, context)) {
                    rows.addAll(TestTables.rows(operator));
                }
            }
        });
        return rows;
    }

    @Test
    void plainColumnsGoThereAndBack() {
        Schema schema = Schema.of(new Column("b", Type.BOOL), new Column("i", Type.INT64), new Column("x", Type.FLOAT64));
        for (int n : new int[] {0, 1, 150_000}) {
            List<List<Object>> rows = TestTables.random(schema, n, 1);
            Table table = table(schema, rows);
            assertEquals(n, table.rowCount());
            Source source = new TableSource(table);
            assertEquals(schema.toString(), source.schema().toString());
            assertEquals(rows, rows(source, schema.names()));
        }
    }

    @Test
    void textsGoThereAndBackButForEmptyOnesWhichAreMissing() {
        Schema schema = Schema.of(new Column("s", Type.UTF8), new Column("n", Type.INT64));
        List<List<Object>> rows = TestTables.random(schema, 2000, 1);
        List<List<Object>> back = rows(new TableSource(table(schema, rows)), List.of("s"));
        for (int i = 0; i < rows.size(); i++) {
            Object text = rows.get(i).get(0);
            assertEquals("".equals(text) ? null : text, back.get(i).get(0));
        }
    }

    @Test
    void vectorsAndListsAreSpread() {
        Schema schema = Schema.of(new Column("u", Type.UINT8), new Column("l", Type.UTF8_LIST), new Column("v", Type.vector(2)));
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(255L, List.of("Li", "O"), List.of(0.5, 2.0)));
        rows.add(java.util.Arrays.asList(null, null, null));
        Table table = table(schema, rows);
        assertEquals(List.of("u", "l", "v_1", "v_2"), table.columnNames());
        assertEquals(255, table.intColumn("u").get(0));
        assertEquals("Li O", table.stringColumn("l").get(0));
        assertEquals(2.0, table.doubleColumn("v_2").get(0));
        table.columns().forEach(column -> assertTrue(column.isMissing(1), column.name()));
    }

    @Test
    void everyColumnOfTablesawHasItsType() {
        Table table = Table.create("t", ShortColumn.create("short", new short[] {7, 8}), IntColumn.create("int", 1, 2),
                FloatColumn.create("float", new float[] {0.5f, Float.NaN}), BooleanColumn.create("rank", true, false),
                DateColumn.create("day", LocalDate.of(2026, 11, 21), null),
                TimeColumn.create("time", LocalTime.of(5, 6, 7), null),
                DateTimeColumn.create("both", LocalDateTime.of(2026, 11, 21, 5, 6), null),
                InstantColumn.create("instant", Instant.ofEpochSecond(0), null));
        Source source = new TableSource(table);
        assertEquals("short: int64, int: int64, float: float64, table_rank: bool, day: utf8, time: utf8, both: utf8, instant: utf8",
                source.schema().toString());
        assertEquals(List.of(List.of(7L, 1L, 0.5, true, "2026-11-21", "05:06:07", "2026-11-21T05:06", "1970-01-01T00:00:00Z"),
                java.util.Arrays.asList(8L, 2L, null, false, null, null, null, null)), rows(source, source.schema().shownNames()));
        assertEquals(List.of(List.of(1L, 0L), List.of(2L, 1L)), rows(source, List.of("int", "rank")));
    }

    @Test
    void whatTablesawCanNotHold() {
        assertFails(Message.TABLE_VALUE, () -> table(Schema.of(new Column("i", Type.INT64)), List.of(List.of(Long.MIN_VALUE))));
        assertFails(Message.TABLE_COLUMN_CASE,
                () -> table(Schema.of(new Column("a", Type.INT64), new Column("A", Type.INT64)), List.of()));
    }

    private static void assertFails(Message message, Runnable work) {
        assertEquals(message, assertThrows(StudyException.class, work::run).message());
    }

    @Test
    void summariesAndCrossTables() {
        assertEquals("21.0\ntrue\n3", Scripts.print(BINARIES + """
                import static tech.tablesaw.aggregate.AggregateFunctions.*
                def table = binaries.table()
                println table.summarize('mass', count).by('oxide').column(1).get(0)
                println table.xTabCounts('atoms', 'oxide').columnNames().contains('total')
                println pipeline('few') { from tablesaw(table.first(3)) }.count()
                """));
    }

    @Test
    void aTableIsCopied() {
        assertEquals("42\n0", Scripts.print(BINARIES + """
                def table = binaries.table()
                def copy = pipeline('copy') { from tablesaw(table) }
                table.clear()
                println copy.count()
                println pipeline('now') { from tablesaw(table) }.count()
                """));
    }

    @Test
    void plotsAreSaved(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("Å plot.html");
        String script = BINARIES + """
                import tech.tablesaw.plotly.api.*
                savePlot ScatterPlot.create('Masses', binaries.table(), 'mass', 'atoms', 'oxide'), '%s'
                """.formatted(file);
        Study.of("a.groovy", script).check(List.of());
        assertFalse(Files.exists(file));
        Scripts.run(script);
        assertTrue(Files.readString(file).contains("Plotly.newPlot"), "a page with a plot");
        assertTrue(Scripts.fail(script.replace("'" + file + "'", "'/nothing/here.html'")).contains("there is no folder"));
    }
}
