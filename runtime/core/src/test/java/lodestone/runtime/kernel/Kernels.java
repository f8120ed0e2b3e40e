package lodestone.runtime.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.table.Type;

/** Short ways to run one kernel on a few values. */
final class Kernels {

    static final int[] LENGTHS = {1, 63, 64, 65, 1021};

    private Kernels() {
    }

    static Values column(Type type, Object... values) {
        return Values.of(type, Arrays.asList(values));
    }

    /** A column that repeats the values up to a length. */
    static Values repeated(Type type, int length, Object... values) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            all.add(values[i % values.length]);
        }
        return Values.of(type, all);
    }

    static List<Object> binary(String operator, Values a, Values b) {
        Expr expr = Exprs.binary(BinaryOperator.of(operator), new Expr.ColumnRef("a", a.type()), new Expr.ColumnRef("b", b.type()));
        return EvaluationTest.boxed(new Evaluation(Map.of("a", a, "b", b)::get, a.size()).of(expr));
    }

    static List<Object> of(Expr expr, Values a) {
        return EvaluationTest.boxed(new Evaluation(name -> a, a.size()).of(expr));
    }

    static Expr a(Type type) {
        return new Expr.ColumnRef("a", type);
    }

    static List<Object> list(Object... values) {
        return Arrays.asList(values);
    }
}
