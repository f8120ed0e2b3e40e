package lodestone.runtime.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.operator.TestTables;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.OutOfMemoryException;
import org.apache.arrow.memory.RootAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

    private static final Schema SCHEMA = TestTables.EVERY_TYPE;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 1021})
    void columnsOfEveryTypeComeBack(int size) {
        List<List<Object>> rows = TestTables.random(SCHEMA, size, size);
        TestTables.withContext(context -> {
            Batch batch = TestTables.batch(SCHEMA, rows, context.allocator());
            assertEquals(size, batch.rows());
            assertEquals(rows, TestTables.rows(batch));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 1021})
    void gathersRowsInAnyOrderAndMoreThanOnce(int size) {
        List<List<Object>> rows = TestTables.random(SCHEMA, size, 3);
        int[] positions = new Random(1).ints(2L * size, 0, size).toArray();
        TestTables.withContext(context -> {
            try (Batch batch = TestTables.batch(SCHEMA, rows, context.allocator())) {
                assertEquals(IntStream.of(positions).mapToObj(rows::get).toList(),
                        TestTables.rows(batch.gather(positions, context.allocator())));
                assertNull(batch.gather(new int[0], context.allocator()));
                assertEquals(size, batch.rows(), "the batch stays as it is");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 1021})
    void joinsRowsOfSeveralBatches(int size) {
        List<List<List<Object>>> parts = IntStream.range(0, 3).mapToObj(i -> TestTables.random(SCHEMA, size, i)).toList();
        int from = size / 3;
        int to = Math.max(from, size - 1);
        TestTables.withContext(context -> {
            List<Batch> batches = parts.stream().map(p -> TestTables.batch(SCHEMA, p, context.allocator())).toList();
            List<List<Object>> expected = new ArrayList<>(parts.get(0).subList(from, size));
            expected.addAll(parts.get(1));
            expected.addAll(parts.get(2).subList(0, to));
            Batch joined = Batch.joined(SCHEMA, List.of(new Batch.Range(batches.get(0), from, size),
                    new Batch.Range(batches.get(1), 0, size), new Batch.Range(batches.get(2), 0, to)), context.allocator());
            assertEquals(expected, TestTables.rows(joined));
            IntStream.range(0, 3).forEach(i -> assertEquals(parts.get(i), TestTables.rows(batches.get(i)), "as it was"));
        });
    }

    @Test
    void textsThatDoNotFitLeakNothing() {
        Values texts = Values.Strings.of(Collections.nCopies(1000, "sixteen letters!"));
        try (BufferAllocator all = new RootAllocator(); BufferAllocator little = all.newChildAllocator("little", 0, 17_000)) {
            assertThrows(OutOfMemoryException.class,
                    () -> Batch.copyOf(Schema.of(new Column("t", Type.UTF8)), List.of(texts), 1000, little));
            assertEquals(0, little.getAllocatedMemory());
        }
    }

    @Test
    void columnsWithoutMissingValuesHaveNoNullArray() {
        Schema schema = Schema.of(new Column("n", Type.INT64));
        TestTables.withContext(context -> {
            try (Batch batch = Batch.copyOf(schema, List.of(new Values.Longs(new long[] {1, 2}, null, 2)), 2, context.allocator())) {
                assertNull(batch.values("n").nulls());
                assertEquals(2L, batch.values("n").get(1));
            }
        });
    }

    @Test
    void aColumnThatDoesNotFitLeaksNothing() {
        TestTables.withContext(context -> {
            Values numbers = new Values.Longs(new long[100_000], null, 100_000);
            Schema schema = Schema.of(new Column("a", Type.INT64), new Column("b", Type.INT64));
            try (var small = context.allocator().newChildAllocator("small", 0, 1_500_000)) {
                boolean full = false;
                try (Batch batch = Batch.copyOf(schema, List.of(numbers, numbers), 100_000, small)) {
                    assertEquals(100_000, batch.rows());
                } catch (org.apache.arrow.memory.OutOfMemoryException e) {
                    full = true;
                }
                assertTrue(full);
                assertEquals(0, small.getAllocatedMemory());
            }
        });
    }
}
