package lodestone.runtime.operator;

import java.util.stream.IntStream;
import lodestone.runtime.table.Batch;
import org.apache.arrow.memory.BufferAllocator;

/** The first rows; asks for no more of its input than it needs. */
public final class LimitOperator extends MappedOperator {

    private final BufferAllocator allocator;
    private long left;

    public LimitOperator(Operator input, long rows, BufferAllocator allocator) {
        super(input, input.schema());
        this.allocator = allocator;
        left = rows;
    }

    @Override
    public Batch next() {
        return left == 0 ? null : super.next();
    }

    @Override
    Batch map(Batch batch) {
        if (batch.rows() <= left) {
            left -= batch.rows();
            return batch;
        }
        try (batch) {
            int rows = (int) left;
            left = 0;
            return batch.gather(IntStream.range(0, rows).toArray(), allocator);
        }
    }
}
