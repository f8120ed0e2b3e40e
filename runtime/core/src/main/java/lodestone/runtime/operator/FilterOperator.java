package lodestone.runtime.operator;

import lodestone.runtime.expr.Expr;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.table.Batch;
import org.apache.arrow.memory.BufferAllocator;

/** Keeps the rows where a condition is true. */
public final class FilterOperator extends MappedOperator {

    private final Expr condition;
    private final BufferAllocator allocator;

    public FilterOperator(Operator input, Expr condition, BufferAllocator allocator) {
        super(input, input.schema());
        this.condition = condition;
        this.allocator = allocator;
    }

    @Override
    Batch map(Batch batch) {
        try (batch) {
            return batch.gather(Bits.positions(new Evaluation(batch).isTrue(condition)), allocator);
        }
    }
}
