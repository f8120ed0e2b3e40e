package lodestone.runtime.plan;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Schema;

/**
 * Where rows come from: a file, a table, a space that exists only as rules. Its {@code toString} names it in plans.
 *
 * <p>Every source can give the hidden INT64 column {@link #RANK}, the row's number from 0, which makes samples independent
 * of the way the rows are read.
 */
public interface Source extends Serializable {

    String RANK = "rank";

    Schema schema();

    /** How many rows there are in all, or -1 if nobody knows before reading them. */
    long rows();

    /** Whether the source itself can select rows by this condition, exactly. */
    default boolean canEvaluate(Expr condition) {
        return false;
    }

    /** The files behind it, for the manifest. */
    default List<Path> files() {
        return List.of();
    }

    /** Into how many pieces it can be read independently; the pieces in order are the table. At least 1. */
    default long partitions() {
        return 1;
    }

    /** The same for a scan; a source may have fewer pieces to read where it knows that others have no rows for it. */
    default long partitions(ScanRequest request) {
        return partitions();
    }

    /**
     * Gets ready for a scan whose pieces are read elsewhere: tells the user what there is to tell before the rows come. A copy
     * of this source that was sent does not tell it again.
     */
    default void prepare(ScanRequest request, Context context) {
    }

    /** Whether its rows are in this JVM and too many to be sent, so that its pieces have to be read here. */
    default boolean staysHere() {
        return false;
    }

    /** Reads one piece, rows in order of rank. */
    Operator scan(ScanRequest request, long partition, Context context);
}
