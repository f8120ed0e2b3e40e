package lodestone.runtime.operator;

import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/** An operator that makes each batch of its input into at most one batch of its own. */
abstract class MappedOperator implements Operator {

    private final Operator input;
    private final Schema schema;

    MappedOperator(Operator input, Schema schema) {
        this.input = input;
        this.schema = schema;
    }

    /** The batch made of an input batch, or null if nothing is left of it; takes over the input batch unless it throws. */
    abstract Batch map(Batch batch);

    @Override
    public final Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            try {
                Batch mapped = map(batch);
                if (mapped != null) {
                    return mapped;
                }
            } catch (RuntimeException | Error e) {
                batch.close();
                throw e;
            }
        }
        return null;
    }

    @Override
    public final void close() {
        input.close();
    }
}
