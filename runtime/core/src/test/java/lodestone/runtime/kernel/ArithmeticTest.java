package lodestone.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lodestone.runtime.expr.Exprs;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

    private static final Values SEVEN = Kernels.column(Type.INT64, 7L, -7L, null, 7L);
    private static final Values THREE = Kernels.column(Type.INT64, 3L, 3L, 3L, null);

    @Test
    void integers() {
        assertEquals(Kernels.list(10L, -4L, null, null), Kernels.binary("+", SEVEN, THREE));
        assertEquals(Kernels.list(4L, -10L, null, null), Kernels.binary("-", SEVEN, THREE));
        assertEquals(Kernels.list(21L, -21L, null, null), Kernels.binary("*", SEVEN, THREE));
        assertEquals(Kernels.list(1L, -1L, null, null), Kernels.binary("%", SEVEN, THREE));
    }

    @Test
    void integersWrapAround() {
        assertEquals(Kernels.list(Long.MIN_VALUE),
                Kernels.binary("+", Kernels.column(Type.INT64, Long.MAX_VALUE), Kernels.column(Type.INT64, 1L)));
    }

    @Test
    void divisionAndPowerOfIntegersAreReal() {
        assertEquals(Kernels.list(7 / 3.0, -7 / 3.0, null, null), Kernels.binary("/", SEVEN, THREE));
        assertEquals(Kernels.list(343.0, -343.0, null, null), Kernels.binary("**", SEVEN, THREE));
    }

    @Test
    void bytesWiden() {
        Values bytes = Kernels.column(Type.UINT8, 255L, 0L);
        assertEquals(Kernels.list(510L, 0L), Kernels.binary("+", bytes, bytes));
        assertEquals(Kernels.list(65025L, 0L), Kernels.binary("*", bytes, bytes));
        assertEquals(Kernels.list(-255L, 0L), Kernels.of(Exprs.negate(Kernels.a(Type.UINT8)), bytes));
    }

    @Test
    void mixedNumbersAreReal() {
        assertEquals(Kernels.list(255.5, null), Kernels.binary("+", Kernels.column(Type.UINT8, 255L, 1L),
                Kernels.column(Type.FLOAT64, 0.5, null)));
        assertEquals(Kernels.list(0.5), Kernels.binary("%", Kernels.column(Type.FLOAT64, 3.5), Kernels.column(Type.INT64, 3L)));
    }

    @Test
    void whatHasNoValueIsMissing() {
        Values zero = Kernels.column(Type.INT64, 0L, 0L);
        Values some = Kernels.column(Type.INT64, 5L, 0L);
        assertEquals(Kernels.list(null, null), Kernels.binary("/", some, zero));
        assertEquals(Kernels.list(null, null), Kernels.binary("%", some, zero));
        assertEquals(Kernels.list(null, null), Kernels.binary("%", Kernels.column(Type.FLOAT64, 5.0, 0.0), zero));
        assertEquals(Kernels.list(null, 1.0), Kernels.binary("**", Kernels.column(Type.FLOAT64, -1.0, 0.0),
                Kernels.column(Type.FLOAT64, 0.5, 0.0)));
        assertEquals(Kernels.list((Object) null), Kernels.binary("*", Kernels.column(Type.FLOAT64, 1e308),
                Kernels.column(Type.FLOAT64, 1e308)));
    }

    @Test
    void undefinedValuesJoinTheMissingOnes() {
        int n = 1021;
        Values a = Kernels.repeated(Type.FLOAT64, n, 1.0, null, 2.0);
        Values b = Kernels.repeated(Type.FLOAT64, n, 0.0, 1.0, 2.0, 4.0);
        assertEquals(EvaluationTest.boxed(Kernels.repeated(Type.FLOAT64, n,
                null, null, 1.0, 0.25, null, 2.0, 0.5, null, null, 1.0, null, 0.5)), Kernels.binary("/", a, b));
    }

    @Test
    void negation() {
        assertEquals(Kernels.list(-1.5, null), Kernels.of(Exprs.negate(Kernels.a(Type.FLOAT64)), Kernels.column(Type.FLOAT64, 1.5, null)));
        assertEquals(Kernels.list(-1L, null), Kernels.of(Exprs.negate(Kernels.a(Type.INT64)), Kernels.column(Type.INT64, 1L, null)));
    }
}
