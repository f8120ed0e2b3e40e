package lodestone.runtime.kernel;

import java.util.List;
import java.util.Locale;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.table.Type;

/**
 * A function from a number to a whole number near it, missing where that needs more than 64 bits.
 */
public record Rounding(Kind kind) implements Function {

    /** Which whole number; {@code ROUND} takes the nearest and, of two, the higher. */
    public enum Kind { FLOOR, CEIL, ROUND }

    private static final double LIMIT = 0x1p63;

    @Override
    public Type type() {
        return Type.INT64;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        if (arguments.get(0).type().isInteger()) {
            return new Values.Longs(Arithmetic.longs(arguments.get(0)), arguments.get(0).nulls(), rows);
        }
        double[] x = Arithmetic.doubles(arguments.get(0));
        long[] y = new long[rows];
        long[] outside = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            double whole = kind == Kind.FLOOR ? Math.floor(x[i]) : kind == Kind.CEIL ? Math.ceil(x[i]) : nearest(x[i]);
            y[i] = (long) whole;
            if (!(whole >= -LIMIT && whole < LIMIT)) {
                Bits.set(outside, i);
            }
        }
        return new Values.Longs(y, Bits.or(outside, arguments.get(0).nulls()), rows);
    }

    /** Math.round, but not clamped to 64 bits; from 2^52 on there are whole numbers only. */
    private static double nearest(double x) {
        return Math.abs(x) < 0x1p52 ? Math.round(x) : x;
    }

    @Override
    public String text(List<Expr> arguments) {
        return kind.name().toLowerCase(Locale.ROOT) + "(" + arguments.get(0) + ")";
    }
}
