package lodestone.runtime.io;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import org.apache.arrow.memory.BufferAllocator;

/** Consecutive rows out of some batches, which are closed with the last cut that has rows of them. Used by one thread at a time. */
final class RowCut implements AutoCloseable {

    /** A batch that several cuts have rows of, and whoever cuts it. */
    static final class Shared {

        final Batch batch;
        private final AtomicInteger users = new AtomicInteger(1);

        Shared(Batch batch) {
            this.batch = batch;
        }

        void release() {
            if (users.decrementAndGet() == 0) {
                batch.close();
            }
        }
    }

    private final List<Batch.Range> ranges = new ArrayList<>();
    private final List<Shared> batches = new ArrayList<>();
    private int rows;

    void add(Shared shared, int from, int to) {
        shared.users.incrementAndGet();
        batches.add(shared);
        ranges.add(new Batch.Range(shared.batch, from, to));
        rows += to - from;
    }

    int rows() {
        return rows;
    }

    List<Batch.Range> ranges() {
        return ranges;
    }

    /** The rows as one new batch. */
    Batch joined(Schema schema, BufferAllocator allocator) {
        return Batch.joined(schema, ranges, allocator);
    }

    /** May be called again. */
    @Override
    public void close() {
        batches.forEach(Shared::release);
        batches.clear();
    }
}
