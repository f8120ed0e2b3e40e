package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.optimizer.Domains;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.table.Batch;

/** Counts and tallies that a virtual source answers without making rows. */
public final class PushedCounts {

    private PushedCounts() {
    }

    public static Operator count(Plan.PushedCount plan, Context context) {
        long rows = plan.source().count(List.of(plan.condition()), context)[0];
        Batch batch = Batch.copyOf(plan.schema(), List.of(
                new lodestone.runtime.kernel.Values.Longs(new long[] {rows}, null, 1)), 1, context.allocator());
        return new BatchesOperator(plan.schema(), List.of(batch));
    }

    public static Operator tally(Plan.PushedTally plan, Context context) {
        List<Expr> conditions = new ArrayList<>(List.of(plan.condition()));
        plan.values().forEach(v -> conditions.add(Exprs.allOf(List.of(plan.condition(), Domains.equal(plan.key().expr(), v)))));
        long[] counts = plan.source().count(conditions, context);
        List<Object> keys = new ArrayList<>();
        List<Long> rows = new ArrayList<>();
        for (int i = 0; i < plan.values().size(); i++) {
            if (counts[i + 1] > 0) {
                keys.add(plan.values().get(i));
                rows.add(counts[i + 1]);
            }
        }
        long missing = counts[0] - LongStream.of(Arrays.copyOfRange(counts, 1, counts.length)).sum();
        if (missing > 0) {
            keys.add(TallyBatch.MISSING);
            rows.add(missing);
        }
        List<Batch> batches = keys.isEmpty() ? List.of() : List.of(TallyBatch.of(plan.schema(), keys, rows, context.allocator()));
        return new BatchesOperator(plan.schema(), batches);
    }
}
