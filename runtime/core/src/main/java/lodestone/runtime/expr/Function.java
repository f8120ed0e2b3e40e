package lodestone.runtime.expr;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;

/**
 * A function over columns. Two functions are equal if they compute the same; their {@code toString} is their call
 * without the columns, as plans print it.
 */
public interface Function extends Serializable {

    Type type();

    /** A call of it, as plans print it; without the arguments if nothing else is said. */
    default String text(List<Expr> arguments) {
        return toString();
    }

    /** Whether it may be called while planning, where all its arguments are known: not if that could take long or fail. */
    default boolean isFoldable() {
        return true;
    }

    /** The guest language that it needs where it is called, or null. */
    default String language() {
        return null;
    }

    /** The files it reads, for the manifest. */
    default List<Path> files() {
        return List.of();
    }

    /**
     * Gets ready for being called elsewhere: reads what it needs, for a copy that was sent takes that along and neither reads
     * nor tells it again.
     *
     * @param listener told what a call would tell before its first row
     */
    default void prepare(Listener listener) {
    }

    /**
     * Computes a whole batch.
     *
     * @param arguments the argument columns, each of {@code rows} values
     * @return one column of {@code rows} values
     */
    Values apply(List<Values> arguments, int rows);

    /**
     * The same, for a function that has something to say of the rows.
     *
     * @param listener told of it
     */
    default Values apply(List<Values> arguments, int rows, Listener listener) {
        return apply(arguments, rows);
    }
}
