package lodestone.runtime.kernel;

import java.util.function.IntPredicate;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.table.Type;

/** Compares two columns of one kind; missing where either is missing. Text compares by its UTF-8 bytes. */
final class Comparison {

    private Comparison() {
    }

    static Values.Bools compare(BinaryOperator operator, Values a, Values b) {
        int n = a.size();
        IntPredicate test = switch (a.type().kind()) {
            case UTF8 -> {
                Values.Strings x = (Values.Strings) a;
                Values.Strings y = (Values.Strings) b;
                yield i -> holds(operator, x.compare(i, y, i));
            }
            case BOOL -> {
                Values.Bools x = (Values.Bools) a;
                Values.Bools y = (Values.Bools) b;
                yield i -> holds(operator, Boolean.compare(Bits.get(x.bits(), i), Bits.get(y.bits(), i)));
            }
            default -> a.type() == Type.FLOAT64 || b.type() == Type.FLOAT64
                    ? doubles(operator, Arithmetic.doubles(a), Arithmetic.doubles(b))
                    : longs(operator, Arithmetic.longs(a), Arithmetic.longs(b));
        };
        long[] bits = new long[Bits.words(n)];
        for (int i = 0; i < n; i++) {
            if (test.test(i)) {
                Bits.set(bits, i);
            }
        }
        return new Values.Bools(bits, Bits.or(a.nulls(), b.nulls()), n);
    }

    private static boolean holds(BinaryOperator operator, int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    private static IntPredicate longs(BinaryOperator operator, long[] x, long[] y) {
        return switch (operator) {
            case EQUAL -> i -> x[i] == y[i];
            case NOT_EQUAL -> i -> x[i] != y[i];
            case LESS -> i -> x[i] < y[i];
            case LESS_EQUAL -> i -> x[i] <= y[i];
            case GREATER -> i -> x[i] > y[i];
            default -> i -> x[i] >= y[i];
        };
    }

    private static IntPredicate doubles(BinaryOperator operator, double[] x, double[] y) {
        return switch (operator) {
            case EQUAL -> i -> x[i] == y[i];
            case NOT_EQUAL -> i -> x[i] != y[i];
            case LESS -> i -> x[i] < y[i];
            case LESS_EQUAL -> i -> x[i] <= y[i];
            case GREATER -> i -> x[i] > y[i];
            default -> i -> x[i] >= y[i];
        };
    }
}
