package lodestone.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void nearestAndOfTwoTheHigher() {
        assertEquals(Kernels.list(3L, -2L, 0L, null, 0L), round(Rounding.Kind.ROUND, 2.5, -2.5, 0.49999999999999994, null, -0.5));
    }

    @Test
    void floorAndCeiling() {
        assertEquals(Kernels.list(2L, -3L), round(Rounding.Kind.FLOOR, 2.9, -2.1));
        assertEquals(Kernels.list(3L, -2L), round(Rounding.Kind.CEIL, 2.1, -2.9));
    }

    @Test
    void whatDoesNotFitIsMissing() {
        for (Rounding.Kind kind : Rounding.Kind.values()) {
            assertEquals(Kernels.list(null, null, null, null, null, Long.MIN_VALUE, (1L << 53) + 2), round(kind,
                    1e300, -1e300, Double.NaN, Double.NEGATIVE_INFINITY, 0x1p63, -0x1p63, (double) ((1L << 53) + 2)));
        }
    }

    @Test
    void integersStay() {
        Expr call = new Expr.Call(new Rounding(Rounding.Kind.ROUND), List.of(Kernels.a(Type.UINT8)));
        assertEquals(Kernels.list(255L, null), Kernels.of(call, Kernels.column(Type.UINT8, 255L, null)));
    }

    private static List<Object> round(Rounding.Kind kind, Double... values) {
        Expr call = new Expr.Call(new Rounding(kind), List.of(Kernels.a(Type.FLOAT64)));
        return Kernels.of(call, Kernels.column(Type.FLOAT64, (Object[]) values));
    }
}
