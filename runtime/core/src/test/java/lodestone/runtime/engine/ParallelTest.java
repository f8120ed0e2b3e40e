package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ParallelTest {

    @AfterEach
    void threadsHaveEnded() {
        Operators.assertNoWorkers();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void resultsComeInOrder(int threads) {
        for (long tasks : new long[] {0, 1, 100}) {
            try (Parallel<Long> parallel = new Parallel<>(threads, tasks, n -> n * n)) {
                List<Long> results = new ArrayList<>();
                while (!parallel.isDone()) {
                    results.add(parallel.next());
                }
                assertEquals(LongStream.range(0, tasks).map(n -> n * n).boxed().toList(), results);
            }
        }
    }

    @Test
    void aFailureComesOutInItsPlaceAndOnce() {
        Error failure = new AssertionError("task 3");
        try (Parallel<Long> parallel = new Parallel<>(2, 10, n -> {
            if (n == 3) {
                throw failure;
            }
            return n;
        })) {
            assertEquals(List.of(0L, 1L, 2L), List.of(parallel.next(), parallel.next(), parallel.next()));
            assertSame(failure, assertThrows(AssertionError.class, parallel::next));
            assertEquals(4L, parallel.next());
        }
    }

    @Test
    void drainGivesEveryResultThatNobodyTook() {
        Set<Long> made = ConcurrentHashMap.newKeySet();
        Parallel<Long> parallel = new Parallel<>(3, 100, n -> {
            made.add(n);
            return n;
        });
        Set<Long> handed = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            handed.add(parallel.next());
        }
        handed.addAll(parallel.drain());
        assertEquals(made, handed);
        assertEquals(List.of(), parallel.drain());
    }

    @Test
    void aReaderInterruptedWhileItWaitsLosesNoResult() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicLong made = new AtomicLong();
        List<Long> drained = new ArrayList<>();
        List<Throwable> seen = new ArrayList<>();
        AtomicLong interrupted = new AtomicLong();
        Thread reader = new Thread(() -> {
            Parallel<Long> parallel = new Parallel<>(1, 1, n -> {
                waiting.countDown();
                uninterruptibly(release);
                return made.incrementAndGet();
            });
            try {
                parallel.next();
            } catch (StudyException e) {
                seen.add(e);
                release.countDown();
            }
            drained.addAll(parallel.drain());
            interrupted.set(Thread.currentThread().isInterrupted() ? 1 : 0);
        });
        reader.start();
        waiting.await();
        reader.interrupt();
        reader.join();
        assertEquals(Message.CANCELLED, ((StudyException) seen.get(0)).message());
        assertEquals(List.of(1L), drained);
        assertEquals(1, interrupted.get(), "the interrupt stays");
    }

    private static void uninterruptibly(CountDownLatch latch) {
        for (boolean open = false; !open;) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException e) {
                // The work is not to be stopped in the middle.
            }
        }
    }
}
