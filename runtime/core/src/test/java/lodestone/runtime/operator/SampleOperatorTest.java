package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class SampleOperatorTest implements OperatorContract {

    private static final int ROWS = 2500;

    @Override
    public Operator operator(Operator input, Context context) {
        return new SampleOperator(input, 50, "uint8", new RankShuffle(1, ROWS), context);
    }

    @Override
    public Schema inputSchema() {
        return TestTables.EVERY_TYPE.with(new Column(Source.RANK, Type.INT64, true));
    }

    @Override
    public List<List<Object>> inputRows() {
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : TestTables.random(TestTables.EVERY_TYPE, ROWS, 42)) {
            List<Object> ranked = new ArrayList<>(row);
            ranked.add((long) rows.size());
            rows.add(ranked);
        }
        return rows;
    }

    @Test
    void isDefinedByTheShuffledOrder() {
        for (String per : new String[] {null, "bool", "uint8", "int64", "utf8", "float64", "utf8_list"}) {
            for (int n : new int[] {0, 1, 10, 300, 5000}) {
                assertEquals(expected(n, per, 9), sample(n, per, 9, 101, new ArrayList<>()), n + " per " + per);
            }
        }
    }

    @Test
    void moreThanThereIsGivesAllInOrder() {
        assertEquals(inputRows(), sample(ROWS, null, 1, 64, new ArrayList<>()));
        assertEquals(inputRows(), sample(ROWS + 1, null, 1, 64, new ArrayList<>()));
    }

    @Test
    void otherSeedsGiveOtherSamples() {
        assertNotEquals(sample(20, null, 1, 64, new ArrayList<>()), sample(20, null, 2, 64, new ArrayList<>()));
    }

    @Test
    void saysWhichValuesAreTooFew() {
        List<String> notices = new ArrayList<>();
        sample(700, "bool", 1, 64, notices);
        int c = inputSchema().indexOf("bool");
        long missing = inputRows().stream().filter(r -> r.get(c) == null).count();
        assertEquals(List.of("sample: missing 'bool' has only " + missing + " rows of the 700 asked for; all are taken"), notices);
        notices.clear();
        sample(ROWS + 1, null, 1, 64, notices);
        assertEquals(List.of("sample: there are only 2500 rows of the 2501 asked for; all are taken"), notices);
        notices.clear();
        sample(ROWS, null, 1, 64, notices);
        sample(0, "bool", 1, 64, notices);
        assertEquals(List.of(), notices);
    }

    @Test
    void throwsOutWhatItNeedsNoMore() {
        Schema schema = Schema.of(new Column(Source.RANK, Type.INT64, true));
        List<List<Object>> rows = new ArrayList<>();
        for (long r = 0; r < 1_000_000; r++) {
            rows.add(List.of(r));
        }
        TestTables.withContext(context -> {
            try (Operator sample = new SampleOperator(TestTables.operator(schema, rows, 50_000, context.allocator()),
                    300_000, null, new RankShuffle(5, rows.size()), context)) {
                assertEquals(300_000, TestTables.rows(sample).size());
            }
        });
    }

    @Test
    void aFailingInputFailsIt() {
        Operators.failsAsTheInputDoes((in, context) -> new SampleOperator(
                new DeriveOperator(in, new lodestone.runtime.plan.Named(Source.RANK, lodestone.runtime.expr.Exprs.literal(1)), context),
                5, null, new RankShuffle(1, 100), context));
    }

    private List<List<Object>> expected(int n, String per, long seed) {
        RankShuffle shuffle = new RankShuffle(seed, ROWS);
        int rank = inputSchema().indexOf(Source.RANK);
        Map<Object, Integer> taken = new HashMap<>();
        return inputRows().stream()
                .sorted(Comparator.comparing(r -> shuffle.placeOf((Long) r.get(rank))))
                .filter(r -> taken.merge(per == null ? "" : r.get(inputSchema().indexOf(per)), 1, Integer::sum) <= n)
                .sorted(Comparator.comparing(r -> (Long) r.get(rank))).toList();
    }

    private List<List<Object>> sample(int n, String per, long seed, int batchRows, List<String> notices) {
        Listener listener = new Listener() {
            @Override
            public void notice(String text) {
                notices.add(text);
            }
        };
        return Operators.rows(inputSchema(), inputRows(), batchRows, (in, c) -> new SampleOperator(in, n, per,
                new RankShuffle(seed, ROWS), new Context(c.allocator(), c.threads(), c.cancel(), listener)));
    }
}
