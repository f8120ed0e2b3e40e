package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.plan.FirstNumbers;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Queries over pipelines with maps. */
class MapsTest {

    private static final Schema SCHEMA = Schema.of(new Column("id", Type.INT64), new Column("v", Type.vector(3)));
    private static final List<List<Object>> ROWS = TestTables.random(SCHEMA, 1000, 5);
    private static final long WITH_VECTOR = ROWS.stream().filter(r -> r.get(1) != null).count();

    private final List<String> notices = new ArrayList<>();
    private final FirstNumbers reducer = new FirstNumbers(2);
    private final Plan.Reduce map = new Plan.Reduce(scan(), "v", reducer, List.of("x", "y"), at(2));
    private final LocalEngine engine = new LocalEngine(2, new Listener() {
        @Override
        public void notice(String text) {
            notices.add(text);
        }
    });

    @AfterEach
    void close() {
        engine.close();
    }

    private static SourceRef at(int line) {
        return new SourceRef("maps.groovy", line, 1);
    }

    private static Plan scan() {
        Source source = TestTables.source(SCHEMA, ROWS, 4, 100);
        return new Plan.Scan(source, ScanRequest.all(source), at(1));
    }

    private static Query query(Plan plan) {
        return new Query("maps", plan, at(9));
    }

    @Test
    void countingAMapDoesNotMakeIt() {
        assertEquals(WITH_VECTOR, engine.count(query(map)));
        assertEquals(0, reducer.fits().get());
    }

    @Test
    void askingTwiceMakesItOnce() {
        List<Map<String, Object>> rows = engine.take(query(map), 2000);
        assertEquals(WITH_VECTOR, rows.size());
        assertEquals(rows.subList(0, 7), engine.take(query(map), 7));
        assertEquals(1, reducer.fits().get());
        List<?> first = (List<?>) rows.get(0).get("v");
        List<?> last = (List<?>) rows.get(rows.size() - 1).get("v");
        assertEquals((double) last.get(1) - (double) first.get(1), rows.get(rows.size() - 1).get("y"));
    }

    @Test
    void otherRowsArePlacedInAMapThatStays() {
        Plan few = new Plan.Limit(scan(), 5, at(3));
        Plan added = new Plan.Transform(few, "v", map, List.of("u", "w"), at(4));
        List<Map<String, Object>> expected = engine.take(query(map), 5);
        List<Map<String, Object>> found = engine.take(query(added), 5);
        assertTrue(found.size() >= 3 && found.size() <= 5);
        for (int i = 0; i < found.size(); i++) {
            assertEquals(expected.get(i).get("x"), found.get(i).get("u"));
            assertEquals(expected.get(i).get("y"), found.get(i).get("w"));
        }
        assertTrue(engine.explain(query(added)).contains("transform v to u, w by the map of maps.groovy:2:1, first 2"));
    }

    /** Reports the even rows. */
    private record Evens() implements Function, RowReport {
        @Override
        public Type type() {
            return Type.INT64;
        }

        @Override
        public Values apply(List<Values> arguments, int rows) {
            return arguments.get(0);
        }

        @Override
        public Values apply(List<Values> arguments, int rows, Listener listener) {
            for (int i = 0; i < rows; i++) {
                listener.add(this, ((Values.Longs) arguments.get(0)).values()[i] % 2 == 0 ? "even" : "odd", 1);
            }
            return apply(arguments, rows);
        }

        @Override
        public String text(Map<String, Long> rows) {
            return rows.toString();
        }
    }

    @Test
    void whatAFunctionReportsIsToldOnceWhereItIsComplete() {
        Source source = TestTables.source(Schema.of(new Column("id", Type.INT64)),
                java.util.stream.LongStream.range(0, 999).mapToObj(i -> List.<Object>of(i)).toList(), 5, 10);
        Plan scan = new Plan.Scan(source, ScanRequest.all(source), at(1));
        Plan derived = new Plan.Derive(scan, new Named("e",
                new Expr.Call(new Evens(), List.of(new Expr.ColumnRef("id", Type.INT64)))), at(2));
        engine.stream(query(derived), batch -> { });
        assertEquals(List.of("{even=500, odd=499}"), notices);
        engine.take(query(derived), 3);
        engine.count(query(derived));
        assertEquals(1, notices.size());
        engine.take(query(new Plan.Sort(derived, List.of(new Plan.SortKey("id", true)), at(3))), 3);
        assertEquals(2, notices.size());
    }
}
