package lodestone.runtime.operator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.io.DuckDb;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/**
 * All rows in the order of the keys, missing values last, text by its UTF-8 bytes; rows with equal keys keep their order.
 * DuckDB sorts, in bounded memory; what does not fit goes to temporary files.
 */
public final class SortOperator implements Operator {

    private final Operator input;
    private final List<Plan.SortKey> keys;
    private final Context context;
    private Operator sorted;

    /** Takes over the input: closes it with itself. */
    public SortOperator(Operator input, List<Plan.SortKey> keys, Context context) {
        this.input = input;
        this.keys = List.copyOf(keys);
        this.context = context;
    }

    @Override
    public Schema schema() {
        return input.schema();
    }

    @Override
    public Batch next() {
        if (sorted == null) {
            sorted = sort();
        }
        return sorted.next();
    }

    private Operator sort() {
        DuckDb duckDb = DuckDb.open(context, reason -> StudyException.of(Message.SORT_FAILED,
                keys.stream().map(Plan.SortKey::toString).collect(Collectors.joining(", ")), reason,
                System.getProperty("java.io.tmpdir")));
        int columns = schema().columns().size();
        // DuckDB's sort is not stable, so the row's number is the last key; no column can have the empty name.
        Schema numbered = schema().with(new Column("", Type.INT64));
        duckDb.feed("input", new RowNumbers(input, numbered, columns, 0, context.allocator()));
        String selected = IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        String order = keys.stream()
                .map(k -> "c" + schema().indexOf(k.column()) + (k.descending() ? " DESC" : " ASC") + " NULLS LAST, ")
                .collect(Collectors.joining());
        return duckDb.query("SELECT " + selected + " FROM input ORDER BY " + order + "c" + columns, schema());
    }

    @Override
    public void close() {
        if (sorted != null) {
            sorted.close();
        }
        input.close();
    }
}
