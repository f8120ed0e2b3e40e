package lodestone.runtime.operator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/** Batches that are there already. */
public final class BatchesOperator implements Operator {

    private final Schema schema;
    private final Deque<Batch> batches;

    /** @param batches none of them empty; they now belong to the operator */
    public BatchesOperator(Schema schema, List<Batch> batches) {
        this.schema = schema;
        this.batches = new ArrayDeque<>(batches);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        return batches.poll();
    }

    @Override
    public void close() {
        batches.forEach(Batch::close);
        batches.clear();
    }
}
