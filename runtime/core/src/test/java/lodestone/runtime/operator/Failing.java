package lodestone.runtime.operator;

import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/** Passes some batches on and then throws. */
public final class Failing implements Operator {

    private final Operator input;
    private final RuntimeException failure;
    private int left;

    public Failing(Operator input, int batches, RuntimeException failure) {
        this.input = input;
        this.left = batches;
        this.failure = failure;
    }

    @Override
    public Schema schema() {
        return input.schema();
    }

    @Override
    public Batch next() {
        if (left-- == 0) {
            throw failure;
        }
        return input.next();
    }

    @Override
    public void close() {
        input.close();
    }
}
