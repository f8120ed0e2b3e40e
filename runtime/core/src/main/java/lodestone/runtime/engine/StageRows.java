package lodestone.runtime.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestone.runtime.manifest.StageRecord;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.SqlQuery;

/** Tells the rows that left each stage of a plan, as far as they are known and would be the same in any other run. */
final class StageRows {

    private StageRows() {
    }

    /**
     * @param plan    as written
     * @param rowsAt  rows counted, by the place of the stage
     * @param topRows rows that left the last stage
     * @return source first
     */
    static List<StageRecord> of(Plan plan, Map<SourceRef, Long> rowsAt, long topRows) {
        List<StageRecord> stages = new ArrayList<>();
        // A limit that was reached leaves rows below it unread, how many depends on batches and threads.
        boolean complete = true;
        boolean started = true;
        for (Plan node : plan.chain()) {
            Long rows = node == plan ? Long.valueOf(topRows) : known(node, rowsAt, complete);
            stages.add(0, new StageRecord(node.describe(), node.at(), rows));
            if (node instanceof Plan.Limit limit) {
                complete = complete && rows != null && rows < limit.n();
                started = started && limit.n() > 0;
            } else if (node instanceof SqlQuery) {
                // DuckDB may stop reading early, and two inputs may have stages in common.
                complete = false;
                started = false;
            } else if (readsAll(node)) {
                complete = started;
            }
        }
        return stages;
    }

    /** Whether a stage reads all its input before it gives a row. */
    static boolean readsAll(Plan node) {
        return node instanceof Plan.Sort || node instanceof Plan.Sample || node instanceof Plan.Placing;
    }

    private static Long known(Plan node, Map<SourceRef, Long> rowsAt, boolean complete) {
        if (node instanceof Plan.Scan scan && scan.source().rows() >= 0) {
            return scan.source().rows();
        }
        return complete && !node.at().equals(SourceRef.NONE) ? rowsAt.get(node.at()) : null;
    }
}
