package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import org.apache.arrow.memory.BufferAllocator;

/** The result of a tally as a batch of two columns. */
final class TallyBatch {

    /** Stands for a missing value among keys. */
    static final Object MISSING = new Object();

    private TallyBatch() {
    }

    static Batch of(Schema schema, List<Object> keys, List<Long> counts, BufferAllocator allocator) {
        List<Object> values = new ArrayList<>(keys);
        values.replaceAll(v -> v == MISSING ? null : v);
        Values column = Values.of(schema.columns().get(0).type(), values);
        Values numbers = new Values.Longs(counts.stream().mapToLong(Long::longValue).toArray(), null, counts.size());
        return Batch.copyOf(schema, List.of(column, numbers), keys.size(), allocator);
    }
}
