package lodestone.runtime.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.table.Batch;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/**
 * Does works as a cluster does, but in this JVM: on a copy that was written down and read again, some pieces at once and out
 * of order, with memory and listeners of their own; what they made and said comes back as bytes, too.
 */
public final class SentCrew implements Crew {

    private static final int AT_ONCE = 8;

    private final AtomicLong done = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();

    /** How many pieces were done. */
    public long done() {
        return done.get();
    }

    /** How many bytes the largest work has. */
    public long longest() {
        return longest.get();
    }

    /** What arrives in another JVM when an object is sent. */
    @SuppressWarnings("unchecked")
    public static <T> T sent(T object) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(object);
            }
            return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public <R> Pieces<R> begin(Work<R> work, long first, Context context) {
        SentWork<R> sent = sent(SentWork.of(work, context));
        longest.accumulateAndGet(sent.size(), Math::max);
        return new Sent<>(sent, work.pieces(), first, context);
    }

    /** What a piece came to: one of both. */
    private record Outcome<R>(R result, Throwable failure) {
    }

    private final class Sent<R> implements Pieces<R> {
        private final SentWork<R> work;
        private final long pieces;
        private final Context context;
        private final Queue<Outcome<R>> made = new ArrayDeque<>();
        private long next;

        Sent(SentWork<R> work, long pieces, long first, Context context) {
            this.work = work;
            this.pieces = pieces;
            this.context = context;
            next = first;
        }

        @Override
        public boolean isDone() {
            return made.isEmpty() && next == pieces;
        }

        @Override
        public R next() {
            if (made.isEmpty()) {
                make();
            }
            Outcome<R> outcome = made.remove();
            if (outcome.failure() instanceof RuntimeException failure) {
                throw failure;
            } else if (outcome.failure() instanceof Error failure) {
                throw failure;
            }
            return outcome.result();
        }

        /** Does some more pieces. */
        private void make() {
            int n = (int) Math.min(AT_ONCE, pieces - next);
            List<Long> order = new ArrayList<>(LongStream.range(next, next + n).boxed().toList());
            Collections.shuffle(order, new Random(next));
            List<Outcome<R>> outcomes = new ArrayList<>(Collections.nCopies(n, null));
            try (Parallel<Outcome<R>> parallel = new Parallel<>(2, n, i -> outcome(order.get((int) i)))) {
                order.forEach(number -> outcomes.set((int) (number - next), parallel.next()));
            }
            next += n;
            made.addAll(outcomes);
        }

        private Outcome<R> outcome(long number) {
            context.cancel().check();
            done.incrementAndGet();
            try (BufferAllocator own = context.allocator() == null ? null : new RootAllocator()) {
                Context there = new Context(own, 1, new Cancellation(), new Told());
                return new Outcome<>(arrived(work.work().piece(number, there)), null);
            } catch (RuntimeException | Error failure) {
                return new Outcome<>(null, sent(failure));
            }
        }

        @SuppressWarnings("unchecked")
        private R arrived(R result) {
            if (!(result instanceof PlanRows.Piece piece)) {
                return sent(result);
            }
            List<Batch> batches = new ArrayList<>();
            for (Batch batch : piece.batches()) {
                try (Batch current = batch) {
                    List<Values> values = current.schema().names().stream().map(name -> sent(current.values(name))).toList();
                    batches.add(Batch.copyOf(sent(current.schema()), values, current.rows(), context.allocator()));
                }
            }
            Map<SourceRef, Long> counts = piece.counts().entrySet().stream()
                    .collect(Collectors.toMap(e -> sent(e.getKey()), Map.Entry::getValue));
            return (R) new PlanRows.Piece(batches, counts);
        }

        @Override
        public List<R> drain() {
            List<R> left = made.stream().map(Outcome::result).filter(r -> r != null).toList();
            made.clear();
            next = pieces;
            return left;
        }

        /** Passes on what pieces say. */
        private final class Told implements Listener {
            @Override
            public void notice(String text) {
                context.listener().notice(text);
            }

            @Override
            public void add(RowReport report, String what, long rows) {
                context.listener().add(sent(report), what, rows);
            }
        }
    }
}
