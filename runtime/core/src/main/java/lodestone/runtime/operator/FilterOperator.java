package lodestone.runtime.operator;

import lodestone.runtime.engine.Context;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.table.Batch;

/** Keeps the rows where a condition is true. */
public final class FilterOperator extends MappedOperator {

    private final Expr condition;
    private final Context context;

    public FilterOperator(Operator input, Expr condition, Context context) {
        super(input, input.schema());
        this.condition = condition;
        this.context = context;
    }

    @Override
    Batch map(Batch batch) {
        try (batch) {
            return batch.gather(Bits.positions(new Evaluation(batch, context.listener()).isTrue(condition)), context.allocator());
        }
    }
}
