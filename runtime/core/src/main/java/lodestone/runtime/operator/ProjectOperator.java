package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import org.apache.arrow.vector.FieldVector;

/** Keeps some columns, in a new order. */
public final class ProjectOperator extends MappedOperator {

    /** @param schema the columns to keep, all of them columns of the input */
    public ProjectOperator(Operator input, Schema schema) {
        super(input, schema);
    }

    @Override
    Batch map(Batch batch) {
        List<FieldVector> kept = new ArrayList<>();
        schema().names().forEach(name -> kept.add(batch.vector(name)));
        batch.root().getFieldVectors().stream().filter(v -> !kept.contains(v)).forEach(FieldVector::close);
        return Batch.of(schema(), kept, batch.rows());
    }
}
