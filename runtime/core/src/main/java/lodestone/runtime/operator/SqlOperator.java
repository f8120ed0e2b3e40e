package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lodestone.runtime.engine.Context;
import lodestone.runtime.io.SqlRun;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Source;
import lodestone.runtime.plan.SqlQuery;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/** The result of a query in SQL, which starts when its first row is asked for. */
public final class SqlOperator implements Operator {

    private final SqlQuery query;
    private final Supplier<List<Operator>> makeInputs;
    private final Context context;
    private List<Operator> inputs = List.of();
    private Operator result;

    /** @param inputs makes the operators of the query's inputs, which are closed with this one; called again after a failure */
    public SqlOperator(SqlQuery query, Supplier<List<Operator>> inputs, Context context) {
        this.query = query;
        this.makeInputs = inputs;
        this.context = context;
    }

    @Override
    public Schema schema() {
        return query.schema();
    }

    @Override
    public Batch next() {
        if (result == null) {
            result = start();
        }
        return result.next();
    }

    private Operator start() {
        try {
            return start(false);
        } catch (StudyException e) {
            if (e.message() != Message.SQL_FAILED) {
                throw e;
            }
            // DuckDB's driver has lost the reason, if the query failed before its first row.
            return start(true);
        }
    }

    private Operator start(boolean stored) {
        inputs.forEach(Operator::close);
        inputs = makeInputs.get();
        List<String> names = new ArrayList<>(schema().names());
        int rank = names.indexOf(Source.RANK);
        names.remove(Source.RANK);
        return new RowNumbers(SqlRun.start(query, inputs, names, stored, context), schema(), rank, 0, context.allocator());
    }

    @Override
    public void close() {
        if (result != null) {
            result.close();
        }
        inputs.forEach(Operator::close);
        inputs = List.of();
    }
}
