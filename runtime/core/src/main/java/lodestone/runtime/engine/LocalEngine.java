package lodestone.runtime.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lodestone.runtime.io.FileSink;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.manifest.ContentHash;
import lodestone.runtime.manifest.QueryRecord;
import lodestone.runtime.manifest.StageRecord;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.operator.HashingOperator;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.ProjectOperator;
import lodestone.runtime.optimizer.Domains;
import lodestone.runtime.optimizer.Optimizer;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.table.Batch;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/** Runs plans in this JVM, on some threads, in bounded memory. */
public final class LocalEngine implements Engine {

    private final int threads;
    private final Listener listener;
    private final Cancellation cancellation = new Cancellation();
    private BufferAllocator allocator;

    public LocalEngine(int threads, Listener listener) {
        this.threads = threads;
        this.listener = listener;
    }

    public LocalEngine() {
        this(Runtime.getRuntime().availableProcessors(), Listener.NONE);
    }

    @Override
    public String explain(Query query) {
        return Explanation.of(query.plan(), Optimizer.optimize(query.plan()));
    }

    @Override
    public long count(Query query) {
        Optimizer.Optimized optimized = Optimizer.optimize(new Plan.Count(query.plan(), query.at()));
        RowCounts counts = new RowCounts();
        long rows = optimized.plan() instanceof Plan.PushedCount pushed
                ? pushed.source().count(List.of(pushed.condition()), counting())[0]
                : countRows(optimized.plan().inputs().get(0), counts);
        record(query, "count", optimized, counts, rows, ContentHash.of(rows));
        return rows;
    }

    private long countRows(Plan plan, RowCounts counts) {
        try (Operator operator = build(plan, counts)) {
            return forEach(operator, batch -> { });
        }
    }

    @Override
    public Map<Object, Long> tally(Query query, String column) {
        Optimizer.Optimized optimized = Optimizer.optimize(new Plan.Tally(query.plan(), column, query.at()));
        RowCounts counts = new RowCounts();
        Map<Object, Long> tally;
        if (optimized.plan() instanceof Plan.PushedTally pushed) {
            tally = Tallies.inSource(pushed, counting());
        } else {
            try (Operator rows = build(optimized.plan().inputs().get(0), counts)) {
                tally = Tallies.ofRows(rows, column, declaredValues(query.plan(), column));
            }
        }
        record(query, "tally " + column, optimized, counts, tally.size(), ContentHash.of(tally));
        return tally;
    }

    /** The values of a column in the order in which the expression behind it names them. */
    private static List<Object> declaredValues(Plan plan, String column) {
        for (Plan node : plan.chain()) {
            if (node instanceof Plan.Derive derive && derive.column().name().equals(column)) {
                List<Object> values = Domains.of(derive.column().expr(), null);
                return values == null ? List.of() : values;
            }
        }
        return List.of();
    }

    @Override
    public List<Map<String, Object>> take(Query query, long n) {
        Query first = new Query(query.pipeline(), new Plan.Limit(query.plan(), n, query.at()), query.at());
        Optimizer.Optimized optimized = Optimizer.optimize(first.plan());
        RowCounts counts = new RowCounts();
        List<Map<String, Object>> rows = new ArrayList<>();
        try (HashingOperator operator = new HashingOperator(shown(optimized.plan(), counts))) {
            forEach(operator, batch -> addRows(batch, rows));
            record(first, "take " + n, optimized, counts, rows.size(), operator.hex());
        }
        return rows;
    }

    @Override
    public long stream(Query query, Consumer<Batch> consumer) {
        Optimizer.Optimized optimized = Optimizer.optimize(query.plan());
        RowCounts counts = new RowCounts();
        try (Operator operator = shown(optimized.plan(), counts)) {
            long rows = forEach(operator, consumer);
            record(query, "stream", optimized, counts, rows, null);
            return rows;
        }
    }

    /** Hands the batches out, closes them, and counts their rows. */
    private static long forEach(Operator operator, Consumer<Batch> consumer) {
        long rows = 0;
        for (Batch batch = operator.next(); batch != null; batch = operator.next()) {
            try (Batch current = batch) {
                rows += current.rows();
                consumer.accept(current);
            }
        }
        return rows;
    }

    private static void addRows(Batch batch, List<Map<String, Object>> rows) {
        Map<String, Values> columns = new LinkedHashMap<>();
        batch.schema().names().forEach(name -> columns.put(name, batch.values(name)));
        for (int i = 0; i < batch.rows(); i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Map.Entry<String, Values> column : columns.entrySet()) {
                row.put(column.getKey(), column.getValue().get(i));
            }
            rows.add(row);
        }
    }

    @Override
    public long write(Query query, Path file) {
        FileSink.check(file);
        Optimizer.Optimized optimized = Optimizer.optimize(query.plan());
        RowCounts counts = new RowCounts();
        try (HashingOperator rows = new HashingOperator(shown(optimized.plan(), counts))) {
            long written = FileSink.write(rows, file, context());
            record(query, "write " + file, optimized, counts, written, rows.hex());
            return written;
        }
    }

    /** The plan's rows without the columns that are hidden. */
    private Operator shown(Plan plan, RowCounts counts) {
        Operator rows = build(plan, counts);
        List<String> names = rows.schema().shownNames();
        return names.size() == rows.schema().columns().size() ? rows : new ProjectOperator(rows, rows.schema().select(names));
    }

    private Operator build(Plan plan, RowCounts counts) {
        return new PhysicalPlanner(context(), counts).build(plan);
    }

    private synchronized Context context() {
        if (allocator == null) {
            allocator = new RootAllocator();
        }
        return new Context(allocator, threads, cancellation, listener);
    }

    /** For work that makes no rows, and so can do without Arrow and its start-up time. */
    private Context counting() {
        return new Context(null, threads, cancellation, listener);
    }

    private void record(Query query, String action, Optimizer.Optimized optimized, RowCounts counts, long rows, String hash) {
        Map<SourceRef, Long> rowsAt = counts.all();
        List<StageRecord> stages = new ArrayList<>();
        Set<Path> inputs = new LinkedHashSet<>();
        for (Plan node : query.plan().chain()) {
            Long left = rowsAt.get(node.at());
            inputs.addAll(node.files());
            if (node instanceof Plan.Scan scan) {
                left = scan.source().rows() < 0 ? left : Long.valueOf(scan.source().rows());
            }
            stages.add(0, new StageRecord(node.describe(), node.at(), left));
        }
        listener.finished(new QueryRecord(query.pipeline(), action, query.at(), Explanation.tree(optimized.plan()), stages,
                rows, hash, List.copyOf(inputs)));
    }

    @Override
    public void cancel() {
        cancellation.request();
    }

    @Override
    public synchronized void close() {
        if (allocator != null) {
            allocator.close();
            allocator = null;
        }
    }
}
