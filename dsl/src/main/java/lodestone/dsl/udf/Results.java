package lodestone.dsl.udf;

import java.math.BigInteger;
import java.util.Arrays;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;

/** Checks what a function gave, value by value, and makes a column of it. Null, and what is not finite, is missing. */
final class Results {

    /** Stands where a function has set nothing yet. */
    static final Object UNSET = new Object();

    private final String name;
    private final Type type;
    private final PresentRows rows;

    Results(String name, Type type, PresentRows rows) {
        this.name = name;
        this.type = type;
        this.rows = rows;
    }

    /** How many values the function has to give. */
    int size() {
        return Math.multiplyExact(rows.count(), Math.max(1, type.width()));
    }

    /** @throws StudyException UDF_RESULT for the first value that is none of the type */
    Values column(Object[] values) {
        int n = rows.count();
        long[] nulls = new long[Bits.words(n)];
        return switch (type.kind()) {
            case FLOAT64 -> new Values.Doubles(reals(values, 1, nulls), nulls, n);
            case VECTOR -> new Values.Vectors(reals(values, type.width(), nulls), type.width(), nulls, n);
            case INT64 -> {
                long[] whole = new long[n];
                for (int i = 0; i < n; i++) {
                    whole[i] = whole(values[i], i, nulls);
                }
                yield new Values.Longs(whole, nulls, n);
            }
            case BOOL -> {
                long[] bits = new long[Bits.words(n)];
                for (int i = 0; i < n; i++) {
                    if (values[i] == null) {
                        Bits.set(nulls, i);
                    } else if (!(values[i] instanceof Boolean flag)) {
                        throw wrong(values[i], i);
                    } else if (flag) {
                        Bits.set(bits, i);
                    }
                }
                yield new Values.Bools(bits, nulls, n);
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    if (values[i] != null && !(values[i] instanceof String)) {
                        throw wrong(values[i], i);
                    }
                }
                yield Values.Strings.of(Arrays.stream(values).map(String.class::cast).toList());
            }
        };
    }

    private double[] reals(Object[] values, int width, long[] nulls) {
        double[] reals = new double[values.length];
        for (int i = 0; i < reals.length; i++) {
            if (values[i] instanceof Number number && Double.isFinite(number.doubleValue())) {
                reals[i] = number.doubleValue();
            } else if (values[i] == null || values[i] instanceof Number) {
                Bits.set(nulls, i / width);
            } else {
                throw wrong(values[i], i / width);
            }
        }
        return reals;
    }

    private long whole(Object value, int row, long[] nulls) {
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue();
        } else if (value == null || value instanceof Number real && !Double.isFinite(real.doubleValue())) {
            Bits.set(nulls, row);
            return 0;
        } else if (value instanceof BigInteger big ? big.bitLength() < 64
                : value instanceof Number real && real.doubleValue() == Math.rint(real.doubleValue())
                && Math.abs(real.doubleValue()) < 0x1p63) {
            return ((Number) value).longValue();
        }
        throw wrong(value, row);
    }

    private StudyException wrong(Object value, int row) {
        return StudyException.of(Message.UDF_RESULT, name, show(value), type, rows.show(row));
    }

    /** What a function gave, for a message. */
    static String show(Object value) {
        return value == UNSET ? "no value" : value instanceof String text ? "the text '" + GuestSource.shortened(text) + "'"
                : value != null && value.getClass().isArray() ? "an array" : GuestSource.shortened(String.valueOf(value));
    }
}
