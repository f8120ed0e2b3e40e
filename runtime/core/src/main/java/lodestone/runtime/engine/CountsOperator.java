package lodestone.runtime.engine;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.Pushed;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/** What a source counts, as rows: one with the count, or one for each value. */
final class CountsOperator implements Operator {

    private final Pushed plan;
    private final Context context;
    private boolean done;

    /** @param plan a {@link Pushed.Count} or a {@link Pushed.Tally} */
    CountsOperator(Pushed plan, Context context) {
        this.plan = plan;
        this.context = context;
    }

    @Override
    public Schema schema() {
        return plan.schema();
    }

    @Override
    public Batch next() {
        if (done) {
            return null;
        }
        done = true;
        List<Object> values = new ArrayList<>();
        List<Object> rows = new ArrayList<>();
        if (plan instanceof Pushed.Count count) {
            rows.add(count.source().count(List.of(count.condition()), context)[0]);
        } else {
            Tallies.inSource((Pushed.Tally) plan, context).forEach((value, n) -> {
                values.add(value);
                rows.add(n);
            });
        }
        List<Values> columns = new ArrayList<>(List.of(Values.of(Type.INT64, rows)));
        if (plan instanceof Pushed.Tally tally) {
            columns.add(0, Values.of(tally.key().expr().type(), values));
        }
        return rows.isEmpty() ? null : Batch.copyOf(schema(), columns, rows.size(), context.allocator());
    }

    @Override
    public void close() {
        done = true;
    }
}
