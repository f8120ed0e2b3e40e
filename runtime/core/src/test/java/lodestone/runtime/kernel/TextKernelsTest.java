package lodestone.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class TextKernelsTest {

    private static final Values TEXTS = Kernels.column(Type.UTF8, "Li2O", "", null, "Å\uD83D\uDC8E", "O");

    @Test
    void length() {
        assertEquals(Kernels.list(4L, 0L, null, 2L, 1L), of(new TextLength()));
    }

    @Test
    void upperAndLower() {
        assertEquals(Kernels.list("LI2O", "", null, "Å\uD83D\uDC8E", "O"), of(new TextCase(true)));
        assertEquals(Kernels.list("li2o", "", null, "å\uD83D\uDC8E", "o"), of(new TextCase(false)));
    }

    @Test
    void startsAndEnds() {
        assertEquals(Kernels.list(true, false, null, false, false), of(new TextMatch("Li", false)));
        assertEquals(Kernels.list(true, false, null, false, true), of(new TextMatch("O", true)));
        assertEquals(Kernels.list(false, false, null, true, false), of(new TextMatch("\uD83D\uDC8E", true)));
        assertEquals(Kernels.list(true, true, null, true, true), of(new TextMatch("", true)));
    }

    @Test
    void emptyColumn() {
        assertEquals(List.of(), Kernels.of(new Expr.Call(new TextLength(), List.of(Kernels.a(Type.UTF8))), Kernels.column(Type.UTF8)));
    }

    private static List<Object> of(Function function) {
        return Kernels.of(new Expr.Call(function, List.of(Kernels.a(Type.UTF8))), TEXTS);
    }
}
