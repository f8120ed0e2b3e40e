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
    private final Supplier<List<Operator>> again;
    private final Context context;
    private List<Operator> inputs;
    private Operator result;

    /**
     * Takes over the inputs: closes them with itself.
     *
     * @param again makes the inputs anew, after a failure
     */
    public SqlOperator(SqlQuery query, List<Operator> inputs, Supplier<List<Operator>> again, Context context) {
        this.query = query;
        this.inputs = inputs;
        this.again = again;
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
            inputs.forEach(Operator::close);
            inputs = List.of();
            inputs = again.get();
            return start(true);
        }
    }

    private Operator start(boolean stored) {
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
