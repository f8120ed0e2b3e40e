package lodestone.runtime.engine;

import java.io.Serializable;
import java.util.List;
import lodestone.runtime.plan.Plan;

/**
 * Something to be done in numbered pieces, each by itself and in any order: rows, counts, parts of files. It is plain data
 * (plans, expressions, numbers), so that another JVM can do its pieces too; what a piece needs besides, it makes where it is
 * done. A piece that is done twice makes the same.
 *
 * @param <R> what a piece makes
 */
public interface Work<R> extends Serializable {

    long pieces();

    /** The plans whose rows its pieces are made of. */
    default List<Plan> plans() {
        return List.of();
    }

    /** Does a piece. @param number from 0 */
    R piece(long number, Context context);
}
