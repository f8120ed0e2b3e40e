package lodestone.runtime.kernel;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.table.Type;

/**
 * A function from a number to a real number, missing where it has no finite value.
 */
public record RealFunction(Kind kind) implements Function {

    /** Which function; {@code LOG} is the natural logarithm. */
    public enum Kind {
        SQRT(Math::sqrt), LOG(Math::log), LOG10(Math::log10), EXP(Math::exp);

        private final DoubleUnaryOperator operator;

        Kind(DoubleUnaryOperator operator) {
            this.operator = operator;
        }
    }

    @Override
    public Type type() {
        return Type.FLOAT64;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        double[] x = Arithmetic.doubles(arguments.get(0));
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            y[i] = kind.operator.applyAsDouble(x[i]);
        }
        return Arithmetic.finite(y, arguments.get(0).nulls());
    }

    @Override
    public String text(List<Expr> arguments) {
        return kind.name().toLowerCase(Locale.ROOT) + "(" + arguments.get(0) + ")";
    }
}
