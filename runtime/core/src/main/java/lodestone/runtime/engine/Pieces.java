package lodestone.runtime.engine;

import java.util.List;

/**
 * The results of the pieces of a work, in their order. Used by one thread.
 *
 * @param <R> the result of a piece
 */
public interface Pieces<R> extends AutoCloseable {

    /** Whether every result has been handed out. */
    boolean isDone();

    /** The next piece's result; what the piece threw, if it failed. */
    R next();

    /** Begins no more pieces, waits for those that run, and gives what they made, for its memory to be given back. */
    List<R> drain();

    @Override
    default void close() {
        drain();
    }
}
