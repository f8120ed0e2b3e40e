package lodestone.runtime.engine;

/** Those who do the pieces of a work: threads of this JVM, or the executors of a cluster. */
public interface Crew {

    /** As many threads of this JVM as the context has. */
    Crew THREADS = new Crew() {
        @Override
        public <R> Pieces<R> begin(Work<R> work, long first, Context context) {
            return new Parallel<>(context.threads(), work.pieces() - first, n -> work.piece(first + n, context));
        }
    };

    /** How many pieces it does at once. */
    default int cores(Context context) {
        return context.threads();
    }

    /**
     * Begins a work.
     *
     * @param first the first piece that is wanted; those before it are not done
     */
    <R> Pieces<R> begin(Work<R> work, long first, Context context);
}
