package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.io.DuckDb;
import lodestone.runtime.io.SqlStatement;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.plan.SqlQuery;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class SqlOperatorTest implements OperatorContract {

    private static final Schema NUMBERS = Schema.of(new Column("n", Type.INT64), new Column("x", Type.FLOAT64));

    @Override
    public Operator operator(Operator input, Context context) {
        SqlQuery query = query("select *, row_number() over () as i from t where not bool or bool is null",
                TestTables.EVERY_TYPE);
        return new SqlOperator(query, List.of(input), List::of, context);
    }

    /** A query over a table t. */
    private static SqlQuery query(String text, Schema schema) {
        Source source = TestTables.source(schema, List.of(), 1, 1);
        Plan plan = new Plan.Scan(source, ScanRequest.all(source), SourceRef.NONE);
        SqlStatement statement = SqlStatement.parse(text, (line, column) -> SourceRef.NONE);
        return statement.plan(statement.tables().isEmpty() ? Map.of() : Map.of("t", plan), SourceRef.NONE);
    }

    private static List<List<Object>> run(String text, Schema schema, List<List<Object>> rows) {
        List<List<Object>> result = new ArrayList<>();
        TestTables.withContext(context -> {
            SqlQuery query = query(text, schema);
            Source source = TestTables.source(schema, rows, 1, 1000);
            Schema read = query.tables().isEmpty() ? Schema.of() : query.tables().get(0).rows().schema();
            Supplier<List<Operator>> inputs = () -> query.tables().isEmpty() ? List.of()
                    : List.of(source.scan(ScanRequest.all(source).withColumns(read.shownNames()), 0, context));
            try (Operator operator = new SqlOperator(query, inputs.get(), inputs, context)) {
                assertEquals(query.schema(), operator.schema());
                TestTables.rows(operator).forEach(row -> result.add(row.subList(0, row.size() - 1)));
            }
        });
        return result;
    }

    private static List<List<Object>> numbers(int n) {
        return LongStream.range(0, n).mapToObj(i -> List.<Object>of(i, 1.0 / (i + 1))).toList();
    }

    @Test
    void everyTypeComesThroughUnchanged() {
        List<List<Object>> rows = TestTables.random(TestTables.EVERY_TYPE, 5000, 5);
        assertEquals(rows, run("select * from t", TestTables.EVERY_TYPE, rows));
        assertEquals(List.of(), run("select * from t", TestTables.EVERY_TYPE, List.of()));
    }

    @Test
    void typesOfDuckDbBecomeThoseOfLodestone() {
        assertEquals(List.of(List.of(3L, 0.5, 7L, "2026-11-21", "1 day", List.of("a"), List.of(1.0, 2.0), "[1,2]", "{\"a\":1}")),
                run("select sum(3), 0.5, 7::utinyint::int, date '2026-11-21', interval 1 day, ['a'], [1, 2]::int[2], [1, 2], "
                        + "{'a': 1}", NUMBERS, List.of()));
        assertEquals("a: int64, b: float64, c: int64, d: uint8, e: vector of 2",
                query("select 1::hugeint a, 0.5 b, 1::smallint c, 1::utinyint d, [1, 2]::float[2] e", NUMBERS).schema().toString());
    }

    @Test
    void smallIntegersDoNotOverflow() {
        Schema bytes = Schema.of(new Column("u", Type.UINT8));
        assertEquals(List.of(List.of(255L * 255, 256L)), run("select u * u, u + 1 from t", bytes, List.of(List.of(255L))));
    }

    @Test
    void aSumOfIntegersIsExactOrAnError() {
        assertEquals(List.of(List.of(Long.MAX_VALUE)), run("select sum(n) from t", NUMBERS, List.of(
                Arrays.asList(Long.MAX_VALUE - 1, null), Arrays.asList(1L, null))).stream().toList());
        StudyException e = assertThrows(StudyException.class, () -> run("select sum(n) from t", NUMBERS, List.of(
                Arrays.asList(Long.MAX_VALUE, null), Arrays.asList(1L, null))));
        assertEquals(Message.SQL_FAILED, e.message());
        assertTrue(e.getMessage().contains("9223372036854775808"), e.getMessage());
    }

    @Test
    void whatIsNotFiniteIsMissing() {
        assertEquals(List.of(Arrays.asList(null, null, null, 2.0)),
                run("select 'inf'::double, -1e308 * 10, 'nan'::double, 2e0", NUMBERS, List.of()));
    }

    @Test
    void ordersAsItSays() {
        List<List<Object>> rows = numbers(10_000);
        assertEquals(List.of(9999L), run("select n from t order by n desc", NUMBERS, rows).get(0));
        List<List<Object>> limited = run("select n from t order by x limit 3", NUMBERS, rows);
        assertEquals(List.of(List.of(9999L), List.of(9998L), List.of(9997L)), limited);
    }

    @Test
    void theSameEachTimeWithoutAnOrder() {
        List<List<Object>> rows = numbers(100_000);
        String query = "select n % 1000 as k, sum(x), list(n)::varchar from t group by 1";
        List<List<Object>> first = run(query, NUMBERS, rows);
        assertEquals(1000, first.size());
        for (int i = 0; i < 3; i++) {
            assertEquals(first, run(query, NUMBERS, rows));
        }
    }

    @Test
    void aTableCanBeReadSeveralTimes() {
        List<List<Object>> rows = numbers(3000);
        assertEquals(List.of(List.of(9_000_000L)), run("select count(*) from t a, t b", NUMBERS, rows));
        assertEquals(List.of(List.of(3000L, 2999L)),
                run("with a as (select * from t) select (select count(*) from a), (select max(n) from a)", NUMBERS, rows));
        assertEquals(List.of(List.of(3000L)), run("with a as not materialized (select * from t) "
                + "select count(*) from a x join a y using (n)", NUMBERS, rows));
        assertEquals(List.of(List.of(1500L)), run("select count(*) from t a where n > (select avg(n) from t)", NUMBERS, rows));
        assertEquals(List.of(List.of(2L)), run("with t as (select * from t limit 2) select count(*) from t", NUMBERS, rows));
    }

    @Test
    void onlyColumnsThatMatterAreRead() {
        assertEquals(List.of("x"), reads("select sum(x) as total from t"));
        assertEquals(List.of("n", "x"), reads("select x from t where n > 3"));
        assertEquals(List.of("n", "x"), reads("select * from t"));
        assertEquals(List.of("x"), reads("select x from (select x, n + 1 from t)"));
        assertEquals(List.of("rank"), reads("select count(*) from t"));
        assertEquals(List.of("n", "x"), reads("select t from t"));
    }

    private static List<String> reads(String text) {
        return query(text, NUMBERS).tables().get(0).rows().schema().shownNames().stream().sorted().toList();
    }

    @Test
    void aFailureTellsItsReason() {
        Schema texts = Schema.of(new Column("text", Type.UTF8));
        List<List<Object>> rows = LongStream.range(0, 200_000)
                .mapToObj(i -> List.<Object>of(i == 150_000 ? "x" : "3")).toList();
        for (String query : List.of("select text::int as i from t", "select sum(text::int) from t",
                "select text::int as i from t where text = 'x'")) {
            StudyException e = assertThrows(StudyException.class, () -> run(query, texts, rows), query);
            assertEquals(Message.SQL_FAILED, e.message());
            assertTrue(e.getMessage().contains("Could not convert string 'x' to INT32"), e.getMessage());
        }
    }

    @Test
    void whatAnInputThrowsComesOut() {
        IllegalStateException failure = new IllegalStateException("the disk is gone");
        SqlQuery query = query("select count(*), sum(n) from t", NUMBERS);
        TestTables.withContext(context -> {
            Operator rows = TestTables.operator(NUMBERS, numbers(50), 7, context.allocator());
            Operator input = new ProjectOperator(new Failing(rows, 3, failure), NUMBERS.select(List.of("n")));
            try (Operator tested = new SqlOperator(query, List.of(input), List::of, context)) {
                assertSame(failure, assertThrows(IllegalStateException.class, () -> TestTables.rows(tested)));
            }
        });
    }

    @Test
    void aLongQueryEndsSoonAfterCancellation() {
        TestTables.withContext(context -> {
            Thread thread = new Thread(() -> {
                try {
                    Thread.sleep(500);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                context.cancel().request();
            });
            thread.start();
            SqlQuery query = query("select count(*) from t, range(10000000000) a where a.range = n - 1000000", NUMBERS);
            List<Operator> inputs = List.of(new ProjectOperator(
                    TestTables.operator(NUMBERS, numbers(10), 7, context.allocator()), NUMBERS.select(List.of("n"))));
            try (Operator tested = new SqlOperator(query, inputs, List::of, context)) {
                StudyException e = assertThrows(StudyException.class, () -> TestTables.rows(tested));
                assertEquals(Message.CANCELLED, e.message());
            }
        });
    }

    @Test
    void whatDoesNotFitInMemoryIsSpilled() {
        String before = System.setProperty(DuckDb.MEMORY, "60MB");
        try {
            Schema schema = Schema.of(new Column("text", Type.UTF8));
            List<List<Object>> rows = LongStream.range(0, 1_000_000)
                    .mapToObj(i -> "a text of some length, to fill memory quickly " + i * 7_368_787 % 1_500_007)
                    .map(List::<Object>of).toList();
            assertEquals(1_000_000, run("select text from t order by text", schema, rows).size());
            assertEquals(List.of(List.of(2_000_000L)), run("select count(*) from (from t union all from t)", schema, rows));
        } finally {
            if (before == null) {
                System.clearProperty(DuckDb.MEMORY);
            } else {
                System.setProperty(DuckDb.MEMORY, before);
            }
        }
    }
}
