package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import org.apache.arrow.memory.BufferAllocator;

/** Counts the rows of each value of the input's only column; gives one batch, missing last. */
public final class TallyOperator implements Operator {

    private final Operator input;
    private final Schema schema;
    private final List<Object> order;
    private final BufferAllocator allocator;
    private boolean done;

    /** @param order values that come first, in this order, where they occur; the others follow ascending */
    public TallyOperator(Operator input, Schema schema, List<Object> order, BufferAllocator allocator) {
        this.input = input;
        this.schema = schema;
        this.order = order;
        this.allocator = allocator;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        if (done) {
            return null;
        }
        done = true;
        Map<Object, Long> counts = new HashMap<>();
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            try (Batch current = batch) {
                Values values = current.values(schema.names().get(0));
                for (int i = 0; i < values.size(); i++) {
                    counts.merge(key(values, i), 1L, Long::sum);
                }
            }
        }
        List<Object> keys = new ArrayList<>(counts.keySet());
        keys.sort(this::compare);
        return keys.isEmpty() ? null : TallyBatch.of(schema, keys, keys.stream().map(counts::get).toList(), allocator);
    }

    private static Object key(Values values, int i) {
        Object value = values.get(i);
        return value == null ? TallyBatch.MISSING : value;
    }

    @SuppressWarnings("unchecked")
    private int compare(Object a, Object b) {
        if (a == TallyBatch.MISSING || b == TallyBatch.MISSING) {
            return Boolean.compare(a == TallyBatch.MISSING, b == TallyBatch.MISSING);
        }
        int first = order.indexOf(a);
        int second = order.indexOf(b);
        if (first >= 0 || second >= 0) {
            return first < 0 ? 1 : second < 0 ? -1 : Integer.compare(first, second);
        }
        return a instanceof Comparable<?> ? ((Comparable<Object>) a).compareTo(b) : a.toString().compareTo(b.toString());
    }

    @Override
    public void close() {
        input.close();
    }
}
