package lodestone.runtime.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.plan.Pushed;
import lodestone.runtime.plan.VirtualSource;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/** Gives a sample of a virtual source, drawn by rank as {@link SampleDraw} does. */
public final class PushedSampleOperator implements Operator {

    private static final int BATCH_ROWS = 1 << 16;

    private final Pushed.Sample plan;
    private final VirtualSource source;
    private final Context context;
    private long[] ranks;
    private int next;

    public PushedSampleOperator(Pushed.Sample plan, Context context) {
        this.plan = plan;
        this.context = context;
        source = plan.source();
    }

    @Override
    public Schema schema() {
        return plan.schema();
    }

    @Override
    public Batch next() {
        if (ranks == null) {
            // Whatever columns are asked for, the rows are the same.
            Pushed.Sample key = new Pushed.Sample(source, plan.request().withColumns(List.of()), plan.n(), plan.key(),
                    plan.values(), plan.seed(), SourceRef.NONE);
            Map<Object, long[]> drawn = context.remembered().of(key, () -> new SampleDraw(plan, context).draw());
            drawn.forEach((value, rows) -> Shortfall.tell(context.listener(),
                    plan.key() == null ? null : plan.key().name(), value, rows.length, plan.n()));
            ranks = drawn.values().stream().flatMapToLong(LongStream::of).sorted().toArray();
        }
        if (next == ranks.length) {
            return null;
        }
        int to = Math.min(ranks.length, next + BATCH_ROWS);
        Batch rows = source.rowsAt(Arrays.copyOfRange(ranks, next, to), plan.request().columns(), context);
        next = to;
        // The source's columns under this plan's schema, where hidden ones are hidden.
        return Batch.of(schema(), schema().names().stream().map(rows::vector).toList(), rows.rows());
    }

    @Override
    public void close() {
        ranks = new long[0];
        next = 0;
    }
}
