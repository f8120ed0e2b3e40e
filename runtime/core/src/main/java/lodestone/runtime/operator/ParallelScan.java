package lodestone.runtime.operator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Parallel;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/**
 * Reads the partitions of a source on all threads, each through its own chain of operators, and gives the batches in
 * order. The first partition comes batch by batch, so that who wants a few rows has them at once.
 */
public final class ParallelScan implements Operator {

    private final Schema schema;
    private final Operator first;
    private final Parallel<List<Batch>> others;
    private final LongConsumer consumed;
    private final Source source;
    private final Context context;
    private final Deque<Batch> current = new ArrayDeque<>();
    private long done;

    /**
     * @param open     makes the chain of operators of one partition
     * @param consumed told of each partition, in order, when it has been read
     */
    public ParallelScan(Schema schema, Source source, LongFunction<Operator> open, LongConsumer consumed, Context context) {
        this.schema = schema;
        this.consumed = consumed;
        this.context = context;
        this.source = source;
        first = open.apply(0);
        others = new Parallel<>(context.threads(), source.partitions() - 1, number -> read(open.apply(number + 1)));
    }

    private static List<Batch> read(Operator chain) {
        List<Batch> batches = new ArrayList<>();
        try (chain) {
            for (Batch batch = chain.next(); batch != null; batch = chain.next()) {
                batches.add(batch);
            }
            return batches;
        } catch (RuntimeException | Error e) {
            batches.forEach(Batch::close);
            throw e;
        }
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        if (done == 0) {
            context.cancel().check();
            Batch batch = first.next();
            if (batch != null) {
                return batch;
            }
            consumed.accept(done++);
        }
        while (current.isEmpty()) {
            if (others.isDone()) {
                return null;
            }
            context.cancel().check();
            current.addAll(others.next());
            consumed.accept(done++);
            report();
        }
        return current.remove();
    }

    /** Tells how far it has come, in rows of the source where it knows how many it has. */
    private void report() {
        long partitions = source.partitions();
        if (source.rows() < 0) {
            context.listener().progress("scanning", "partitions", done, partitions);
        } else {
            context.listener().progress("scanning", "rows", (long) ((double) source.rows() / partitions * done), source.rows());
        }
    }

    @Override
    public void close() {
        current.forEach(Batch::close);
        current.clear();
        try {
            first.close();
        } finally {
            others.drain().forEach(batches -> batches.forEach(Batch::close));
        }
    }
}
