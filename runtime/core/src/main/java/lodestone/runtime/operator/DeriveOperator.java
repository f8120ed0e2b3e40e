package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.plan.Named;
import lodestone.runtime.table.Batch;
import org.apache.arrow.vector.FieldVector;

/** Adds a column computed from the others. */
public final class DeriveOperator extends MappedOperator {

    private final Named column;
    private final Context context;

    public DeriveOperator(Operator input, Named column, Context context) {
        super(input, input.schema().with(column.column()));
        this.column = column;
        this.context = context;
    }

    @Override
    Batch map(Batch batch) {
        List<FieldVector> vectors = new ArrayList<>(batch.root().getFieldVectors());
        Values values = new Evaluation(batch, context.listener()).of(column.expr());
        vectors.add(Batch.vector(column.column(), values, context.allocator()));
        return Batch.of(schema(), vectors, batch.rows());
    }
}
