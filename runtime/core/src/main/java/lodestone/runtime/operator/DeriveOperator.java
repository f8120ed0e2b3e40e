package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.plan.Named;
import lodestone.runtime.table.Batch;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;

/** Adds a column computed from the others. */
public final class DeriveOperator extends MappedOperator {

    private final Named column;
    private final BufferAllocator allocator;

    public DeriveOperator(Operator input, Named column, BufferAllocator allocator) {
        super(input, input.schema().with(column.column()));
        this.column = column;
        this.allocator = allocator;
    }

    @Override
    Batch map(Batch batch) {
        List<FieldVector> vectors = new ArrayList<>(batch.root().getFieldVectors());
        vectors.add(Batch.vector(column.column(), new Evaluation(batch).of(column.expr()), allocator));
        return Batch.of(schema(), vectors, batch.rows());
    }
}
