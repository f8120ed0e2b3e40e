package lodestone.runtime.io;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.TaskQueue;

/**
 * Turns rows into the parts of a file, on as many threads as there are, and hands them on in the order of the rows.
 *
 * @param <P> a part
 */
abstract class Encoding<P extends AutoCloseable> {

    /** Makes the part of some rows; called by several threads. */
    abstract P encoded(RowCut rows);

    abstract void write(P part) throws IOException;

    /** Writes all rows, and returns how many there are. */
    final long write(EqualBatches rows, Context context) throws IOException {
        TaskQueue<P> queue = new TaskQueue<>(context.threads() > 1 ? context.threads() : 0);
        Deque<RowCut> cuts = new ArrayDeque<>();
        long count = 0;
        try {
            for (RowCut cut = rows.cut(); cut != null; cut = rows.cut()) {
                RowCut own = cut;
                cuts.add(own);
                count += own.rows();
                context.cancel().check();
                if (queue.isFull()) {
                    handOn(queue, cuts);
                }
                queue.add(() -> encoded(own));
            }
            while (!queue.isEmpty()) {
                handOn(queue, cuts);
            }
            return count;
        } finally {
            queue.drain().forEach(Encoding::close);
            cuts.forEach(RowCut::close);
        }
    }

    private void handOn(TaskQueue<P> queue, Deque<RowCut> cuts) throws IOException {
        P part = queue.next();
        try {
            write(part);
        } finally {
            close(part);
            cuts.remove().close();
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
