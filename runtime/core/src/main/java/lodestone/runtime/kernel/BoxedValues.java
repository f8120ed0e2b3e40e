package lodestone.runtime.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lodestone.runtime.table.Type;

/** Makes columns of boxed values: for small results and for tests. */
final class BoxedValues {

    private BoxedValues() {
    }

    static Values column(Type type, List<?> values) {
        int n = values.size();
        long[] nulls = nulls(values);
        return switch (type.kind()) {
            case BOOL, NULL -> {
                long[] bits = new long[Bits.words(n)];
                for (int i = 0; i < n; i++) {
                    if (Boolean.TRUE.equals(values.get(i))) {
                        Bits.set(bits, i);
                    }
                }
                yield new Values.Bools(bits, nulls, n);
            }
            case UINT8 -> {
                byte[] bytes = new byte[n];
                for (int i = 0; i < n; i++) {
                    bytes[i] = values.get(i) == null ? 0 : ((Number) values.get(i)).byteValue();
                }
                yield new Values.Bytes(bytes, nulls, n);
            }
            case INT64 -> new Values.Longs(
                    values.stream().mapToLong(v -> v == null ? 0 : ((Number) v).longValue()).toArray(), nulls, n);
            case FLOAT64 -> new Values.Doubles(
                    values.stream().mapToDouble(v -> v == null ? 0 : ((Number) v).doubleValue()).toArray(), nulls, n);
            case UTF8 -> Values.Strings.of(values.stream().map(v -> (String) v).toList());
            case UTF8_LIST -> lists(values, nulls);
            case VECTOR -> vectors(type.width(), values, nulls);
        };
    }

    private static long[] nulls(List<?> values) {
        if (values.stream().allMatch(Objects::nonNull)) {
            return null;
        }
        long[] nulls = new long[Bits.words(values.size())];
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                Bits.set(nulls, i);
            }
        }
        return nulls;
    }

    private static Values vectors(int width, List<?> values, long[] nulls) {
        double[] items = new double[values.size() * width];
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof List<?> list) {
                for (int j = 0; j < width; j++) {
                    items[i * width + j] = ((Number) list.get(j)).doubleValue();
                }
            }
        }
        return new Values.Vectors(items, width, nulls, values.size());
    }

    private static Values lists(List<?> values, long[] nulls) {
        List<String> items = new ArrayList<>();
        int[] offsets = new int[values.size() + 1];
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof List<?> list) {
                list.forEach(item -> items.add((String) item));
            }
            offsets[i + 1] = items.size();
        }
        return new Values.StringLists(Values.Strings.of(items), offsets, nulls, values.size());
    }
}
