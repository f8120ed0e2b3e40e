package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lodestone.runtime.engine.Context;
import org.junit.jupiter.api.Test;

class LimitOperatorTest implements OperatorContract {

    @Override
    public Operator operator(Operator input, Context context) {
        return new LimitOperator(input, 100, context.allocator());
    }

    @Test
    void givesTheFirstRows() {
        for (int n : new int[] {0, 1, 6, 7, 8, 700, 2499, 2500, 2501}) {
            List<List<Object>> rows = Operators.rows(inputSchema(), inputRows(), 7,
                    (in, context) -> new LimitOperator(in, n, context.allocator()));
            assertEquals(inputRows().subList(0, Math.min(n, 2500)), rows);
        }
    }

    @Test
    void asksForNoMoreThanItNeeds() {
        IllegalStateException failure = new IllegalStateException("asked for too much");
        List<List<Object>> rows = Operators.rows(inputSchema(), inputRows(), 50,
                (in, context) -> new LimitOperator(new Failing(in, 2, failure), 100, context.allocator()));
        assertEquals(inputRows().subList(0, 100), rows);
        assertEquals(List.of(), Operators.rows(inputSchema(), inputRows(), 50,
                (in, context) -> new LimitOperator(new Failing(in, 0, failure), 0, context.allocator())));
    }
}
