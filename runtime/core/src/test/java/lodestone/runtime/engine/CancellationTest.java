package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Numbers;
import lodestone.runtime.operator.Operators;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stopped in the middle, a query ends with CANCELLED and leaves nothing; the source has more rows than a test can wait for. */
@Timeout(60)
class CancellationTest {

    private static final long ENDLESS = 3_000_000_000L;

    /** True for all rows; the engine is cancelled when the first of them come. */
    private record CancelsAt(Runnable cancel) implements Function {
        @Override
        public Type type() {
            return Type.BOOL;
        }

        @Override
        public Values apply(List<Values> arguments, int rows) {
            cancel.run();
            return Values.of(Type.BOOL, java.util.Collections.nCopies(rows, true));
        }

        @Override
        public String toString() {
            return "cancels(n)";
        }
    }

    @AfterEach
    void threadsHaveEnded() {
        Operators.assertNoWorkers();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void count(int threads) {
        cancelled(threads, LocalEngine::count);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void tally(int threads) {
        cancelled(threads, (engine, query) -> engine.tally(query, "even"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void take(int threads) {
        cancelled(threads, (engine, query) -> engine.take(query, 1L << 30));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void stream(int threads) {
        cancelled(threads, (engine, query) -> engine.stream(query, batch -> { }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.arrow", "x.parquet", "x.csv.gz"})
    void write(String name, @TempDir Path folder) throws Exception {
        cancelled(2, (engine, query) -> engine.write(query, folder.resolve(name)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count(), "no file is left");
        }
    }

    @Test
    void sampleAndSort() {
        cancelled(2, (engine, query) -> engine.count(new Query("test", new lodestone.runtime.plan.Plan.Sample(
                query.plan(), 5, null, 1, query.at()), query.at())));
        cancelled(2, (engine, query) -> engine.take(new Query("test", new lodestone.runtime.plan.Plan.Sort(
                query.plan(), List.of(new lodestone.runtime.plan.Plan.SortKey("n", true)), query.at()), query.at()), 3));
    }

    @Test
    void fromAnotherThreadWhileTheSourceCounts() throws Exception {
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            CountDownLatch begun = new CountDownLatch(1);
            Thread other = new Thread(() -> {
                begun.countDown();
                engine.cancel();
            });
            Query query = Plans.from(new Numbers(ENDLESS, 1000, 1000, false)).filter("digit", "<", 5).query();
            other.start();
            begun.await();
            assertCancelled(() -> engine.count(query));
            other.join();
        }
    }

    @Test
    void laterQueriesFailToo() {
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            engine.cancel();
            Query query = Plans.from(new Numbers(10, 1, 5, false)).query();
            assertCancelled(() -> engine.count(query));
            assertCancelled(() -> engine.take(query, 0));
            assertTrue(engine.explain(query).contains("numbers below 10"), "explaining runs nothing");
        }
    }

    private static void cancelled(int threads, BiFunction<LocalEngine, Query, Object> action) {
        for (int pieces : new int[] {1, 1 << 20}) {
            try (LocalEngine engine = new LocalEngine(threads, Listener.NONE)) {
                Plans plans = Plans.from(new Numbers(ENDLESS, pieces, 500, false));
                Expr condition = new Expr.Call(new CancelsAt(engine::cancel), List.of(plans.column("n")));
                Query query = plans.filter(condition).query();
                assertCancelled(() -> action.apply(engine, query));
            }
        }
    }

    private static void assertCancelled(Runnable action) {
        assertEquals(Message.CANCELLED, assertThrows(StudyException.class, action::run).message());
    }
}
