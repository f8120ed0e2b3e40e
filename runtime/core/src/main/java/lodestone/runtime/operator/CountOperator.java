package lodestone.runtime.operator;

import java.util.List;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import org.apache.arrow.memory.BufferAllocator;

/** Counts the rows of its input; gives one row. */
public final class CountOperator implements Operator {

    private final Operator input;
    private final Schema schema;
    private final BufferAllocator allocator;
    private boolean done;

    public CountOperator(Operator input, Schema schema, BufferAllocator allocator) {
        this.input = input;
        this.schema = schema;
        this.allocator = allocator;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        if (done) {
            return null;
        }
        done = true;
        long rows = 0;
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            rows += batch.rows();
            batch.close();
        }
        return Batch.copyOf(schema, List.of(new Values.Longs(new long[] {rows}, null, 1)), 1, allocator);
    }

    @Override
    public void close() {
        input.close();
    }
}
