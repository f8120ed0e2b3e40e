package lodestone.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class RealFunctionTest {

    @Test
    void missingWhereThereIsNoFiniteValue() {
        assertEquals(Kernels.list(2.0, null, null), of(RealFunction.Kind.SQRT, 4.0, -1.0, null));
        assertEquals(Kernels.list(0.0, null, null), of(RealFunction.Kind.LOG, 1.0, 0.0, -1.0));
        assertEquals(Kernels.list(3.0, null), of(RealFunction.Kind.LOG10, 1000.0, 0.0));
        assertEquals(Kernels.list(1.0, null), of(RealFunction.Kind.EXP, 0.0, 1000.0));
    }

    private static List<Object> of(RealFunction.Kind kind, Double... values) {
        Expr call = new Expr.Call(new RealFunction(kind), List.of(Kernels.a(Type.FLOAT64)));
        return Kernels.of(call, Kernels.column(Type.FLOAT64, (Object[]) values));
    }
}
