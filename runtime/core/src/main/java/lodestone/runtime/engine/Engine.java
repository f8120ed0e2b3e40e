package lodestone.runtime.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.io.DuckDbSink;
import lodestone.runtime.table.Batch;

/**
 * Runs plans. The result of a query does not depend on the engine, its threads, its partitions or its batches.
 *
 * <p>All methods throw {@link lodestone.runtime.message.StudyException}: CANCELLED after {@link #cancel}, and whatever the
 * plan's sources and the target file have to say.
 */
public interface Engine extends AutoCloseable {

    /** The logical plan and the physical plan, as text, with what was pushed into the source; runs nothing. */
    String explain(Query query);

    /** @throws lodestone.runtime.message.StudyException COUNT_TOO_LONG if it would take more than an hour; so does a tally */
    long count(Query query);

    /** How many rows fulfil each of some conditions over the columns of the plan, hidden ones among them. */
    default long[] counts(Query query, List<Expr> conditions) {
        return conditions.stream().mapToLong(c -> count(query.where(c))).toArray();
    }

    /** Each value of a column (null among them, last) and its number of rows; values in their natural or declared order. */
    Map<Object, Long> tally(Query query, String column);

    /**
     * How many rows there are of each value of a column, as {@link #tally} counts them, or in all, as the only value of a map:
     * counted where that is quick, otherwise estimated from rows drawn at random. The same for any threads.
     *
     * @param column  null for all rows
     * @param samples how many rows to look at
     */
    Map<Object, Estimate> estimate(Query query, String column, long samples, long seed);

    /** The first n rows, each as column name to value (Boolean, Long, Double, String, List of String or null). */
    List<Map<String, Object>> take(Query query, long n);

    /**
     * Hands all rows to the consumer, batch by batch in order; a batch is closed when the consumer returns.
     *
     * @return the number of rows
     */
    long stream(Query query, Consumer<Batch> consumer);

    /** Writes all rows to a file, whose ending says the format; the file appears whole or not at all. Returns the rows. */
    long write(Query query, Path file);

    /** Stores all rows as a table of a database; the table appears whole or not at all. Returns the rows. */
    long store(Query query, DuckDbSink table);

    /** Threads for numerical work on results, as many as this engine has, stopped with it; the caller closes them. */
    default Workers workers() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /** Passes on to the user what should be known about the data of a query: rows left out and why. */
    default void notice(String text) {
    }

    /** Whether work has been stopped by {@link #cancel}. */
    default boolean isCancelled() {
        return false;
    }

    /** Whether what it works with is gone, so that another one has to be opened in its place. */
    default boolean isLost() {
        return false;
    }

    /** How many rows there are, if that can be told without making any; else -1. */
    default long countWithoutRows(Query query) {
        return -1;
    }

    /** Stops all work as soon as possible; later queries fail with CANCELLED. */
    void cancel();

    /** After a {@link #cancel}, when what was cancelled has ended: queries are answered again. */
    default void resume() {
    }

    @Override
    void close();
}
