package lodestone.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class LogicTest {

    private static final Object[] A = {true, true, true, false, false, false, null, null, null};
    private static final Object[] B = {true, false, null, true, false, null, true, false, null};

    @Test
    void and() {
        check("&&", true, false, null, false, false, false, null, false, null);
    }

    @Test
    void or() {
        check("||", true, true, true, true, false, null, true, null, null);
    }

    @Test
    void not() {
        for (int n : Kernels.LENGTHS) {
            assertEquals(EvaluationTest.boxed(Kernels.repeated(Type.BOOL, n, false, true, null)),
                    Kernels.of(new Expr.Not(Kernels.a(Type.BOOL)), Kernels.repeated(Type.BOOL, n, true, false, null)));
        }
    }

    @Test
    void bitsBeyondTheEndStayClear() {
        for (int n : new int[] {1, 63, 65, 1021}) {
            Values.Bools a = (Values.Bools) Kernels.repeated(Type.BOOL, n, false);
            assertEquals(n, Bits.count(Logic.not(a).isTrue()));
            assertEquals(n, Bits.count(Logic.or(Logic.not(a), a).isTrue()));
        }
    }

    @Test
    void anyValueMayStandUnderANull() {
        Values.Bools dirty = new Values.Bools(new long[] {0b11}, new long[] {0b11}, 2);
        Values.Bools b = (Values.Bools) Kernels.column(Type.BOOL, true, false);
        assertEquals(Kernels.list(null, false), EvaluationTest.boxed(Logic.and(dirty, b)));
        assertEquals(Kernels.list(true, null), EvaluationTest.boxed(Logic.or(dirty, b)));
        assertEquals(0, Bits.count(dirty.isTrue()));
    }

    private static void check(String operator, Object... table) {
        for (int n : Kernels.LENGTHS) {
            List<Object> expected = EvaluationTest.boxed(Kernels.repeated(Type.BOOL, n, table));
            assertEquals(expected, Kernels.binary(operator, Kernels.repeated(Type.BOOL, n, A), Kernels.repeated(Type.BOOL, n, B)));
        }
        // Without a null array on one side or both.
        assertEquals(Kernels.list(table[0], table[1]),
                Kernels.binary(operator, Kernels.column(Type.BOOL, true, true), Kernels.column(Type.BOOL, true, false)));
        assertEquals(Kernels.list(table[2], table[5]),
                Kernels.binary(operator, Kernels.column(Type.BOOL, true, false), Kernels.column(Type.BOOL, null, null)));
    }
}
