package lodestone.stdlib.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Collects batches in the columns of a Tablesaw table. */
final class TableBuilder {

    private final String name;
    /** What becomes of each column: one column, or as many as a vector has numbers. */
    private final Map<String, List<Column<?>>> columns = new LinkedHashMap<>();

    TableBuilder(String name, Schema schema) {
        this.name = name;
        for (String column : schema.shownNames()) {
            columns.put(column, columns(schema.column(column)));
        }
    }

    private static List<Column<?>> columns(lodestone.runtime.table.Column column) {
        String name = column.name();
        return switch (column.type().kind()) {
            case BOOL -> List.of(BooleanColumn.create(name));
            case UINT8 -> List.of(IntColumn.create(name));
            case INT64 -> List.of(LongColumn.create(name));
            case FLOAT64 -> List.of(DoubleColumn.create(name));
            case VECTOR -> {
                List<Column<?>> numbers = new ArrayList<>();
                for (int k = 1; k <= column.type().width(); k++) {
                    numbers.add(DoubleColumn.create(name + "_" + k));
                }
                yield numbers;
            }
            default -> List.of(StringColumn.create(name));
        };
    }

    /** Appends the rows of a batch, which stays the caller's. */
    void add(Batch batch) {
        columns.forEach((column, targets) -> append(batch.values(column), targets));
    }

    private static void append(Values values, List<Column<?>> targets) {
        Column<?> target = targets.get(0);
        for (int i = 0; i < values.size(); i++) {
            if (values.isNull(i)) {
                targets.forEach(Column::appendMissing);
            } else if (values instanceof Values.Longs longs) {
                ((LongColumn) target).append(checked(longs.values()[i], target));
            } else if (values instanceof Values.Doubles doubles) {
                ((DoubleColumn) target).append(doubles.values()[i]);
            } else if (values instanceof Values.Bytes bytes) {
                ((IntColumn) target).append(bytes.values()[i] & 0xFF);
            } else if (values instanceof Values.Vectors vectors) {
                for (int k = 0; k < vectors.width(); k++) {
                    ((DoubleColumn) targets.get(k)).append(vectors.items()[i * vectors.width() + k]);
                }
            } else if (values instanceof Values.StringLists lists) {
                List<String> items = ((List<?>) lists.boxed(i)).stream().map(String::valueOf).toList();
                ((StringColumn) target).append(String.join(" ", items));
            } else if (values instanceof Values.Bools bools) {
                ((BooleanColumn) target).append((boolean) bools.boxed(i));
            } else {
                ((StringColumn) target).append((String) values.boxed(i));
            }
        }
    }

    private static long checked(long value, Column<?> column) {
        if (LongColumn.valueIsMissing(value)) {
            throw StudyException.of(Message.TABLE_VALUE, column.name(), value);
        }
        return value;
    }

    /**
     * @throws StudyException TABLE_COLUMN_CASE if two columns have one name to Tablesaw
     */
    Table table() {
        Map<String, String> names = new LinkedHashMap<>();
        List<Column<?>> all = columns.values().stream().flatMap(List::stream).toList();
        for (Column<?> column : all) {
            String other = names.put(column.name().toLowerCase(Locale.ROOT), column.name());
            if (other != null) {
                throw StudyException.of(Message.TABLE_COLUMN_CASE, other, column.name());
            }
        }
        return Table.create(name, all);
    }
}
