package lodestone.runtime.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import lodestone.runtime.message.StudyException;

/**
 * Threads for numerical work in many short rounds. A task may write only what no other task of its round touches, so that
 * results do not depend on the number of threads.
 */
public final class Workers implements AutoCloseable {

    private final int threads;
    private final Cancellation cancellation;
    private final Listener listener;
    private final ExecutorService pool;

    /** @param threads how many work at once, the caller among them */
    public Workers(int threads, Cancellation cancellation, Listener listener) {
        this.threads = Math.max(1, threads);
        this.cancellation = cancellation;
        this.listener = listener;
        pool = this.threads == 1 ? null : Executors.newFixedThreadPool(this.threads - 1, work -> {
            Thread thread = new Thread(work, "lodestone-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    public Workers(int threads, Cancellation cancellation) {
        this(threads, cancellation, Listener.NONE);
    }

    public Workers(int threads) {
        this(threads, new Cancellation());
    }

    public int threads() {
        return threads;
    }

    /** Told how far a long work has come. */
    public Listener listener() {
        return listener;
    }

    /** Whether the work should stop. */
    public Cancellation cancellation() {
        return cancellation;
    }

    /** @throws StudyException CANCELLED if the work should stop; asked by long rounds, and before each round */
    public void check() {
        cancellation.check();
    }

    /**
     * Runs tasks 0 to {@code tasks - 1}, the low numbers first, and returns when all have ended. What a task throws is
     * thrown here, and no more tasks are begun.
     */
    public void each(int tasks, IntConsumer task) {
        check();
        AtomicInteger next = new AtomicInteger();
        Runnable share = () -> {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                boolean ended = false;
                try {
                    task.accept(i);
                    ended = true;
                } finally {
                    if (!ended) {
                        next.set(tasks);
                    }
                }
            }
        };
        List<Future<?>> others = new ArrayList<>();
        for (int t = 1; t < Math.min(threads, tasks); t++) {
            others.add(pool.submit(share));
        }
        RuntimeException failure = null;
        try {
            share.run();
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            for (Future<?> other : others) {
                failure = first(failure, other);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException first(RuntimeException failure, Future<?> other) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    other.get();
                    return failure;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    return failure != null ? failure : (RuntimeException) e.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
