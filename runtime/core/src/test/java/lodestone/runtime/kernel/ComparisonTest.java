package lodestone.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void integers() {
        check(Type.INT64, Long.MIN_VALUE, -1L, Long.MAX_VALUE);
    }

    @Test
    void unsignedBytes() {
        check(Type.UINT8, 0L, 127L, 255L);
    }

    @Test
    void reals() {
        check(Type.FLOAT64, -1e300, 0.5, 1e-300 + 1);
    }

    @Test
    void conditions() {
        for (int n : Kernels.LENGTHS) {
            assertEquals(EvaluationTest.boxed(Kernels.repeated(Type.BOOL, n, true, false, null)), Kernels.binary("<",
                    Kernels.repeated(Type.BOOL, n, false, false, null), Kernels.repeated(Type.BOOL, n, true, false, true)));
        }
    }

    @Test
    void textsByTheirBytes() {
        // As UTF-16 the last would come before the second.
        check(Type.UTF8, "", "\uFF5E", "\uD83D\uDC8E");
    }

    @Test
    void integersWithReals() {
        assertEquals(Kernels.list(true, false, null), Kernels.binary("<", Kernels.column(Type.INT64, 1L, 2L, 3L),
                Kernels.column(Type.FLOAT64, 1.5, 1.5, null)));
        assertEquals(Kernels.list(true, true), Kernels.binary("==", Kernels.column(Type.UINT8, 255L, 0L),
                Kernels.column(Type.FLOAT64, 255.0, -0.0)));
    }

    @Test
    void largeIntegersExactly() {
        assertEquals(Kernels.list(false), Kernels.binary("==", Kernels.column(Type.INT64, (1L << 53) + 1),
                Kernels.column(Type.INT64, 1L << 53)));
    }

    private static void check(Type type, Object low, Object middle, Object high) {
        Object[] a = {low, middle, high, null, low, null};
        Object[] b = {middle, middle, middle, low, null, null};
        check(type, a, b, "<", true, false, false);
        check(type, a, b, "<=", true, true, false);
        check(type, a, b, ">", false, false, true);
        check(type, a, b, ">=", false, true, true);
        check(type, a, b, "==", false, true, false);
        check(type, a, b, "!=", true, false, true);
    }

    private static void check(Type type, Object[] a, Object[] b, String operator, Object... first) {
        for (int n : Kernels.LENGTHS) {
            List<Object> expected = EvaluationTest.boxed(Kernels.repeated(Type.BOOL, n, first[0], first[1], first[2], null, null, null));
            assertEquals(expected, Kernels.binary(operator, Kernels.repeated(type, n, a), Kernels.repeated(type, n, b)), operator);
        }
    }
}
