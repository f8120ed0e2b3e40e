package lodestone.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final Values CONDITION = Kernels.column(Type.BOOL, true, false, null, true, false);

    @Test
    void everyTypeAndMissingWhereTheConditionIs() {
        check(Type.INT64, Type.INT64, 1L, 2L);
        check(Type.FLOAT64, Type.FLOAT64, 0.5, 1.5);
        check(Type.UTF8, Type.UTF8, "left", "");
        check(Type.BOOL, Type.BOOL, true, false);
    }

    @Test
    void bytesWiden() {
        check(Type.UINT8, Type.UINT8, 200L, 255L);
        check(Type.UINT8, Type.INT64, 200L, -1L);
    }

    @Test
    void mixedNumbersAreReal() {
        assertEquals(Kernels.list(1.0, 0.5, null), choose(Kernels.column(Type.BOOL, true, false, null),
                Kernels.column(Type.INT64, 1L, 1L, 1L), Kernels.column(Type.FLOAT64, 0.5, 0.5, 0.5)));
    }

    @Test
    void aBareNullTakesTheOtherType() {
        for (Type type : List.of(Type.BOOL, Type.UINT8, Type.INT64, Type.FLOAT64, Type.UTF8)) {
            Object value = type == Type.BOOL ? (Object) true : type == Type.FLOAT64 ? (Object) 0.5 : type == Type.UTF8 ? "x" : (Object) 7L;
            Values values = Kernels.column(type, value, value, value);
            Values missing = Kernels.column(Type.NULL, null, null, null);
            Values condition = Kernels.column(Type.BOOL, true, false, null);
            assertEquals(Kernels.list(value, null, null), choose(condition, values, missing));
            assertEquals(Kernels.list(null, value, null), choose(condition, missing, values));
        }
        Values none = Kernels.column(Type.NULL, null, null, null, null, null);
        assertEquals(Kernels.list(null, null, null, null, null), choose(CONDITION, none, none));
    }

    @Test
    void longColumns() {
        for (int n : Kernels.LENGTHS) {
            assertEquals(EvaluationTest.boxed(Kernels.repeated(Type.UTF8, n, "a", "bb", null)),
                    choose(Kernels.repeated(Type.BOOL, n, true, false, null), Kernels.repeated(Type.UTF8, n, "a", "no", "a"),
                            Kernels.repeated(Type.UTF8, n, "no", "bb", "bb")));
        }
    }

    private static void check(Type left, Type right, Object a, Object b) {
        assertEquals(Kernels.list(a, b, null, null, null), choose(CONDITION,
                Kernels.column(left, a, a, a, null, a), Kernels.column(right, b, b, b, b, null)));
    }

    private static List<Object> choose(Values condition, Values a, Values b) {
        Expr expr = Exprs.when(new Expr.ColumnRef("c", Type.BOOL), typed("a", a), typed("b", b));
        return EvaluationTest.boxed(new Evaluation(Map.of("c", condition, "a", a, "b", b)::get, condition.size()).of(expr));
    }

    /** Only a bare null has a column of one condition for another type. */
    private static Expr typed(String name, Values values) {
        boolean missing = values instanceof Values.Bools && Bits.count(Bits.or(values.nulls(), new long[1])) == values.size();
        return missing ? Expr.Literal.NULL : new Expr.ColumnRef(name, values.type());
    }
}
