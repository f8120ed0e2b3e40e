package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.io.DuckDb;
import lodestone.runtime.plan.Plan.SortKey;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class SortOperatorTest implements OperatorContract {

    @Override
    public Operator operator(Operator input, Context context) {
        return new SortOperator(input, List.of(new SortKey("utf8", true), new SortKey("float64", false)), context);
    }

    @Test
    void sortsEveryTypeBothWaysWithMissingLastAndEqualInOrder() {
        Schema schema = TestTables.EVERY_TYPE;
        List<List<Object>> rows = TestTables.random(schema, 3000, 7);
        for (Column column : schema.columns().subList(0, 5)) {
            for (boolean descending : new boolean[] {false, true}) {
                int c = schema.indexOf(column.name());
                Comparator<Object> order = SortOperatorTest::compare;
                List<List<Object>> expected = new ArrayList<>(rows);
                expected.sort(Comparator.comparing(r -> r.get(c),
                        Comparator.nullsLast(descending ? order.reversed() : order)));
                assertEquals(expected, sorted(schema, rows, new SortKey(column.name(), descending)), column + " " + descending);
            }
        }
    }

    @Test
    void noKeysKeepTheOrder() {
        List<List<Object>> rows = TestTables.random(TestTables.EVERY_TYPE, 5000, 1);
        assertEquals(rows, sorted(TestTables.EVERY_TYPE, rows));
    }

    @Test
    void spillsWhatDoesNotFitInMemory() {
        Schema schema = Schema.of(new Column("n", Type.INT64), new Column("text", Type.UTF8));
        List<List<Object>> rows = new ArrayList<>();
        for (long i = 0; i < 1_500_000; i++) {
            rows.add(List.of(i * 7_368_787 % 1_500_007, "a text of some length, to fill memory quickly " + i));
        }
        String before = System.setProperty(DuckDb.MEMORY, "60MB");
        try {
            TestTables.withContext(context -> {
                try (Operator sort = new SortOperator(TestTables.operator(schema, rows, 50_000, context.allocator()),
                        List.of(new SortKey("n", false)), context)) {
                    long[] last = {-1, 0};
                    for (var batch = sort.next(); batch != null; batch = sort.next()) {
                        for (List<Object> row : TestTables.rows(batch)) {
                            assertEquals(true, (Long) row.get(0) > last[0]);
                            last[0] = (Long) row.get(0);
                            last[1]++;
                        }
                    }
                    assertEquals(rows.size(), last[1]);
                }
            });
        } finally {
            if (before == null) {
                System.clearProperty(DuckDb.MEMORY);
            } else {
                System.setProperty(DuckDb.MEMORY, before);
            }
        }
    }

    private static List<List<Object>> sorted(Schema schema, List<List<Object>> rows, SortKey... keys) {
        List<List<Object>> result = new ArrayList<>();
        TestTables.withContext(context -> {
            try (Operator sort = new SortOperator(TestTables.operator(schema, rows, 1021, context.allocator()),
                    List.of(keys), context)) {
                result.addAll(TestTables.rows(sort));
            }
        });
        return result;
    }

    private static int compare(Object a, Object b) {
        if (a instanceof String s && b instanceof String t) {
            return Arrays.compareUnsigned(s.getBytes(StandardCharsets.UTF_8), t.getBytes(StandardCharsets.UTF_8));
        } else if (a instanceof Double x && b instanceof Double y) {
            return Double.compare(x + 0.0, y + 0.0);
        } else if (a instanceof Boolean p && b instanceof Boolean q) {
            return Boolean.compare(p, q);
        }
        return Long.compare((Long) a, (Long) b);
    }
}
