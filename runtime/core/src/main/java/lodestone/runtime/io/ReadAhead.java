package lodestone.runtime.io;

import lodestone.runtime.engine.TaskQueue;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/** Has the next batches made by a thread of its own while the last one is worked on. */
final class ReadAhead implements Operator {

    private final Operator rows;
    private final TaskQueue<Batch> queue = new TaskQueue<>(1);
    /** Set by the thread that makes the batches, at the end or after a failure. */
    private volatile boolean ended;

    ReadAhead(Operator rows) {
        this.rows = rows;
    }

    @Override
    public Schema schema() {
        return rows.schema();
    }

    @Override
    public Batch next() {
        while (!queue.isFull() && !ended) {
            queue.add(this::made);
        }
        return queue.isEmpty() ? null : queue.next();
    }

    private Batch made() {
        Batch batch = null;
        try {
            batch = ended ? null : rows.next();
            return batch;
        } finally {
            ended = batch == null;
        }
    }

    /** Gives back the batches that nobody took; the input itself stays open. */
    @Override
    public void close() {
        queue.drain().forEach(Batch::close);
    }
}
