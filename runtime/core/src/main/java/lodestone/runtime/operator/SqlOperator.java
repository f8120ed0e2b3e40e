package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.io.SqlRun;
import lodestone.runtime.plan.Source;
import lodestone.runtime.plan.SqlQuery;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/** The result of a query in SQL, which starts when its first row is asked for. */
public final class SqlOperator implements Operator {

    private final SqlQuery query;
    private final List<Operator> inputs;
    private final Context context;
    private Operator result;

    /** Takes over the inputs: closes them with itself. */
    public SqlOperator(SqlQuery query, List<Operator> inputs, Context context) {
        this.query = query;
        this.inputs = List.copyOf(inputs);
        this.context = context;
    }

    @Override
    public Schema schema() {
        return query.schema();
    }

    @Override
    public Batch next() {
        if (result == null) {
            List<String> names = new ArrayList<>(schema().names());
            int rank = names.indexOf(Source.RANK);
            names.remove(Source.RANK);
            result = new RowNumbers(SqlRun.start(query, inputs, names, context), schema(), rank, 0, context.allocator());
        }
        return result.next();
    }

    @Override
    public void close() {
        if (result != null) {
            result.close();
        }
        inputs.forEach(Operator::close);
    }
}
