package lodestone.stdlib.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.BatchesOperator;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import tech.tablesaw.api.Table;

/**
 * The rows that a Tablesaw table has now: a copy, for tables change and pipelines do not. A column that is called
 * {@code rank} becomes {@code table_rank}, for {@link #RANK} is the row's number.
 */
final class TableSource implements Source {

    private static final int PARTITION_ROWS = 65_536;
    /** A larger table is not sent. */
    private static final long MOST_VALUES_SENT = 1 << 20;

    private final String name;
    private final long rows;
    private final Schema schema;
    /** By partition and column. */
    private final List<List<Values>> data = new ArrayList<>();

    /**
     * @throws StudyException TABLE_COLUMN_TYPE
     */
    TableSource(Table table) {
        name = table.name();
        rows = table.rowCount();
        List<Column> columns = new ArrayList<>();
        List<TableValues> values = table.columns().stream().map(TableValues::of).toList();
        for (TableValues v : values) {
            columns.add(new Column(v.column().name().equals(RANK) ? "table_rank" : v.column().name(), v.type()));
        }
        schema = new Schema(columns).with(new Column(RANK, Type.INT64, true));
        for (int from = 0; from < rows || from == 0; from += PARTITION_ROWS) {
            int first = from;
            int end = (int) Math.min(rows, (long) from + PARTITION_ROWS);
            data.add(values.stream().map(v -> v.slice(first, end)).toList());
        }
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public long partitions() {
        return data.size();
    }

    @Override
    public boolean staysHere() {
        return rows * schema.columns().size() > MOST_VALUES_SENT;
    }

    @Override
    public Operator scan(ScanRequest request, long partition, Context context) {
        Schema wanted = request.schema(schema);
        long first = partition * PARTITION_ROWS;
        int n = (int) Math.min(rows - first, PARTITION_ROWS);
        if (n == 0) {
            return new BatchesOperator(wanted, List.of());
        }
        List<Values> columns = wanted.names().stream().map(column -> column.equals(RANK)
                ? new Values.Longs(LongStream.range(first, first + n).toArray(), null, n)
                : data.get((int) partition).get(schema.indexOf(column))).toList();
        return new BatchesOperator(wanted, List.of(Batch.copyOf(wanted, columns, n, context.allocator())));
    }

    @Override
    public String toString() {
        return "table '" + name + "'";
    }
}
