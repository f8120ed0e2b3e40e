package lodestone.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

class InTest {

    @Test
    void texts() {
        assertEquals(Kernels.list(true, false, null), in(Kernels.column(Type.UTF8, "O", "o", null), "O", "N"));
    }

    @Test
    void conditions() {
        assertEquals(Kernels.list(true, false, null), in(Kernels.column(Type.BOOL, true, false, null), true));
    }

    @Test
    void numbersAsEqualityComparesThem() {
        assertEquals(Kernels.list(true, true, false), in(Kernels.column(Type.UINT8, 255L, 1L, 2L), 255, 1.0));
        assertEquals(Kernels.list(true, false), in(Kernels.column(Type.INT64, 1L, 2L), 1.0, 2.5));
        assertEquals(Kernels.list(true, true), in(Kernels.column(Type.FLOAT64, 1.0, -0.0), 1, 0.0));
        assertEquals(Kernels.list(false), in(Kernels.column(Type.INT64, (1L << 53) + 1), 1L << 53));
    }

    @Test
    void aNullInTheListStandsForMissing() {
        assertEquals(Kernels.list(true, false, true), in(Kernels.column(Type.FLOAT64, 1.0, 2.0, null), 1.0, null));
        assertEquals(Kernels.list(false, true), in(Kernels.column(Type.UTF8, "x", null), (Object) null));
    }

    @Test
    void nothingIsInAnEmptyList() {
        assertEquals(Kernels.list(false, null), in(Kernels.column(Type.UTF8, "x", null)));
    }

    @Test
    void listColumns() {
        Values lists = Kernels.column(Type.UTF8_LIST, List.of("Li", "O"), List.of(), List.of("Os"), null);
        assertEquals(Kernels.list(true, false, false, null), Kernels.of(Exprs.contains(Kernels.a(Type.UTF8_LIST), "O"), lists));
    }

    private static List<Object> in(Values column, Object... values) {
        return Kernels.of(Exprs.in(Kernels.a(column.type()), Arrays.asList(values)), column);
    }
}
