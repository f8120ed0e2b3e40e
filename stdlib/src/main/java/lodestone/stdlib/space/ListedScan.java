package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/** The rows of a condition that holds for listed compositions only, found by a look at each of these. */
final class ListedScan implements Operator {

    private final ScanRequest request;
    private final Schema schema;
    private final CompositionSource source;
    private final long[] ranks;
    private final Context context;
    private int next;

    /** @param ranks ascending */
    ListedScan(ScanRequest request, Schema schema, CompositionSource source, long[] ranks, Context context) {
        this.request = request;
        this.schema = schema;
        this.source = source;
        this.ranks = ranks;
        this.context = context;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        while (next < ranks.length) {
            context.cancel().check();
            long[] some = Arrays.copyOfRange(ranks, next, Math.min(next + SpaceScan.BATCH_ROWS, ranks.length));
            next += some.length;
            int[] kept = Bits.positions(evaluation(source.block(some)).isTrue(request.condition()));
            if (kept.length > 0) {
                return batch(source.block(Arrays.stream(kept).mapToLong(i -> some[i]).toArray()));
            }
        }
        return null;
    }

    private Evaluation evaluation(RowBlock block) {
        return new Evaluation(name -> source.columns().values(name, block), block.rows);
    }

    private Batch batch(RowBlock block) {
        Evaluation evaluation = evaluation(block);
        List<Values> values = new ArrayList<>();
        request.columns().forEach(column -> values.add(source.columns().values(column, block)));
        for (Named label : request.labels()) {
            values.add(evaluation.of(label.expr()));
        }
        return Batch.copyOf(schema, values, block.rows, context.allocator());
    }

    @Override
    public void close() {
        next = ranks.length;
    }
}
