package lodestone.runtime.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.operator.CountingOperator;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.Plan;

/** How many rows left each stage of a running query. Used by one thread at a time. */
public final class RowCounts {

    private final Map<SourceRef, Long> done = new LinkedHashMap<>();
    private final Map<SourceRef, CountingOperator> running = new LinkedHashMap<>();

    /** The operator of a node, counted. */
    Operator counted(Plan node, Operator operator, Context context) {
        CountingOperator counting = new CountingOperator(operator, context.cancel());
        running.put(node.at(), counting);
        return counting;
    }

    /** Adds what another thread has counted. */
    void add(Map<SourceRef, Long> others) {
        others.forEach((at, rows) -> done.merge(at, rows, Long::sum));
    }

    /** Rows by the place of the stage. */
    public Map<SourceRef, Long> all() {
        Map<SourceRef, Long> all = new LinkedHashMap<>(done);
        running.forEach((at, counting) -> all.merge(at, counting.rows(), Long::sum));
        return all;
    }
}
