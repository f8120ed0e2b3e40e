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
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * Runs numbered tasks on some threads and hands out their results in order, so that results do not depend on the number
 * of threads. At most {@code 2 * threads} results wait at a time, which bounds the memory.
 *
 * @param <R> the result of a task
 */
public final class Parallel<R> implements Pieces<R> {

    private final ExecutorService pool;
    private final long tasks;
    private final LongFunction<R> task;
    private final Queue<Future<R>> waiting = new ArrayDeque<>();
    private final int window;
    private long submitted;

    public Parallel(int threads, long tasks, LongFunction<R> task) {
        this.tasks = tasks;
        this.task = task;
        window = 2 * Math.max(1, threads);
        pool = Executors.newFixedThreadPool((int) Math.max(1, Math.min(threads, tasks)), work -> {
            Thread thread = new Thread(work, "lodestone-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public boolean isDone() {
        return submitted == tasks && waiting.isEmpty();
    }

    @Override
    public R next() {
        while (waiting.size() < window && submitted < tasks) {
            long number = submitted++;
            waiting.add(pool.submit((Callable<R>) () -> task.apply(number)));
        }
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

    @Override
    public List<R> drain() {
        pool.shutdownNow();
        // Even an interrupted thread waits: what the tasks still make would leak otherwise.
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
        List<R> left = new ArrayList<>();
        waiting.stream().filter(Future::isDone).map(Parallel::result).filter(Objects::nonNull).forEach(left::add);
        waiting.clear();
        return left;
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
