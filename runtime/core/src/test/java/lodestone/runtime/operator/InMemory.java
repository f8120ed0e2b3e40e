package lodestone.runtime.operator;

import java.util.List;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import org.apache.arrow.memory.BufferAllocator;

/** Rows of a list. Complains about being read after it was closed. */
final class InMemory implements Operator {

    private final Schema schema;
    private final List<List<Object>> rows;
    private final int batchRows;
    private final BufferAllocator allocator;
    private int taken;
    private boolean closed;

    InMemory(Schema schema, List<List<Object>> rows, int batchRows, BufferAllocator allocator) {
        this.schema = schema;
        this.rows = rows;
        this.batchRows = batchRows;
        this.allocator = allocator;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        if (closed) {
            throw new IllegalStateException("read after close");
        }
        if (taken == rows.size()) {
            return null;
        }
        int end = (int) Math.min((long) taken + batchRows, rows.size());
        Batch batch = TestTables.batch(schema, rows.subList(taken, end), allocator);
        taken = end;
        return batch;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
