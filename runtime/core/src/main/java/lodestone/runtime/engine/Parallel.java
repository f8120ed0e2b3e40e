package lodestone.runtime.engine;

import java.util.List;
import java.util.function.LongFunction;

/**
 * Runs numbered tasks on some threads and hands out their results in order, so that results do not depend on the number
 * of threads. At most {@code 2 * threads} results wait at a time, which bounds the memory.
 *
 * @param <R> the result of a task
 */
public final class Parallel<R> implements Pieces<R> {

    private final TaskQueue<R> queue;
    private final long tasks;
    private final LongFunction<R> task;
    private long submitted;

    public Parallel(int threads, long tasks, LongFunction<R> task) {
        this.tasks = tasks;
        this.task = task;
        queue = new TaskQueue<>((int) Math.max(1, Math.min(threads, tasks)));
    }

    @Override
    public boolean isDone() {
        return submitted == tasks && queue.isEmpty();
    }

    @Override
    public R next() {
        while (!queue.isFull() && submitted < tasks) {
            long number = submitted++;
            queue.add(() -> task.apply(number));
        }
        return queue.next();
    }

    @Override
    public List<R> drain() {
        return queue.drain();
    }
}
