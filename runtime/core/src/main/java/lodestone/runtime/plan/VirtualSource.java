package lodestone.runtime.plan;

import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.table.Batch;

/** A table that is computed, never stored: any row can be had by its rank at once, and rows are counted without being made. */
public interface VirtualSource extends Source {

    /** The JVM property for about how many rows one partition covers. */
    String PARTITION_ROWS = "lodestone.partition.rows";

    /** About how many rows one partition of a new source covers; copies of it that are sent keep to that. */
    static long partitionRows() {
        return Math.max(1, Long.getLong(PARTITION_ROWS, 1 << 20));
    }

    /**
     * How many rows fulfil each condition.
     *
     * @param conditions conditions for which {@link #canEvaluate} holds
     */
    long[] count(List<Expr> conditions, Context context);

    /** About how many seconds counting takes on some threads; known without counting, within a factor of three or so. */
    default double countCost(List<Expr> conditions, int threads) {
        return 0;
    }

    /** About how many seconds of one thread a scan of the rows takes that fulfil a condition; known without one. */
    default double scanCost(Expr condition) {
        return rows() * 1e-7;
    }

    /** Where parts of the table begin whose rows differ in kind, in ranks ascending; the first is 0, the last {@link #rows}. */
    default long[] strata() {
        return new long[] {0, rows()};
    }

    /** The rows of these ranks, in their order, with the columns of {@code names}. */
    Batch rowsAt(long[] ranks, List<String> names, Context context);

    /** The values a column can take where they are few, or null. Missing values are not listed. */
    List<Object> domain(String column);

    /** The ranks, ascending, outside of which the condition can not be true, if they are few enough to list; else null. */
    long[] candidates(Expr condition, Context context);
}
