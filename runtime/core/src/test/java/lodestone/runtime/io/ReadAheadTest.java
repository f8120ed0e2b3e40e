package lodestone.runtime.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {

    private static final List<List<Object>> ROWS = TestTables.random(TestTables.EVERY_TYPE, 500, 8);

    @Test
    void theSameRowsAndThenNoMore() {
        TestTables.withContext(context -> {
            try (Operator input = TestTables.operator(TestTables.EVERY_TYPE, ROWS, 7, context.allocator());
                    ReadAhead ahead = new ReadAhead(input)) {
                assertEquals(ROWS, TestTables.rows(ahead));
                assertNull(ahead.next());
                assertNull(ahead.next());
            }
        });
    }

    @Test
    void leavesNothingBehindWhenClosedEarly() {
        TestTables.withContext(context -> {
            try (Operator input = TestTables.operator(TestTables.EVERY_TYPE, ROWS, 7, context.allocator());
                    ReadAhead ahead = new ReadAhead(input)) {
                assertEquals(ROWS.subList(0, 7), TestTables.rows(ahead.next()));
            }
        });
    }

    @Test
    void aFailureComesAfterTheRowsBeforeIt() {
        StudyException failure = StudyException.of(Message.UNKNOWN_COLUMN, "x", "y", "");
        TestTables.withContext(context -> {
            int[] batches = {0};
            Operator input = new EndlessRows(context, 10_000_000, () -> {
                if (++batches[0] == 3) {
                    throw failure;
                }
            });
            try (input; ReadAhead ahead = new ReadAhead(input)) {
                Runnable all = () -> {
                    while (true) {
                        ahead.next().close();
                    }
                };
                assertSame(failure, assertThrows(StudyException.class, all::run));
                assertNull(ahead.next());
            }
        });
    }
}
