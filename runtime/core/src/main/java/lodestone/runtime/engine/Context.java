package lodestone.runtime.engine;

import lodestone.runtime.plan.Plan;
import org.apache.arrow.memory.BufferAllocator;

/**
 * What an operator or a source may use of the engine that runs it.
 *
 * @param allocator  Arrow memory; everything taken from it is given back by {@code close}. Null where only counts are wanted
 * @param threads    how many threads may work at once
 * @param cancel     asked at least once a batch
 * @param listener   told of work done
 * @param remembered what this engine has made already
 * @param crew       those who do what can be done in pieces
 */
public record Context(BufferAllocator allocator, int threads, Cancellation cancel, Listener listener,
                      Remembered remembered, Crew crew) {

    public Context(BufferAllocator allocator, int threads, Cancellation cancel, Listener listener) {
        this(allocator, threads, cancel, listener, new Remembered(), Crew.THREADS);
    }

    /**
     * Begins a work: the crew does it, or threads if it can not be sent.
     *
     * @param first the first piece that is wanted
     */
    public <R> Pieces<R> begin(Work<R> work, long first) {
        boolean staysHere = work.plans().stream().flatMap(plan -> plan.chain().stream())
                .anyMatch(node -> node instanceof Plan.Scan scan && scan.source().staysHere());
        return (staysHere ? Crew.THREADS : crew).begin(work, first, this);
    }

    /** The same, but nobody listens. */
    Context silent() {
        return new Context(allocator, threads, cancel, Listener.NONE, remembered, crew);
    }

    /** The same, but everything is done by one thread, the caller's. */
    public Context onOneThread() {
        return new Context(allocator, 1, cancel, listener, remembered, Crew.THREADS);
    }
}
