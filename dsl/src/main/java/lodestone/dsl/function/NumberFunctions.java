package lodestone.dsl.function;

import java.util.List;
import java.util.Locale;
import lodestone.dsl.Examples;
import lodestone.dsl.ExpressionFunction;
import lodestone.dsl.ExpressionScope;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.kernel.RealFunction;
import lodestone.runtime.kernel.Rounding;

/** Functions of numbers. */
public final class NumberFunctions {

    private NumberFunctions() {
    }

    @ExpressionFunction(usage = "abs(x)", doc = "The number without its sign.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive off: abs(density - 4) }
            """)
    public static Expr abs(ExpressionScope scope, Expr x) {
        Operands.requireNumber("abs", x);
        return Exprs.when(Exprs.binary(BinaryOperator.LESS, x, Exprs.literal(0)), Exprs.negate(x), x);
    }

    @ExpressionFunction(usage = "min(x, y)", doc = "The smaller number.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive least: min(density, 4) }
            """)
    public static Expr min(ExpressionScope scope, Expr x, Expr y) {
        return Exprs.when(Exprs.binary(BinaryOperator.LESS_EQUAL, Operands.requireNumber("min", x),
                Operands.requireNumber("min", y)), x, y);
    }

    @ExpressionFunction(usage = "max(x, y)", doc = "The larger number.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive most: max(density, 4) }
            """)
    public static Expr max(ExpressionScope scope, Expr x, Expr y) {
        return Exprs.when(Exprs.binary(BinaryOperator.GREATER_EQUAL, Operands.requireNumber("max", x),
                Operands.requireNumber("max", y)), x, y);
    }

    @ExpressionFunction(usage = "sqrt(x)", doc = "The square root; missing below 0.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive root: sqrt(mass) }
            """)
    public static Expr sqrt(ExpressionScope scope, Expr x) {
        return real(RealFunction.Kind.SQRT, x);
    }

    @ExpressionFunction(usage = "log(x)", doc = "The natural logarithm; missing for 0 and below.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive scaled: log(mass) }
            """)
    public static Expr log(ExpressionScope scope, Expr x) {
        return real(RealFunction.Kind.LOG, x);
    }

    @ExpressionFunction(usage = "log10(x)", doc = "The decimal logarithm; missing for 0 and below.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive scaled: log10(mass) }
            """)
    public static Expr log10(ExpressionScope scope, Expr x) {
        return real(RealFunction.Kind.LOG10, x);
    }

    @ExpressionFunction(usage = "exp(x)", doc = "e to the power of x.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive e: exp(density - 4) }
            """)
    public static Expr exp(ExpressionScope scope, Expr x) {
        return real(RealFunction.Kind.EXP, x);
    }

    @ExpressionFunction(usage = "floor(x)", doc = "The highest whole number that is not above x.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive whole: floor(density) }
            """)
    public static Expr floor(ExpressionScope scope, Expr x) {
        return whole(Rounding.Kind.FLOOR, x);
    }

    @ExpressionFunction(usage = "ceil(x)", doc = "The lowest whole number that is not below x.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive whole: ceil(density) }
            """)
    public static Expr ceil(ExpressionScope scope, Expr x) {
        return whole(Rounding.Kind.CEIL, x);
    }

    @ExpressionFunction(usage = "round(x)", doc = "The nearest whole number, or the nearest with that many decimal digits.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; derive whole: round(mass), short: round(density, 1) }
            """)
    public static Expr round(ExpressionScope scope, Expr x) {
        return whole(Rounding.Kind.ROUND, x);
    }

    @ExpressionFunction(usage = "round(x, digits)", doc = "")
    public static Expr round(ExpressionScope scope, Expr x, int digits) {
        Expr scale = Exprs.literal(Math.pow(10, digits));
        Expr scaled = Exprs.binary(BinaryOperator.MULTIPLY, Operands.requireNumber("round", x), scale);
        return Exprs.binary(BinaryOperator.DIVIDE, whole(Rounding.Kind.ROUND, scaled), scale);
    }

    private static Expr real(RealFunction.Kind kind, Expr x) {
        RealFunction function = new RealFunction(kind);
        Operands.requireNumber(kind.name().toLowerCase(Locale.ROOT), x);
        return new Expr.Call(function, List.of(x));
    }

    private static Expr whole(Rounding.Kind kind, Expr x) {
        Operands.requireNumber(kind.name().toLowerCase(Locale.ROOT), x);
        return new Expr.Call(new Rounding(kind), List.of(x));
    }
}
