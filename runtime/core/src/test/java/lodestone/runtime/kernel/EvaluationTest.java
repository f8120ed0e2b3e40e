package lodestone.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

    private static final Schema SCHEMA = TestTables.EVERY_TYPE;

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 1021})
    void agreesWithTheRowInterpreter(int size) {
        List<List<Object>> rows = TestTables.random(SCHEMA, size, size);
        RandomExprs exprs = new RandomExprs(size);
        TestTables.withContext(context -> {
            try (Batch batch = TestTables.batch(SCHEMA, rows, context.allocator())) {
                for (int i = 0; i < 800; i++) {
                    Expr expr = exprs.any(4);
                    List<Object> expected = new ArrayList<>();
                    rows.forEach(row -> expected.add(new RowInterpreter(SCHEMA, row).value(expr)));
                    assertEquals(expected, boxed(new Evaluation(batch, Listener.NONE).of(expr)), () -> expr.type() + " " + expr);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"BOOL", "INT64", "FLOAT64", "UTF8"})
    void resultsHaveTheTypeOfTheExpression(Type.Kind kind) {
        Type type = Type.of(kind);
        RandomExprs exprs = new RandomExprs(7);
        TestTables.withContext(context -> {
            try (Batch batch = TestTables.batch(SCHEMA, TestTables.random(SCHEMA, 10, 1), context.allocator())) {
                for (int i = 0; i < 500; i++) {
                    Expr expr = exprs.of(type, 3);
                    assertEquals(expr.type(), new Evaluation(batch, Listener.NONE).of(expr).type(), expr::toString);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aNullOfAnyTypeIsMissingEverywhere(Type.Kind kind) {
        Type type = kind == Type.Kind.VECTOR ? Type.vector(3) : Type.of(kind);
        Values values = new Evaluation(name -> null, 65).of(new Expr.Literal(null, type));
        assertEquals(65, IntStream.range(0, 65).filter(values::isNull).count());
    }

    @ParameterizedTest
    @EnumSource(names = "NULL", mode = EnumSource.Mode.EXCLUDE)
    void isNullTellsOfEveryType(Type.Kind kind) {
        Column column = SCHEMA.columns().stream().filter(c -> c.type().kind() == kind).findFirst().orElseThrow();
        List<List<Object>> rows = TestTables.random(SCHEMA, 130, 3);
        TestTables.withContext(context -> {
            try (Batch batch = TestTables.batch(SCHEMA, rows, context.allocator())) {
                List<Object> expected = new ArrayList<>();
                rows.forEach(r -> expected.add(r.get(SCHEMA.indexOf(column.name())) == null));
                assertEquals(expected, boxed(new Evaluation(batch, Listener.NONE).of(new Expr.IsNull(Exprs.column(column)))));
            }
        });
    }

    @Test
    void readsEachColumnAndComputesEachExpressionOnce() {
        List<String> read = new ArrayList<>();
        Evaluation evaluation = new Evaluation(name -> {
            read.add(name);
            return Values.of(Type.INT64, List.of(1L, 2L));
        }, 2);
        Expr n = new Expr.ColumnRef("n", Type.INT64);
        Expr sum = Exprs.binary(lodestone.runtime.expr.BinaryOperator.ADD, n, n);
        assertEquals(List.of(2L, 4L), boxed(evaluation.of(sum)));
        assertEquals(List.of("n"), read);
        assertEquals(true, evaluation.of(sum) == evaluation.of(sum));
    }

    static List<Object> boxed(Values values) {
        List<Object> boxed = new ArrayList<>();
        IntStream.range(0, values.size()).forEach(i -> boxed.add(values.get(i)));
        return boxed;
    }
}
