package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Context;
import org.junit.jupiter.api.Test;

class HashingOperatorTest implements OperatorContract {

    @Override
    public Operator operator(Operator input, Context context) {
        return new HashingOperator(input);
    }

    @Test
    void theHashIsThatOfTheRowsWhateverTheBatches() {
        assertEquals(hash(inputRows(), 2500), hash(inputRows(), 7));
        assertNotEquals(hash(inputRows(), 2500), hash(inputRows().subList(0, 2499), 2500));
        List<List<Object>> swapped = new ArrayList<>(inputRows());
        java.util.Collections.swap(swapped, 10, 11);
        assertNotEquals(hash(inputRows(), 100), hash(swapped, 100));
    }

    private String hash(List<List<Object>> rows, int batchRows) {
        List<String> hash = new ArrayList<>();
        TestTables.withContext(context -> {
            try (HashingOperator operator = new HashingOperator(TestTables.operator(inputSchema(), rows, batchRows, context.allocator()))) {
                TestTables.rows(operator);
                hash.add(operator.hex());
            }
        });
        return hash.get(0);
    }
}
