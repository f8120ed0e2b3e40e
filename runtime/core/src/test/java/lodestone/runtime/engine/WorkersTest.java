package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyTaskRunsOnceInEveryRound(int threads) {
        try (Workers workers = new Workers(threads)) {
            AtomicIntegerArray runs = new AtomicIntegerArray(1000);
            for (int round = 0; round < 50; round++) {
                workers.each(1000, runs::incrementAndGet);
            }
            int[] expected = new int[1000];
            Arrays.fill(expected, 50);
            int[] found = new int[1000];
            Arrays.setAll(found, runs::get);
            assertArrayEquals(expected, found);
            workers.each(0, task -> {
                throw new AssertionError("there is no task");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatATaskThrowsEndsTheRoundAndIsThrown(int threads) {
        try (Workers workers = new Workers(threads)) {
            AtomicInteger begun = new AtomicInteger();
            assertEquals("task 7", assertThrows(IllegalStateException.class, () -> workers.each(1_000_000, task -> {
                begun.incrementAndGet();
                if (task == 7) {
                    throw new IllegalStateException("task 7");
                }
            })).getMessage());
            assertTrue(begun.get() < 1_000_000, "later tasks are not begun");
            assertThrows(StackOverflowError.class, () -> workers.each(10, task -> {
                throw new StackOverflowError();
            }));
            workers.each(10, task -> begun.incrementAndGet());
        }
    }

    @Test
    void cancellationStopsBeforeTheNextRound() {
        Cancellation cancellation = new Cancellation();
        try (Workers workers = new Workers(2, cancellation)) {
            workers.each(4, task -> { });
            cancellation.request();
            assertEquals(Message.CANCELLED,
                    assertThrows(StudyException.class, () -> workers.each(4, task -> { })).message());
        }
    }
}
