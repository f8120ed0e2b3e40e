package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;

/** The same rows with their numbers as one more column, under the names of another schema. */
public final class RowNumbers implements Operator {

    private final Operator rows;
    private final Schema schema;
    private final int position;
    private final BufferAllocator allocator;
    private long next;

    /**
     * @param schema   the columns of the rows, perhaps under other names, with the number's INT64 column among them
     * @param position where the number's column is, or -1 if there is none
     * @param first    the first row's number
     */
    public RowNumbers(Operator rows, Schema schema, int position, long first, BufferAllocator allocator) {
        this.rows = rows;
        this.schema = schema;
        this.position = position;
        this.next = first;
        this.allocator = allocator;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        Batch batch = rows.next();
        if (batch == null) {
            return null;
        }
        List<FieldVector> vectors = new ArrayList<>(batch.root().getFieldVectors());
        if (position >= 0) {
            vectors.add(position, numbers(batch.rows()));
        }
        return Batch.of(schema, vectors, batch.rows());
    }

    private FieldVector numbers(int n) {
        BigIntVector vector = new BigIntVector(schema.columns().get(position).name(), allocator);
        vector.allocateNew(n);
        for (int i = 0; i < n; i++) {
            vector.set(i, next++);
        }
        vector.setValueCount(n);
        return vector;
    }

    @Override
    public void close() {
        rows.close();
    }
}
