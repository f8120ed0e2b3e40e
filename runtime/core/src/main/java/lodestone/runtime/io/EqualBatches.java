package lodestone.runtime.io;

import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import org.apache.arrow.memory.BufferAllocator;

/**
 * The same rows in batches of one size, but for the last: then the bytes of a file depend on its rows alone and not on
 * how many threads made them, and many small batches cost no more than few large ones.
 */
final class EqualBatches implements Operator {

    private final Operator rows;
    private final int size;
    private final BufferAllocator allocator;
    private RowCut.Shared input;
    private int taken;

    EqualBatches(Operator rows, int size, BufferAllocator allocator) {
        this.rows = rows;
        this.size = size;
        this.allocator = allocator;
    }

    @Override
    public Schema schema() {
        return rows.schema();
    }

    @Override
    public Batch next() {
        try (RowCut cut = cut()) {
            return cut == null ? null : cut.joined(schema(), allocator);
        }
    }

    /** The rows of the next batch where they are, for another thread to put together; null at the end. */
    RowCut cut() {
        RowCut cut = new RowCut();
        try {
            while (cut.rows() < size && hasInput()) {
                int n = Math.min(size - cut.rows(), input.batch.rows() - taken);
                cut.add(input, taken, taken + n);
                taken += n;
            }
            return cut.rows() == 0 ? null : cut;
        } catch (RuntimeException | Error e) {
            cut.close();
            throw e;
        }
    }

    private boolean hasInput() {
        if (input != null && taken == input.batch.rows()) {
            close();
        }
        if (input == null) {
            Batch batch = rows.next();
            input = batch == null ? null : new RowCut.Shared(batch);
            taken = 0;
        }
        return input != null;
    }

    /** Gives back what is left of the input's last batch; the input itself stays open. */
    @Override
    public void close() {
        if (input != null) {
            input.release();
            input = null;
        }
    }
}
