package lodestone.stdlib.known;

import java.util.List;
import java.util.function.Consumer;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Batch;
import org.apache.arrow.memory.RootAllocator;

/** Reads a table that is no part of a plan. */
public final class SourceRows {

    private SourceRows() {
    }

    /** Hands over some columns of all rows, batch by batch in order. */
    public static void forEach(Source table, List<String> columns, Cancellation cancel, Consumer<List<Values>> consumer) {
        try (RootAllocator allocator = new RootAllocator()) {
            Context context = new Context(allocator, 1, cancel, Listener.NONE);
            ScanRequest request = new ScanRequest(columns, Expr.Literal.TRUE, List.of());
            for (long partition = 0; partition < table.partitions(); partition++) {
                try (Operator rows = table.scan(request, partition, context)) {
                    for (Batch batch = rows.next(); batch != null; batch = rows.next()) {
                        try (Batch current = batch) {
                            consumer.accept(columns.stream().map(current::values).toList());
                        }
                    }
                }
            }
        }
    }
}
