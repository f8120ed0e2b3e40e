package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Parallel;
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
    private final long total;
    private final Context context;
    private List<Batch> current = new ArrayList<>();
    private long done;

    /**
     * @param open     makes the chain of operators of one partition
     * @param consumed told of each partition, in order, when it has been read
     */
    public ParallelScan(Schema schema, long partitions, LongFunction<Operator> open, LongConsumer consumed, Context context) {
        this.schema = schema;
        this.consumed = consumed;
        this.context = context;
        total = partitions;
        first = open.apply(0);
        others = new Parallel<>(context.threads(), partitions - 1, number -> read(open.apply(number + 1)));
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
            current = others.next();
            consumed.accept(done++);
            context.listener().progress("scanning", "partitions", done, total);
        }
        return current.remove(0);
    }

    @Override
    public void close() {
        current.forEach(Batch::close);
        current.clear();
        first.close();
        others.drain().forEach(batches -> batches.forEach(Batch::close));
    }
}
