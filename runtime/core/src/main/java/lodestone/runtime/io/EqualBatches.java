package lodestone.runtime.io;

import java.util.List;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.util.TransferPair;
import org.apache.arrow.vector.util.VectorAppender;

/**
 * The same rows in batches of one size, but for the last: then the bytes of a file depend on its rows alone and not on
 * how many threads made them, and many small batches cost no more than few large ones.
 */
final class EqualBatches implements Operator {

    private final Operator rows;
    private final int size;
    private final BufferAllocator allocator;
    private Batch input;
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
        List<FieldVector> target = null;
        int filled = 0;
        try {
            while (filled < size && hasInput()) {
                int n = Math.min(size - filled, input.rows() - taken);
                if (filled == 0 && n == input.rows() && n == size) {
                    Batch whole = input;
                    input = null;
                    return whole;
                }
                target = target == null ? vectors() : target;
                append(target, n);
                filled += n;
            }
            return filled == 0 ? null : Batch.of(schema(), target, filled);
        } catch (RuntimeException | Error e) {
            if (target != null) {
                target.forEach(FieldVector::close);
            }
            throw e;
        }
    }

    private boolean hasInput() {
        if (input != null && taken == input.rows()) {
            input.close();
            input = null;
        }
        if (input == null) {
            input = rows.next();
            taken = 0;
        }
        return input != null;
    }

    private List<FieldVector> vectors() {
        return schema().columns().stream().map(c -> {
            FieldVector vector = c.type().field(c.name()).createVector(allocator);
            vector.setInitialCapacity(size);
            vector.allocateNew();
            return vector;
        }).toList();
    }

    private void append(List<FieldVector> target, int n) {
        for (int i = 0; i < target.size(); i++) {
            FieldVector vector = input.root().getVector(i);
            if (n == input.rows()) {
                vector.accept(new VectorAppender(target.get(i)), null);
            } else {
                TransferPair slice = vector.getTransferPair(allocator);
                slice.splitAndTransfer(taken, n);
                try (FieldVector part = (FieldVector) slice.getTo()) {
                    part.accept(new VectorAppender(target.get(i)), null);
                }
            }
        }
        taken += n;
    }

    /** Gives back what is left of the input's last batch; the input itself stays open. */
    @Override
    public void close() {
        if (input != null) {
            input.close();
            input = null;
        }
    }
}
