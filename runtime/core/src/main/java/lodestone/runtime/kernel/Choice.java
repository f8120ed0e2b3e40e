package lodestone.runtime.kernel;

import java.util.Arrays;
import lodestone.runtime.table.Type;

/** Picks each row's value from one of two columns: the ternary operator. */
final class Choice {

    private Choice() {
    }

    static Values choose(Values.Bools condition, Values whenTrue, Values whenFalse, Type type) {
        int n = condition.size();
        int[] from = new int[n];
        for (int i = 0; i < n; i++) {
            from[i] = Bits.get(condition.bits(), i) ? i : n + i;
        }
        Values picked = concatenate(whenTrue, whenFalse, type).gather(from);
        return Nulls.of(picked, Bits.or(picked.nulls(), condition.nulls()));
    }

    private static Values concatenate(Values a, Values b, Type type) {
        int n = a.size();
        long[] nulls = a.nulls() == null && b.nulls() == null ? null : append(orEmpty(a), orEmpty(b), n);
        return switch (type.kind()) {
            case UTF8 -> append(strings(a), strings(b), nulls);
            case FLOAT64 -> {
                double[] values = Arrays.copyOf(isMissing(a) ? new double[n] : Arithmetic.doubles(a), 2 * n);
                System.arraycopy(isMissing(b) ? new double[n] : Arithmetic.doubles(b), 0, values, n, n);
                yield new Values.Doubles(values, nulls, 2 * n);
            }
            case INT64, UINT8 -> {
                long[] values = Arrays.copyOf(isMissing(a) ? new long[n] : Arithmetic.longs(a), 2 * n);
                System.arraycopy(isMissing(b) ? new long[n] : Arithmetic.longs(b), 0, values, n, n);
                yield new Values.Longs(values, nulls, 2 * n);
            }
            case BOOL, NULL -> new Values.Bools(append(((Values.Bools) a).bits(), ((Values.Bools) b).bits(), n), nulls, 2 * n);
            case UTF8_LIST, VECTOR -> throw new IllegalStateException("a choice between lists");
        };
    }

    /** A bare null is a column of missing conditions. */
    private static boolean isMissing(Values a) {
        return a instanceof Values.Bools;
    }

    private static Values.Strings strings(Values a) {
        return a instanceof Values.Strings s ? s : new Values.Strings(new byte[0], new int[a.size() + 1], a.nulls(), a.size());
    }

    private static Values.Strings append(Values.Strings a, Values.Strings b, long[] nulls) {
        int n = a.size();
        int length = a.offsets()[n];
        byte[] data = Arrays.copyOf(a.data(), length + b.offsets()[n]);
        System.arraycopy(b.data(), 0, data, length, b.offsets()[n]);
        int[] offsets = Arrays.copyOf(a.offsets(), 2 * n + 1);
        for (int i = 1; i <= n; i++) {
            offsets[n + i] = length + b.offsets()[i];
        }
        return new Values.Strings(data, offsets, nulls, 2 * n);
    }

    private static long[] orEmpty(Values a) {
        return a.nulls() == null ? new long[Bits.words(a.size())] : a.nulls();
    }

    private static long[] append(long[] a, long[] b, int n) {
        long[] result = Arrays.copyOf(a, Bits.words(2 * n));
        for (int i = 0; i < n; i++) {
            if (Bits.get(b, i)) {
                Bits.set(result, n + i);
            }
        }
        return result;
    }
}
