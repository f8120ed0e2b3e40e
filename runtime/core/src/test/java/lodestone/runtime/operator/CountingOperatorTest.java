package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lodestone.runtime.engine.Context;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

class CountingOperatorTest implements OperatorContract {

    @Override
    public Operator operator(Operator input, Context context) {
        return new CountingOperator(input, context.cancel());
    }

    @Test
    void countsWhatHasComeThrough() {
        TestTables.withContext(context -> {
            try (CountingOperator operator = new CountingOperator(
                    TestTables.operator(inputSchema(), inputRows(), 100, context.allocator()), context.cancel())) {
                assertEquals(0, operator.rows());
                operator.next().close();
                assertEquals(100, operator.rows());
                TestTables.rows(operator);
                assertEquals(2500, operator.rows());
            }
        });
    }

    @Test
    void stopsWhenAskedTo() {
        TestTables.withContext(context -> {
            try (Operator operator = operator(TestTables.operator(inputSchema(), inputRows(), 100, context.allocator()), context)) {
                operator.next().close();
                context.cancel().request();
                assertEquals(Message.CANCELLED, assertThrows(StudyException.class, operator::next).message());
            }
        });
    }
}
