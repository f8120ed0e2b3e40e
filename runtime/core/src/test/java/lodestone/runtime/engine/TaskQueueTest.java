package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lodestone.runtime.operator.Operators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TaskQueueTest {

    @AfterEach
    void threadsHaveEnded() {
        Operators.assertNoWorkers();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void resultsComeInOrderAndFewWait(int threads) {
        TaskQueue<Integer> queue = new TaskQueue<>(threads);
        List<Integer> results = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            if (queue.isFull()) {
                results.add(queue.next());
            }
            int number = i;
            queue.add(() -> number);
        }
        assertTrue(results.size() >= 100 - Math.max(1, 2 * threads));
        while (!queue.isEmpty()) {
            results.add(queue.next());
        }
        assertEquals(IntStream.range(0, 100).boxed().toList(), results);
        assertEquals(List.of(), queue.drain());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void aFailureComesOutInItsPlace(int threads) {
        TaskQueue<Integer> queue = new TaskQueue<>(threads);
        RuntimeException failure = new IllegalArgumentException();
        queue.add(() -> 1);
        queue.add(() -> {
            throw failure;
        });
        queue.add(() -> 3);
        assertEquals(1, queue.next());
        assertSame(failure, assertThrows(IllegalArgumentException.class, queue::next));
        assertEquals(3, queue.next());
        assertTrue(queue.isEmpty());
        queue.drain();
    }
}
