package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import org.junit.jupiter.api.Test;

/** What every operator over another one promises; an operator's test implements it. */
public interface OperatorContract {

    /** The operator to test, which takes over its input. */
    Operator operator(Operator input, Context context);

    default Schema inputSchema() {
        return TestTables.EVERY_TYPE;
    }

    default List<List<Object>> inputRows() {
        return TestTables.random(inputSchema(), 2500, 42);
    }

    @Test
    default void emptyInput() {
        run(List.of(), 1);
    }

    @Test
    default void oneRow() {
        run(inputRows().subList(0, 1), 1);
    }

    @Test
    default void sameRowsWhateverTheBatches() {
        List<List<Object>> rows = inputRows();
        List<List<Object>> whole = run(rows, rows.size());
        for (int size : new int[] {1, 7, 1021}) {
            assertEquals(whole, run(rows, size), "in batches of " + size);
        }
    }

    @Test
    default void closesEarly() {
        TestTables.withContext(context -> {
            for (int batches = 0; batches < 2; batches++) {
                InMemory input = new InMemory(inputSchema(), inputRows(), 7, context.allocator());
                try (Operator operator = operator(input, context)) {
                    Batch batch = batches == 0 ? null : operator.next();
                    if (batch != null) {
                        batch.close();
                    }
                }
                assertTrue(input.isClosed(), "the input is closed with the operator");
            }
        });
    }

    /** Runs the operator to its end and checks on the way what holds for all. */
    private List<List<Object>> run(List<List<Object>> rows, int batchRows) {
        List<List<Object>> result = new ArrayList<>();
        TestTables.withContext(context -> {
            InMemory input = new InMemory(inputSchema(), rows, batchRows, context.allocator());
            try (Operator operator = operator(input, context)) {
                for (Batch batch = operator.next(); batch != null; batch = operator.next()) {
                    assertEquals(operator.schema(), batch.schema());
                    assertNotEquals(0, batch.rows(), "no batch is empty");
                    result.addAll(TestTables.rows(batch));
                }
                assertNull(operator.next(), "null after the end");
            }
            assertTrue(input.isClosed(), "the input is closed with the operator");
        });
        return result;
    }
}
