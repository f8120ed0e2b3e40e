package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import lodestone.runtime.engine.Context;
import lodestone.runtime.table.Schema;

/** Runs operators over lists of rows. */
public final class Operators {

    private Operators() {
    }

    static List<List<Object>> rows(Schema schema, List<List<Object>> rows, int batchRows,
            BiFunction<Operator, Context, Operator> operator) {
        List<List<Object>> result = new ArrayList<>();
        TestTables.withContext(context -> {
            try (Operator tested = operator.apply(TestTables.operator(schema, rows, batchRows, context.allocator()), context)) {
                result.addAll(TestTables.rows(tested));
            }
        });
        return result;
    }

    /** An input that fails in the middle: the failure comes out as it is, and nothing stays in Arrow memory. */
    static void failsAsTheInputDoes(BiFunction<Operator, Context, Operator> operator) {
        IllegalStateException failure = new IllegalStateException("the disk is gone");
        List<List<Object>> rows = TestTables.random(TestTables.EVERY_TYPE, 50, 1);
        TestTables.withContext(context -> {
            Operator input = new Failing(TestTables.operator(TestTables.EVERY_TYPE, rows, 7, context.allocator()), 3, failure);
            try (Operator tested = operator.apply(input, context)) {
                assertSame(failure, assertThrows(IllegalStateException.class, () -> TestTables.rows(tested)));
            }
        });
    }

    /** No thread of any scan stays, though the last may be on its way out. */
    public static void assertNoWorkers() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("lodestone-worker")) {
                assertDoesNotThrow(() -> thread.join(10_000));
                assertFalse(thread.isAlive(), "a worker is still there");
            }
        }
    }
}
