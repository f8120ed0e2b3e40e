package lodestone.runtime.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * Tasks that some threads do at once, and whose results come out in the order in which the tasks went in. Used by one thread.
 *
 * @param <R> the result of a task
 */
public final class TaskQueue<R> {

    /** Null if the caller does the tasks. */
    private final ExecutorService pool;
    private final Queue<Future<R>> waiting = new ArrayDeque<>();
    private final int window;

    /** @param threads 0 if tasks are done at once by the caller */
    public TaskQueue(int threads) {
        window = Math.max(1, 2 * threads);
        pool = threads == 0 ? null : Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "lodestone-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether so many results wait, {@code 2 * threads}, that one should be taken before a task is added: memory is bounded. */
    public boolean isFull() {
        return waiting.size() >= window;
    }

    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    public void add(Callable<R> task) {
        FutureTask<R> future = new FutureTask<>(task);
        waiting.add(future);
        if (pool == null) {
            future.run();
        } else {
            pool.execute(future);
        }
    }

    /** The result of the eldest task; what the task threw, if it failed. */
    public R next() {
        try {
            R result = waiting.element().get();
            waiting.remove();
            return result;
        } catch (ExecutionException e) {
            waiting.remove();
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

    /** Begins no more tasks, waits for those that run, and gives what they made, for its memory to be given back. */
    public List<R> drain() {
        if (pool != null) {
            pool.shutdownNow();
            awaitEnd();
        }
        List<R> left = new ArrayList<>();
        waiting.stream().filter(Future::isDone).map(TaskQueue::result).filter(Objects::nonNull).forEach(left::add);
        waiting.clear();
        return left;
    }

    /** Even an interrupted thread waits: what the tasks still make would leak otherwise. */
    private void awaitEnd() {
        boolean interrupted = false;
        for (boolean ended = false; !ended;) {
            try {
                ended = pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The result, or null for a task that failed: the reader has left, or has heard of another failure already. */
    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
