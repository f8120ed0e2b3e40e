package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.io.FileSource;
import lodestone.runtime.manifest.QueryRecord;
import lodestone.runtime.manifest.StageRecord;
import lodestone.runtime.operator.FailingFunction;
import lodestone.runtime.operator.Numbers;
import lodestone.runtime.operator.Operators;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEngineTest {

    private static final int SIZE = 1000;

    private final List<QueryRecord> records = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Listener listener = new Listener() {
        @Override
        public void finished(QueryRecord record) {
            records.add(record);
        }

        @Override
        public void notice(String text) {
            notices.add(text);
        }
    };
    private final LocalEngine engine = new LocalEngine(2, listener);
    private final Numbers numbers = new Numbers(SIZE, 7, 30, false);

    @AfterEach
    void nothingIsLeft() {
        engine.close();
        Operators.assertNoWorkers();
    }

    /** The numbers as rows of a list. */
    private static Source memory() {
        Schema shown = Schema.of(new Column("n", Type.INT64), new Column("digit", Type.INT64), new Column("kind", Type.UTF8));
        List<List<Object>> rows = LongStream.range(0, SIZE).mapToObj(n ->
                Arrays.<Object>asList(n, n % 10, n % 7 == 0 ? null : n % 2 == 0 ? "even" : "odd")).toList();
        return TestTables.source(shown, rows, 3, 64);
    }

    @Test
    void everyWayToAskAgrees(@TempDir Path folder) {
        List<List<Object>> rows = null;
        for (Source source : List.of(numbers, memory())) {
            Query query = Plans.from(source).filter("digit", "<", 5).filter("n", ">=", 300).select("n", "kind").query();
            List<List<Object>> streamed = new ArrayList<>();
            long count = engine.stream(query, batch -> streamed.addAll(TestTables.rows(batch.gather(
                    java.util.stream.IntStream.range(0, batch.rows()).toArray(), batch.root().getVector(0).getAllocator()))));
            assertEquals(350, count);
            assertEquals(350, engine.count(query));
            assertEquals(350, engine.tally(query, "kind").values().stream().mapToLong(Long::longValue).sum());
            assertEquals(350, engine.write(query, folder.resolve("rows.arrow")));
            assertTrue(Files.exists(folder.resolve("rows.arrow")));
            assertEquals(streamed, engine.take(query, 1000).stream().map(r -> (List<Object>) new ArrayList<>(r.values())).toList());
            assertEquals(streamed.subList(0, 12), engine.take(query, 12).stream().map(r -> (List<Object>) new ArrayList<>(r.values())).toList());
            assertEquals(List.of(), engine.take(query, 0));
            assertTrue(rows == null || rows.equals(streamed), "both sources have the same rows");
            rows = streamed;
        }
    }

    @Test
    void rowsHaveNamesInOrderAndNoHiddenColumns() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("n", 0L);
        expected.put("even", true);
        expected.put("digit", 0L);
        expected.put("kind", null);
        expected.put("rare", false);
        Map<String, Object> row = engine.take(Plans.from(numbers).query(), 1).get(0);
        assertEquals(List.copyOf(expected.entrySet()).toString(), List.copyOf(row.entrySet()).toString());
        assertEquals(Map.of("half", 0.0, "rank", 0L), engine.take(Plans.from(numbers).select("half", "rank").query(), 1).get(0));
    }

    @Test
    void emptyResults() {
        Query none = Plans.from(memory()).filter("n", ">", 5000).query();
        assertEquals(0, engine.count(none));
        assertEquals(Map.of(), engine.tally(none, "kind"));
        assertEquals(List.of(), engine.take(none, 5));
        assertEquals(0, engine.stream(none, batch -> { }));
    }

    @Test
    void tallyAscendsWithMissingLast() {
        assertEquals("[even=428, odd=429, null=143]", engine.tally(Plans.from(memory()).query(), "kind").entrySet().toString());
        assertEquals("[0=100, 1=100, 2=100, 3=100, 4=100, 5=100, 6=100, 7=100, 8=100, 9=100]",
                engine.tally(Plans.from(memory()).query(), "digit").entrySet().toString());
    }

    @Test
    void tallyHasDeclaredValuesInTheirOrder() {
        // The source declares odd before even; so it does where rows are counted, and for a column that copies it.
        String declared = "[odd=429, even=428, null=143]";
        assertEquals(declared, engine.tally(Plans.from(numbers).query(), "kind").entrySet().toString());
        assertEquals(declared, engine.tally(Plans.from(numbers).filter("n", ">=", 0).query(), "kind").entrySet().toString());
        Plans plans = Plans.from(memory());
        plans.derive("size", Exprs.when(plans.compare("n", "<", 10), Exprs.literal("small"),
                Exprs.when(plans.compare("n", ">", 990), Exprs.literal("large"), Exprs.literal("common"))));
        plans.derive("copy", plans.column("size"));
        for (String column : List.of("size", "copy")) {
            assertEquals("[small=10, large=9, common=981]", engine.tally(plans.query(), column).entrySet().toString());
        }
    }

    @Test
    void tallyOfConditionsAndOfAColumnNamedCount() {
        Plans plans = Plans.from(memory());
        plans.derive("count", plans.compare("n", "<", 10));
        assertEquals("[true=10, false=990]", engine.tally(plans.query(), "count").entrySet().toString());
        Plans pushed = Plans.from(numbers);
        pushed.derive("count", pushed.compare("digit", "==", 1));
        assertEquals("[true=100, false=900]", engine.tally(pushed.query(), "count").entrySet().toString());
    }

    @Test
    void recordTellsRowsOfEachStage() {
        Plans plans = Plans.from(memory()).filter("digit", "<", 5);
        plans.derive("small", plans.compare("n", "<", 100)).sample(40, "small").limit(100);
        engine.stream(plans.query(), batch -> { });
        QueryRecord record = records.get(0);
        assertEquals(List.of(1000L, 500L, 500L, 80L, 80L), rows(record));
        assertEquals(List.of("scan memory", "filter digit < 5", "derive small = n < 100", "sample 40 per small, seed 42", "limit 100"),
                record.stages().stream().map(StageRecord::stage).toList());
        assertEquals(List.of(1, 2, 3, 4, 5), record.stages().stream().map(s -> s.at().line()).toList());
        assertEquals("test", record.pipeline());
        assertEquals("stream", record.action());
        assertEquals(99, record.at().line());
        assertEquals(80, record.rows());
        assertNull(record.outputHash());
        assertEquals(Explanation.tree(lodestone.runtime.optimizer.Optimizer.optimize(plans.plan()).plan()), record.plan());
    }

    @Test
    void recordTellsNoRowsThatWereNeverMade() {
        engine.count(Plans.from(numbers).filter("kind", "==", "odd").filter("digit", "<", 5).query());
        assertEquals(Arrays.asList(1000L, null, 172L), rows(records.get(0)));
        engine.tally(Plans.from(numbers).filter("digit", "<", 5).query(), "kind");
        assertEquals(List.of(1000L, 500L), rows(records.get(1)));
        engine.stream(Plans.from(numbers).filter("digit", "<", 5).sample(10, "kind").query(), batch -> { });
        assertEquals(Arrays.asList(1000L, null, 30L), rows(records.get(2)));
    }

    @Test
    void recordTellsNoRowsBelowALimitThatWasReached() {
        for (Source source : List.of(numbers, memory())) {
            records.clear();
            engine.take(Plans.from(source).filter("n", ">", 5).query(), 10);
            engine.take(Plans.from(source).filter("n", ">", 990).query(), 10);
            engine.take(Plans.from(source).filter("n", ">", 990).sort("n").query(), 5);
            engine.take(Plans.from(source).filter("n", ">", 990).sort("n").query(), 0);
            assertEquals(Arrays.asList(1000L, null, 10L), rows(records.get(0)));
            assertEquals(Arrays.asList(1000L, 9L, 9L), rows(records.get(1)));
            assertEquals(Arrays.asList(1000L, 9L, null, 5L), rows(records.get(2)));
            assertEquals(Arrays.asList(1000L, null, null, 0L), rows(records.get(3)));
        }
    }

    @Test
    void equalResultsHaveEqualHashesWhateverTheThreads(@TempDir Path folder) {
        Query query = Plans.from(memory()).filter("n", ">=", 300).sample(50, "kind").query();
        for (int threads : new int[] {1, 2, 5}) {
            try (LocalEngine other = new LocalEngine(threads, listener)) {
                other.take(query, 1000);
                other.write(query, folder.resolve(threads + ".csv"));
            }
        }
        assertEquals(1, records.stream().map(QueryRecord::outputHash).distinct().count());
        records.clear();
        for (int pieces : new int[] {1, 4}) {
            Source cut = new Numbers(SIZE, pieces, pieces * 13, false);
            engine.take(Plans.from(cut).sample(20, "digit").query(), 1000);
        }
        assertEquals(records.get(0).outputHash(), records.get(1).outputHash());
        engine.take(Plans.from(numbers).sample(21, "digit").query(), 1000);
        assertTrue(!records.get(0).outputHash().equals(records.get(2).outputHash()));
    }

    @Test
    void aSampleIsTheSameForAnyThreadsBatchesAndPieces() {
        List<Map<String, Object>> expected = engine.take(Plans.from(numbers).sample(9, "kind").query(), 100);
        assertEquals(27, expected.size());
        for (int threads = 1; threads <= 3; threads++) {
            for (int pieces : new int[] {1, 2, 9}) {
                try (LocalEngine other = new LocalEngine(threads, Listener.NONE)) {
                    Numbers cut = new Numbers(SIZE, pieces, 17 * pieces, false);
                    assertEquals(expected, other.take(Plans.from(cut).sample(9, "kind").query(), 100));
                    Query drawn = Plans.from(cut).filter("n", ">=", 0).sample(9, "kind").query();
                    assertEquals(expected, other.take(drawn, 100));
                }
            }
        }
    }

    @Test
    void bothKindsOfSampleSayThatThereIsTooLittle() {
        String notice = "sample: missing 'kind' has only 143 rows of the 200 asked for; all are taken";
        for (Source source : List.of(numbers, memory())) {
            engine.count(Plans.from(source).sample(200, "kind").query());
        }
        assertEquals(List.of(notice, notice), notices);
    }

    @Test
    void aLimitDoesNotReadTheWholeSource() {
        Numbers large = new Numbers(1_000_000, 100, 100, false);
        assertEquals(5, engine.take(Plans.from(large).filter("n", ">", 10).query(), 5).size());
        assertEquals(100, large.rowsMade());
        engine.stream(Plans.from(large).limit(150).query(), batch -> { });
        assertEquals(300, large.rowsMade());
    }

    @Test
    void aFailingFunctionComesOutAsThrown(@TempDir Path folder) throws Exception {
        for (Source source : List.of(numbers, memory())) {
            for (long number : new long[] {0, 500, 999}) {
                Plans plans = Plans.from(source);
                Expr failing = FailingFunction.over(plans.column("n"), number);
                Query query = plans.derive("x", failing).filter(plans.column("x")).query();
                List<org.junit.jupiter.api.function.Executable> actions = List.of(() -> engine.count(query),
                        () -> engine.tally(query, "x"), () -> engine.take(query, 5000), () -> engine.stream(query, b -> { }),
                        () -> engine.write(query, folder.resolve("x.parquet")));
                for (var action : actions) {
                    assertEquals("met " + number, assertThrows(IllegalStateException.class, action).getMessage());
                }
            }
        }
        assertEquals(List.of(), records);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aFailingConsumerLeaksNothing() {
        assertEquals("enough", assertThrows(IllegalStateException.class, () -> engine.stream(Plans.from(numbers).query(), batch -> {
            throw new IllegalStateException("enough");
        })).getMessage());
    }

    @Test
    void aFileAnswersAsTheRowsInIt(@TempDir Path folder) {
        Query rows = Plans.from(memory()).query();
        for (String name : List.of("rows.arrow", "rows.parquet", "rows.csv", "rows.jsonl")) {
            engine.write(rows, folder.resolve(name));
            Source file = FileSource.open(folder.resolve(name));
            assertEquals(SIZE, engine.count(Plans.from(file).query()), name);
            assertEquals(5, engine.count(Plans.from(file).limit(5).query()), name);
            assertEquals(100, engine.count(Plans.from(file).filter("digit", "==", 3).query()), name);
            assertEquals(engine.tally(rows, "kind"), engine.tally(Plans.from(file).query(), "kind"), name);
            records.clear();
            engine.take(rows, SIZE);
            engine.take(Plans.from(file).query(), SIZE);
            assertEquals(records.get(0).outputHash(), records.get(1).outputHash(), name);
            assertEquals(List.of(folder.resolve(name)), records.get(1).inputs());
        }
    }

    private static List<Long> rows(QueryRecord record) {
        return record.stages().stream().map(StageRecord::rows).toList();
    }
}
