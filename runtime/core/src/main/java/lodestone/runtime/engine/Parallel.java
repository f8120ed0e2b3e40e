package lodestone.runtime.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * Runs numbered tasks on some threads and hands out their results in order, so that results do not depend on the number
 * of threads. At most {@code 2 * threads} results wait at a time, which bounds the memory.
 *
 * @param <R> the result of a task
 */
public final class Parallel<R> implements AutoCloseable {

    private final ExecutorService pool;
    private final long tasks;
    private final LongFunction<R> task;
    private final Queue<Future<R>> waiting = new ArrayDeque<>();
    private final int window;
    private long submitted;

    public Parallel(int threads, long tasks, LongFunction<R> task) {
        this.tasks = tasks;
        this.task = task;
        window = 2 * threads;
        pool = Executors.newFixedThreadPool((int) Math.min(threads, tasks), work -> {
            Thread thread = new Thread(work, "lodestone-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether every result has been handed out. */
    public boolean isDone() {
        return submitted == tasks && waiting.isEmpty();
    }

    /** The next task's result; what the task threw, if it failed. */
    public R next() {
        while (waiting.size() < window && submitted < tasks) {
            long number = submitted++;
            waiting.add(pool.submit((Callable<R>) () -> task.apply(number)));
        }
        try {
            return waiting.remove().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StudyException.of(Message.CANCELLED);
        }
    }

    /** What is left of the results, for their memory to be given back; waits for tasks that are running. */
    public Iterable<R> drain() {
        pool.shutdownNow();
        java.util.List<R> left = new java.util.ArrayList<>();
        for (Future<R> future : waiting) {
            future.cancel(false);
            try {
                pool.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES);
                if (!future.isCancelled()) {
                    left.add(future.get());
                }
            } catch (InterruptedException | ExecutionException e) {
                Thread.interrupted();
            }
        }
        waiting.clear();
        return left;
    }

    @Override
    public void close() {
        drain();
    }
}
