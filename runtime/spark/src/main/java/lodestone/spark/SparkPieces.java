package lodestone.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Pieces;
import lodestone.runtime.engine.SentWork;
import lodestone.runtime.engine.Work;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.broadcast.Broadcast;

/**
 * The results of pieces that executors do, in order. Tasks go out in jobs of about one task for each core; a few jobs are
 * under way ahead of the reader, so that nobody waits for the slowest task of a job, and so that the results that wait in
 * this JVM have a limit.
 */
final class SparkPieces<R> implements Pieces<R> {

    private static final int JOBS_AHEAD = 3;
    private static final long PATIENCE_MILLIS = 200;

    private final SparkCrew crew;
    private final Context context;
    private final PieceTask task;
    private final TaskSize size;
    private final long pieces;
    private final Deque<JavaFutureAction<List<byte[]>>> jobs = new ArrayDeque<>();
    private final Deque<byte[]> arrived = new ArrayDeque<>();
    private Outcome current;
    private Iterator<Object> results = List.of().iterator();
    private long submitted;
    private long handedOut;

    SparkPieces(SparkCrew crew, Work<R> work, long first, Context context, Broadcast<SentWork<R>> sent) {
        this.crew = crew;
        this.context = context;
        task = new PieceTask(Installed.versions(), sent);
        size = new TaskSize();
        pieces = work.pieces();
        submitted = first;
        handedOut = first;
    }

    @Override
    public boolean isDone() {
        return handedOut == pieces;
    }

    @Override
    @SuppressWarnings("unchecked")
    public R next() {
        if (isDone()) {
            throw new NoSuchElementException();
        }
        while (!results.hasNext()) {
            if (current != null && current.failure() != null) {
                throw current.failure();
            }
            open(SparkCrew.inOwnLoader(this::arrival));
        }
        handedOut++;
        Object result = results.next();
        return (R) (result instanceof PackedPiece piece ? piece.open(context.allocator()) : result);
    }

    /** The next task's result, as it came. */
    private byte[] arrival() {
        submit();
        if (arrived.isEmpty()) {
            arrived.addAll(await(jobs.element()));
            jobs.remove();
            submit();
        }
        return arrived.remove();
    }

    /** Has jobs begun as far as they may be ahead; one only before anybody knows what its results weigh. */
    private void submit() {
        while (submitted < pieces && jobs.size() < (size.isKnown() ? JOBS_AHEAD : 1)) {
            int tasks = size.tasks(crew.spark().defaultParallelism(), JOBS_AHEAD);
            long step = size.pieces(tasks, pieces - submitted);
            List<long[]> ranges = new ArrayList<>();
            while (ranges.size() < tasks && submitted < pieces) {
                long to = Math.min(pieces, submitted + step);
                ranges.add(new long[] {submitted, to});
                submitted = to;
            }
            jobs.add(crew.spark().parallelize(ranges, ranges.size()).map(task).collectAsync());
        }
    }

    private List<byte[]> await(JavaFutureAction<List<byte[]>> job) {
        Patience patience = new Patience(crew.executors());
        try {
            while (true) {
                context.cancel().check();
                try {
                    return job.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    patience.check(context);
                }
            }
        } catch (ExecutionException e) {
            throw Failure.of(e.getCause(), crew, context.cancel());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StudyException.of(Message.CANCELLED);
        }
    }

    /** Takes over what a task has made, and tells what it said. Each range comes once, however often it was tried. */
    private void open(byte[] bytes) {
        current = Outcome.read(bytes);
        size.measured(current.results().size(), bytes.length, current.nanos());
        current.notices().forEach(context.listener()::notice);
        current.reports().forEach((report, rows) -> rows.forEach((what, n) -> context.listener().add(report, what, n)));
        results = current.results().iterator();
    }

    /**
     * Results that nobody asked for hold no Arrow memory yet, so there is nothing to give back. What was broadcast is left to
     * Spark's cleaner: a request to forget it would complain on the error stream if the cluster was left meanwhile.
     */
    @Override
    public List<R> drain() {
        submitted = pieces;
        SparkCrew.inOwnLoader(() -> {
            jobs.forEach(job -> job.cancel(true));
            return null;
        });
        jobs.clear();
        arrived.clear();
        return List.of();
    }
}
