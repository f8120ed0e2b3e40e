package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.PlanRows;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelScanTest {

    private static final int PIECES = 23;
    private static final SourceRef AT = new SourceRef("study.groovy", 3, 5);
    private final Numbers source = new Numbers(2000, PIECES, 9, false);
    private final ScanRequest request = new ScanRequest(List.of("n", "kind"), Expr.Literal.TRUE, List.of());
    private final List<Long> consumed = new ArrayList<>();

    @AfterEach
    void threadsHaveEnded() {
        Operators.assertNoWorkers();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void rowsComeInOrder(int threads) {
        with(threads, context -> {
            try (Operator scan = scan(context, number -> source.scan(request, number, context))) {
                assertEquals(LongStream.range(0, 2000).boxed().toList(), TestTables.rows(scan).stream().map(r -> r.get(0)).toList());
                assertEquals(null, scan.next());
            }
            assertEquals(PIECES, consumed.size());
            assertEquals(2000, consumed.stream().mapToLong(n -> n).sum());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void closedAtAnyTimeItLeaksNothing(int threads) {
        for (int batches = 0; batches < 60; batches += 4) {
            int wanted = batches;
            with(threads, context -> {
                try (Operator scan = scan(context, number -> source.scan(request, number, context))) {
                    for (int i = 0; i < wanted; i++) {
                        scan.next().close();
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theFailureOfAnyPieceComesOutAsItIs(int threads) {
        for (long piece : new long[] {0, 1, 2, 11, PIECES - 1}) {
            IllegalStateException failure = new IllegalStateException("piece " + piece);
            with(threads, context -> {
                try (Operator scan = scan(context, number -> {
                    Operator rows = source.scan(request, number, context);
                    return number == piece ? new Failing(rows, 3, failure) : rows;
                })) {
                    List<List<Object>> rows = new ArrayList<>();
                    assertSame(failure, assertThrows(IllegalStateException.class, () -> {
                        for (var batch = scan.next(); batch != null; batch = scan.next()) {
                            rows.addAll(TestTables.rows(batch));
                        }
                    }));
                    assertTrue(rows.size() >= piece * 2000 / PIECES, "the pieces before it have come");
                }
            });
        }
    }

    @Test
    void aPieceThatCanNotBeOpenedFailsToo() {
        IllegalStateException failure = new IllegalStateException("no such file");
        with(2, context -> {
            assertSame(failure, assertThrows(IllegalStateException.class, () -> scan(context, number -> {
                throw failure;
            })));
            try (Operator scan = scan(context, number -> {
                if (number == 5) {
                    throw failure;
                }
                return source.scan(request, number, context);
            })) {
                assertSame(failure, assertThrows(IllegalStateException.class, () -> TestTables.rows(scan)));
            }
        });
    }

    @Test
    void anErrorOfTheFirstPieceWhenItIsClosedLeaksNothing() {
        IllegalStateException failure = new IllegalStateException("can not close");
        with(2, context -> {
            Operator scan = scan(context, number -> number > 0 ? source.scan(request, number, context)
                    : unclosable(source.scan(request, number, context), failure));
            for (int i = 0; i < 30; i++) {
                scan.next().close();
            }
            assertSame(failure, assertThrows(IllegalStateException.class, scan::close));
        });
    }

    @Test
    void cancellationEndsIt() {
        with(2, context -> {
            try (Operator scan = scan(context, number -> source.scan(request, number, context))) {
                for (int i = 0; i < 15; i++) {
                    scan.next().close();
                }
                context.cancel().request();
                StudyException e = assertThrows(StudyException.class, () -> TestTables.rows(scan));
                assertEquals(Message.CANCELLED, e.message());
            }
        });
    }

    @Test
    void anInterruptedReaderIsCancelledAndLeaksNothing() {
        with(2, context -> {
            try (Operator scan = scan(context, number -> source.scan(request, number, context))) {
                for (int i = 0; i < 12; i++) {
                    scan.next().close();
                }
                Thread.currentThread().interrupt();
                try {
                    TestTables.rows(scan);
                } catch (StudyException e) {
                    assertEquals(Message.CANCELLED, e.message());
                }
            }
            assertTrue(Thread.interrupted(), "the interrupt is not swallowed");
        });
    }

    @Test
    void oneReadsAheadOnlySoFar() {
        AtomicLong opened = new AtomicLong();
        with(2, context -> {
            try (Operator scan = scan(context, number -> {
                opened.incrementAndGet();
                return source.scan(request, number, context);
            })) {
                scan.next().close();
                assertEquals(1, opened.get(), "nothing but the first piece before it is used up");
                for (int i = 0; i < 11; i++) {
                    scan.next().close();
                }
            }
            assertTrue(opened.get() <= 6, "opened " + opened);
        });
    }

    /** Throws when it is closed, after closing its input. */
    private static Operator unclosable(Operator input, RuntimeException failure) {
        return new Operator() {
            @Override
            public Schema schema() {
                return input.schema();
            }

            @Override
            public Batch next() {
                return input.next();
            }

            @Override
            public void close() {
                input.close();
                throw failure;
            }
        };
    }

    private Operator scan(Context context, LongFunction<Operator> open) {
        Source opening = new Source() {
            @Override
            public Schema schema() {
                return source.schema();
            }

            @Override
            public long rows() {
                return source.rows();
            }

            @Override
            public long partitions() {
                return source.partitions();
            }

            @Override
            public Operator scan(ScanRequest wanted, long partition, Context c) {
                return open.apply(partition);
            }
        };
        Plan plan = new Plan.Scan(opening, request, AT);
        return new ParallelScan(new PlanRows(plan), counts -> consumed.add(counts.get(AT)), context);
    }

    private static void with(int threads, java.util.function.Consumer<Context> work) {
        TestTables.withContext(c -> work.accept(new Context(c.allocator(), threads, new Cancellation(), Listener.NONE)));
    }
}
