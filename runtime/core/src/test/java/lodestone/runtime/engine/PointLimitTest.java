package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Numbers;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Reducer;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

/** Maps that would not fit into memory. */
class PointLimitTest {

    private static final SourceRef AT = new SourceRef("map.groovy", 7, 5);

    /** A reducer that holds a thousand points. */
    private record Thousand() implements Reducer {
        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public double[][] fit(double[][] points, Workers workers) {
            return points;
        }

        @Override
        public double[][] transform(double[][] points, double[][] map, double[][] added, Workers workers) {
            return added;
        }

        @Override
        public long mostPoints(int width, long memory) {
            return 1000;
        }
    }

    /** A number twice. */
    private record Pair() implements Function {
        @Override
        public Type type() {
            return Type.vector(2);
        }

        @Override
        public Values apply(List<Values> arguments, int rows) {
            double[] pairs = new double[2 * rows];
            for (int i = 0; i < 2 * rows; i++) {
                pairs[i] = (long) arguments.get(0).get(i / 2);
            }
            return new Values.Vectors(pairs, 2, null, rows);
        }
    }

    private static Plan.Reduce reduce(Plan rows) {
        Expr pair = new Expr.Call(new Pair(), List.of(Exprs.column(rows.schema().column("n"))));
        Plan pairs = new Plan.Derive(rows, new Named("v", pair), SourceRef.NONE);
        return new Plan.Reduce(pairs, "v", new Thousand(), List.of("x", "y"), AT);
    }

    private static Plan.Scan scan(Numbers source) {
        return new Plan.Scan(source, ScanRequest.all(source), SourceRef.NONE);
    }

    private static Plan less(Numbers source, String column, long than) {
        return new Plan.Filter(scan(source), Exprs.binary(BinaryOperator.LESS, Exprs.column(source.schema().column(column)),
                Exprs.literal(than)), SourceRef.NONE);
    }

    private static String refusal(Plan.Reduce reduce) {
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            StudyException e = assertThrows(StudyException.class,
                    () -> engine.stream(new Query("map", reduce, SourceRef.NONE), batch -> { }));
            assertEquals(Message.TOO_MANY_POINTS, e.message());
            return e.getMessage();
        }
    }

    @Test
    void rowsThatNobodyHasToCountAreRefusedByThePlan() {
        Plan.Scan all = scan(new Numbers(Long.MAX_VALUE, 4, 100, false));
        String text = assertThrows(StudyException.class, () -> PointLimit.require(reduce(all))).getMessage();
        assertTrue(text.startsWith("map.groovy:7:5: a map is made of points in memory; found 9,223,372,036,854,775,807 rows of 2 "
                + "dimensions, and there is room for 1,000 (with a heap of "), text);
        assertTrue(text.contains("as with 'sample 1000'"), text);
        assertThrows(StudyException.class, () -> PointLimit.require(reduce(new Plan.Sample(all, 1001, null, 1, AT))));
        assertThrows(StudyException.class, () -> PointLimit.require(reduce(new Plan.Limit(all, 1001, AT))));
        assertDoesNotThrow(() -> PointLimit.require(reduce(new Plan.Sample(all, 1000, null, 1, AT))));
        assertDoesNotThrow(() -> PointLimit.require(reduce(new Plan.Limit(all, 1000, AT))));
    }

    @Test
    void rowsAreCountedFirstWhereThatIsQuick() {
        Numbers source = new Numbers(100_000, 4, 100, false);
        Plan.Reduce reduce = reduce(less(source, "digit", 5));
        assertDoesNotThrow(() -> PointLimit.require(reduce));
        assertTrue(refusal(reduce).contains("found 50,000 rows"));
        assertEquals(0, source.rowsMade());
    }

    @Test
    void otherRowsAreRefusedAsTheyCome() {
        Numbers source = new Numbers(100_000, 100, 100, false);
        assertTrue(refusal(reduce(less(source, "half", 30_000))).contains("found more than 1,000 rows"));
        assertTrue(source.rowsMade() < 50_000);
    }

    @Test
    void asManyAsThereIsRoomForArePlaced() {
        Numbers source = new Numbers(1000, 4, 100, false);
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            assertEquals(1000, engine.stream(new Query("map", reduce(scan(source)), SourceRef.NONE), batch -> { }));
        }
        assertEquals(1000, Reducer.room(16, 16_000));
        assertEquals(Integer.MAX_VALUE - 8, Reducer.room(1, Long.MAX_VALUE));
    }
}
