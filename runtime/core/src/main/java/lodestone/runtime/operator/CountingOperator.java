package lodestone.runtime.operator;

import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.table.Batch;

/** Passes batches on, counts their rows, and stops when asked to. */
public final class CountingOperator extends MappedOperator {

    private final Cancellation cancel;
    private long rows;

    public CountingOperator(Operator input, Cancellation cancel) {
        super(input, input.schema());
        this.cancel = cancel;
    }

    @Override
    Batch map(Batch batch) {
        cancel.check();
        rows += batch.rows();
        return batch;
    }

    public long rows() {
        return rows;
    }
}
