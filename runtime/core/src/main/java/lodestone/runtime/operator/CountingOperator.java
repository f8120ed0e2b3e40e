package lodestone.runtime.operator;

import lodestone.runtime.table.Batch;

/** Passes batches on and counts their rows. */
public final class CountingOperator extends MappedOperator {

    private long rows;

    public CountingOperator(Operator input) {
        super(input, input.schema());
    }

    @Override
    Batch map(Batch batch) {
        rows += batch.rows();
        return batch;
    }

    public long rows() {
        return rows;
    }
}
