package lodestone.stdlib.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumberColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** A Tablesaw column's type here, and its values. Dates and times become text as in ISO 8601. */
record TableValues(Column<?> column, Type type) {

    /**
     * @throws StudyException TABLE_COLUMN_TYPE if there is no type like the column's
     */
    static TableValues of(Column<?> column) {
        if (column instanceof BooleanColumn) {
            return new TableValues(column, Type.BOOL);
        } else if (column instanceof ShortColumn || column instanceof IntColumn || column instanceof LongColumn) {
            return new TableValues(column, Type.INT64);
        } else if (column instanceof NumberColumn) {
            return new TableValues(column, Type.FLOAT64);
        } else if (column instanceof StringColumn || column instanceof DateColumn || column instanceof TimeColumn
                || column instanceof DateTimeColumn || column instanceof InstantColumn) {
            return new TableValues(column, Type.UTF8);
        }
        throw StudyException.of(Message.TABLE_COLUMN_TYPE, column.name(), column.type().name());
    }

    /** The values of the rows {@code from} to before {@code to}. */
    Values slice(int from, int to) {
        int n = to - from;
        long[] nulls = new long[Bits.words(n)];
        for (int i = 0; i < n; i++) {
            if (column.isMissing(from + i)) {
                Bits.set(nulls, i);
            }
        }
        if (column instanceof BooleanColumn bools) {
            long[] bits = new long[nulls.length];
            for (int i = 0; i < n; i++) {
                if (Boolean.TRUE.equals(bools.get(from + i))) {
                    Bits.set(bits, i);
                }
            }
            return new Values.Bools(bits, nulls, n);
        } else if (type == Type.INT64) {
            IntToLongFunction value = column instanceof LongColumn longs ? longs::getLong
                    : column instanceof IntColumn ints ? ints::getInt : ((ShortColumn) column)::getShort;
            long[] values = new long[n];
            for (int i = 0; i < n; i++) {
                values[i] = value.applyAsLong(from + i);
            }
            return new Values.Longs(values, nulls, n);
        } else if (type == Type.FLOAT64) {
            IntToDoubleFunction value = ((NumberColumn<?, ?>) column)::getDouble;
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = value.applyAsDouble(from + i);
            }
            return new Values.Doubles(values, nulls, n);
        }
        Function<Integer, Object> value = column::get;
        List<String> texts = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            texts.add(Bits.get(nulls, i) ? null : value.apply(from + i).toString());
        }
        return Values.Strings.of(texts);
    }
}
