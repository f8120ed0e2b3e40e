package lodestone.dsl.udf;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.runtime.kernel.Arithmetic;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Nulls;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;

/**
 * The rows of a batch where no argument of a function is missing: what the function gets to see, for the others have no
 * value whatever it does.
 *
 * @param columns   the arguments in these rows
 * @param count     how many rows these are
 * @param missing   the other rows, or null if there are none
 * @param rows      all rows of the batch
 */
record PresentRows(List<Values> columns, int count, long[] missing, int rows) {

    static PresentRows of(List<Values> arguments, int rows) {
        long[] missing = arguments.stream().map(Values::nulls).reduce(null, Bits::or);
        if (missing == null || Bits.count(missing) == 0) {
            return new PresentRows(arguments, rows, null, rows);
        }
        int[] present = IntStream.range(0, rows).filter(i -> !Bits.get(missing, i)).toArray();
        return new PresentRows(arguments.stream().map(a -> a.gather(present)).toList(), present.length, missing, rows);
    }

    /** The column for all rows of the batch that has these values in the present ones. */
    Values spread(Values present, Type type) {
        if (missing == null) {
            return present;
        } else if (count == 0) {
            return Values.of(type, Collections.nCopies(rows, null));
        }
        int[] from = new int[rows];
        int next = 0;
        for (int i = 0; i < rows; i++) {
            from[i] = Bits.get(missing, i) ? 0 : next++;
        }
        Values all = present.gather(from);
        return Nulls.of(all, Bits.or(missing, all.nulls()));
    }

    /** A column as an array that is the function's own: what it writes there harms nobody. Vectors lie one after another. */
    Object array(int column) {
        Values values = columns.get(column);
        if (values instanceof Values.Doubles c) {
            return Arrays.copyOf(c.values(), count);
        } else if (values instanceof Values.Longs || values instanceof Values.Bytes) {
            return Arrays.copyOf(Arithmetic.longs(values), count);
        } else if (values instanceof Values.Vectors c) {
            return Arrays.copyOf(c.items(), count * c.width());
        } else if (values instanceof Values.Bools c) {
            boolean[] flags = new boolean[count];
            for (int i = 0; i < count; i++) {
                flags[i] = Bits.get(c.bits(), i);
            }
            return flags;
        } else if (values instanceof Values.Strings) {
            return IntStream.range(0, count).mapToObj(values::get).toArray(String[]::new);
        }
        return IntStream.range(0, count).mapToObj(i -> ((List<?>) values.get(i)).toArray(String[]::new))
                .toArray(String[][]::new);
    }

    /** The arguments of one row, for a message. */
    String show(int row) {
        return columns.stream().map(c -> c.get(row)).map(v -> v instanceof String ? "'" + v + "'" : String.valueOf(v))
                .map(GuestSource::shortened).collect(Collectors.joining(", "));
    }
}
