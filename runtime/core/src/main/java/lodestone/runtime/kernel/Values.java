package lodestone.runtime.kernel;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import lodestone.runtime.table.Type;

/**
 * One column of a batch on the heap, where kernels work. {@code nulls} has a set bit for each missing value, or is null
 * if none is missing; the value under a null is unspecified.
 */
public sealed interface Values extends Serializable {

    Type type();

    int size();

    long[] nulls();

    default boolean isNull(int i) {
        return Bits.get(nulls(), i);
    }

    /** The value as Boolean, Long, Double, String, List of String or List of Double; null if missing. */
    default Object get(int i) {
        return isNull(i) ? null : boxed(i);
    }

    Object boxed(int i);

    /** The values at these positions, in their order. */
    Values gather(int[] positions);

    /** A column of boxed values, as {@link #get} gives them. */
    static Values of(Type type, List<?> values) {
        return BoxedValues.column(type, values);
    }

    record Bools(long[] bits, long[] nulls, int size) implements Values {
        @Override
        public Type type() {
            return Type.BOOL;
        }

        @Override
        public Object boxed(int i) {
            return Bits.get(bits, i);
        }

        @Override
        public Bools gather(int[] positions) {
            return new Bools(Bits.gather(bits, positions), Bits.gather(nulls, positions), positions.length);
        }

        /** The rows where the value is true, and neither false nor missing. */
        public long[] isTrue() {
            long[] result = bits.clone();
            if (nulls != null) {
                for (int w = 0; w < result.length; w++) {
                    result[w] &= ~nulls[w];
                }
            }
            return result;
        }
    }

    /** Unsigned bytes. */
    record Bytes(byte[] values, long[] nulls, int size) implements Values {
        @Override
        public Type type() {
            return Type.UINT8;
        }

        @Override
        public Object boxed(int i) {
            return (long) (values[i] & 0xFF);
        }

        @Override
        public Bytes gather(int[] positions) {
            byte[] result = new byte[positions.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = values[positions[i]];
            }
            return new Bytes(result, Bits.gather(nulls, positions), result.length);
        }
    }

    record Longs(long[] values, long[] nulls, int size) implements Values {
        @Override
        public Type type() {
            return Type.INT64;
        }

        @Override
        public Object boxed(int i) {
            return values[i];
        }

        @Override
        public Longs gather(int[] positions) {
            long[] result = new long[positions.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = values[positions[i]];
            }
            return new Longs(result, Bits.gather(nulls, positions), result.length);
        }
    }

    record Doubles(double[] values, long[] nulls, int size) implements Values {
        @Override
        public Type type() {
            return Type.FLOAT64;
        }

        @Override
        public Object boxed(int i) {
            return values[i];
        }

        @Override
        public Doubles gather(int[] positions) {
            double[] result = new double[positions.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = values[positions[i]];
            }
            return new Doubles(result, Bits.gather(nulls, positions), result.length);
        }
    }

    /** Vectors of one width: vector i is {@code items[i * width .. (i + 1) * width)}. */
    record Vectors(double[] items, int width, long[] nulls, int size) implements Values {
        @Override
        public Type type() {
            return Type.vector(width);
        }

        /** The vector of row i. */
        public double[] row(int i) {
            return Arrays.copyOfRange(items, i * width, (i + 1) * width);
        }

        @Override
        public Object boxed(int i) {
            return Arrays.stream(row(i)).boxed().toList();
        }

        @Override
        public Vectors gather(int[] positions) {
            double[] result = new double[Math.multiplyExact(positions.length, width)];
            for (int i = 0; i < positions.length; i++) {
                System.arraycopy(items, positions[i] * width, result, i * width, width);
            }
            return new Vectors(result, width, Bits.gather(nulls, positions), positions.length);
        }
    }

    /** UTF-8 bytes: value i is {@code data[offsets[i] .. offsets[i + 1])}. */
    record Strings(byte[] data, int[] offsets, long[] nulls, int size) implements Values {
        public static Strings of(List<String> values) {
            long[] nulls = null;
            int[] offsets = new int[values.size() + 1];
            byte[][] encoded = new byte[values.size()][];
            for (int i = 0; i < encoded.length; i++) {
                String value = values.get(i);
                if (value == null) {
                    nulls = nulls == null ? new long[Bits.words(encoded.length)] : nulls;
                    Bits.set(nulls, i);
                    value = "";
                }
                encoded[i] = value.getBytes(StandardCharsets.UTF_8);
                offsets[i + 1] = offsets[i] + encoded[i].length;
            }
            byte[] data = new byte[offsets[encoded.length]];
            for (int i = 0; i < encoded.length; i++) {
                System.arraycopy(encoded[i], 0, data, offsets[i], encoded[i].length);
            }
            return new Strings(data, offsets, nulls, encoded.length);
        }

        @Override
        public Type type() {
            return Type.UTF8;
        }

        @Override
        public Object boxed(int i) {
            return new String(data, offsets[i], offsets[i + 1] - offsets[i], StandardCharsets.UTF_8);
        }

        public int compare(int i, Strings other, int j) {
            return Arrays.compareUnsigned(data, offsets[i], offsets[i + 1], other.data, other.offsets[j], other.offsets[j + 1]);
        }

        @Override
        public Strings gather(int[] positions) {
            int[] ends = new int[positions.length + 1];
            for (int i = 0; i < positions.length; i++) {
                ends[i + 1] = ends[i] + offsets[positions[i] + 1] - offsets[positions[i]];
            }
            byte[] result = new byte[ends[positions.length]];
            for (int i = 0; i < positions.length; i++) {
                System.arraycopy(data, offsets[positions[i]], result, ends[i], ends[i + 1] - ends[i]);
            }
            return new Strings(result, ends, Bits.gather(nulls, positions), positions.length);
        }
    }

    /** Lists of strings: list i is {@code items[offsets[i] .. offsets[i + 1])}. */
    record StringLists(Strings items, int[] offsets, long[] nulls, int size) implements Values {
        @Override
        public Type type() {
            return Type.UTF8_LIST;
        }

        @Override
        public Object boxed(int i) {
            Object[] list = new Object[offsets[i + 1] - offsets[i]];
            for (int j = 0; j < list.length; j++) {
                list[j] = items.get(offsets[i] + j);
            }
            // Not List.of, for an item of a file's list may be missing.
            return Collections.unmodifiableList(Arrays.asList(list));
        }

        @Override
        public StringLists gather(int[] positions) {
            int[] ends = new int[positions.length + 1];
            for (int i = 0; i < positions.length; i++) {
                ends[i + 1] = ends[i] + offsets[positions[i] + 1] - offsets[positions[i]];
            }
            int[] from = new int[ends[positions.length]];
            for (int i = 0; i < positions.length; i++) {
                for (int j = 0; j < ends[i + 1] - ends[i]; j++) {
                    from[ends[i] + j] = offsets[positions[i]] + j;
                }
            }
            return new StringLists(items.gather(from), ends, Bits.gather(nulls, positions), positions.length);
        }
    }
}
