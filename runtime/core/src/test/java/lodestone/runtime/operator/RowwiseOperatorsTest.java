package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.BiFunction;
import lodestone.runtime.engine.Context;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.plan.Named;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;

/** What can go wrong in the operators that map batches one by one. */
class RowwiseOperatorsTest {

    private static final Schema SCHEMA = Schema.of(new Column("n", Type.INT64));
    private static final Expr N = new Expr.ColumnRef("n", Type.INT64);

    @Test
    void aFailingInputFailsThemAll() {
        Expr condition = new Expr.ColumnRef("bool", Type.BOOL);
        List<BiFunction<Operator, Context, Operator>> operators = List.of(
                (in, c) -> new FilterOperator(in, condition, c),
                (in, c) -> new DeriveOperator(in, new Named("new", condition), c),
                (in, c) -> new ProjectOperator(in, in.schema().select(List.of("utf8"))),
                (in, c) -> new LimitOperator(in, 1000, c.allocator()),
                (in, c) -> new CountingOperator(in, c.cancel()),
                (in, c) -> new HashingOperator(in));
        operators.forEach(Operators::failsAsTheInputDoes);
    }

    @Test
    void aFailingFunctionLeaksNothing() {
        Expr failing = FailingFunction.over(N, 30);
        List<BiFunction<Operator, Context, Operator>> operators = List.of(
                (in, c) -> new FilterOperator(in, failing, c),
                (in, c) -> new DeriveOperator(in, new Named("new", failing), c));
        for (BiFunction<Operator, Context, Operator> operator : operators) {
            TestTables.withContext(context -> {
                List<List<Object>> rows = java.util.stream.LongStream.range(0, 50).mapToObj(n -> List.<Object>of(n)).toList();
                try (Operator tested = operator.apply(TestTables.operator(SCHEMA, rows, 7, context.allocator()), context)) {
                    assertEquals("met 30", assertThrows(IllegalStateException.class, () -> TestTables.rows(tested)).getMessage());
                }
            });
        }
    }

    @Test
    void aFullAllocatorLeaksNothing() {
        List<List<Object>> rows = TestTables.random(TestTables.EVERY_TYPE, 4000, 5);
        for (long limit = 1 << 18; limit < 1 << 21; limit += 1 << 17) {
            try (var root = new org.apache.arrow.memory.RootAllocator();
                    var small = root.newChildAllocator("small", 0, limit);
                    Batch batch = TestTables.batch(TestTables.EVERY_TYPE, rows, root)) {
                try (Batch copy = batch.gather(java.util.stream.IntStream.range(0, 4000).toArray(), small)) {
                    assertEquals(4000, copy.rows());
                } catch (org.apache.arrow.memory.OutOfMemoryException e) {
                    assertEquals(0, small.getAllocatedMemory());
                }
            }
        }
    }

    @Test
    void batchesThatAreThereAreGivenOrClosed() {
        TestTables.withContext(context -> {
            List<Batch> batches = List.of(
                    TestTables.batch(SCHEMA, List.of(List.of(1L)), context.allocator()),
                    TestTables.batch(SCHEMA, List.of(List.of(2L), List.of(3L)), context.allocator()));
            try (Operator operator = new BatchesOperator(SCHEMA, batches)) {
                assertEquals(List.of(List.of(1L)), TestTables.rows(operator.next()));
            }
        });
        TestTables.withContext(context -> {
            try (Operator operator = new BatchesOperator(SCHEMA, List.of())) {
                assertEquals(List.of(), TestTables.rows(operator));
            }
        });
    }
}
