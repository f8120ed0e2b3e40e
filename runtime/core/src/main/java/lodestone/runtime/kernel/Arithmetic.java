package lodestone.runtime.kernel;

import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.table.Type;

/**
 * Arithmetic on columns of numbers. The result is missing where an operand is, and where it has no value: division by
 * zero, a power without a real result. Integers wrap around at 2^63.
 */
public final class Arithmetic {

    private Arithmetic() {
    }

    static Values compute(BinaryOperator operator, Values a, Values b, Type type) {
        long[] nulls = Bits.or(a.nulls(), b.nulls());
        return type == Type.INT64
                ? integers(operator, longs(a), longs(b), nulls)
                : finite(reals(operator, doubles(a), doubles(b)), nulls);
    }

    private static Values integers(BinaryOperator operator, long[] x, long[] y, long[] nulls) {
        int n = x.length;
        long[] z = new long[n];
        switch (operator) {
            case ADD -> {
                for (int i = 0; i < n; i++) {
                    z[i] = x[i] + y[i];
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < n; i++) {
                    z[i] = x[i] - y[i];
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < n; i++) {
                    z[i] = x[i] * y[i];
                }
            }
            default -> {
                long[] undefined = nulls == null ? new long[Bits.words(n)] : nulls.clone();
                for (int i = 0; i < n; i++) {
                    if (y[i] == 0) {
                        Bits.set(undefined, i);
                    } else {
                        z[i] = x[i] % y[i];
                    }
                }
                return new Values.Longs(z, undefined, n);
            }
        }
        return new Values.Longs(z, nulls, n);
    }

    private static double[] reals(BinaryOperator operator, double[] x, double[] y) {
        int n = x.length;
        double[] z = new double[n];
        switch (operator) {
            case ADD -> {
                for (int i = 0; i < n; i++) {
                    z[i] = x[i] + y[i];
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < n; i++) {
                    z[i] = x[i] - y[i];
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < n; i++) {
                    z[i] = x[i] * y[i];
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < n; i++) {
                    z[i] = x[i] / y[i];
                }
            }
            case REMAINDER -> {
                for (int i = 0; i < n; i++) {
                    z[i] = x[i] % y[i];
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    z[i] = Math.pow(x[i], y[i]);
                }
            }
        }
        return z;
    }

    /** The column with missing values where the numbers are not finite. */
    public static Values.Doubles finite(double[] values, long[] nulls) {
        long[] undefined = nulls;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) && !Bits.get(nulls, i)) {
                if (undefined == nulls) {
                    undefined = nulls == null ? new long[Bits.words(values.length)] : nulls.clone();
                }
                Bits.set(undefined, i);
            }
        }
        return new Values.Doubles(values, undefined, values.length);
    }

    static Values negate(Values a) {
        if (a.type() == Type.FLOAT64) {
            double[] x = doubles(a).clone();
            for (int i = 0; i < x.length; i++) {
                x[i] = -x[i];
            }
            return new Values.Doubles(x, a.nulls(), x.length);
        }
        long[] x = longs(a).clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = -x[i];
        }
        return new Values.Longs(x, a.nulls(), x.length);
    }

    public static long[] longs(Values a) {
        if (a instanceof Values.Longs longs) {
            return longs.values();
        }
        byte[] bytes = ((Values.Bytes) a).values();
        long[] result = new long[bytes.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = bytes[i] & 0xFF;
        }
        return result;
    }

    public static double[] doubles(Values a) {
        if (a instanceof Values.Doubles doubles) {
            return doubles.values();
        }
        long[] x = longs(a);
        double[] result = new double[x.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = x[i];
        }
        return result;
    }
}
