package lodestone.runtime.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongBiFunction;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.io.DatasetMarker;
import lodestone.runtime.io.DatasetSink;
import lodestone.runtime.io.DuckDbSink;
import lodestone.runtime.io.FileSink;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.manifest.ContentHash;
import lodestone.runtime.manifest.QueryRecord;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.operator.HashingOperator;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.ProjectOperator;
import lodestone.runtime.optimizer.Domains;
import lodestone.runtime.optimizer.Optimizer;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Pushed;
import lodestone.runtime.table.Batch;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/** Runs plans in this JVM, on some threads, in bounded memory. */
public final class LocalEngine implements Engine {

    private final int threads;
    private final Listener listener;
    private final Crew crew;
    private final DatasetSink datasets;
    private final Cancellation cancellation = new Cancellation();
    private final Remembered remembered = new Remembered();
    private BufferAllocator allocator;

    /**
     * @param crew     those who do what can be done in pieces
     * @param datasets where rows that can be made in pieces are written to, or null for files
     */
    public LocalEngine(int threads, Listener listener, Crew crew, DatasetSink datasets) {
        this.threads = threads;
        this.listener = listener;
        this.crew = crew;
        this.datasets = datasets;
    }

    public LocalEngine(int threads, Listener listener, Crew crew) {
        this(threads, listener, crew, null);
    }

    public LocalEngine(int threads, Listener listener) {
        this(threads, listener, Crew.THREADS, null);
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
        Optimizer.Optimized optimized = optimize(new Plan.Count(query.plan(), query.at()));
        QueryWatch watch = new QueryWatch(listener);
        CountCost.require(optimized.plan(), cores(watch));
        long rows = optimized.plan() instanceof Pushed.Count pushed
                ? pushed.source().count(List.of(pushed.condition()), counting(watch))[0]
                : countRows(optimized.plan().inputs().get(0), watch);
        record(query, "count", optimized, watch, rows, rows, ContentHash.of(rows));
        return rows;
    }

    /** What a source can count without rows it counts all at once. */
    @Override
    public long[] counts(Query query, List<Expr> conditions) {
        List<Query> queries = conditions.stream().map(query::where).toList();
        List<Optimizer.Optimized> plans = queries.stream().map(q -> optimize(new Plan.Count(q.plan(), q.at()))).toList();
        List<Pushed.Count> pushed = plans.stream().map(Optimizer.Optimized::plan).filter(Pushed.Count.class::isInstance)
                .map(Pushed.Count.class::cast).toList();
        QueryWatch watch = new QueryWatch(listener);
        pushed.forEach(plan -> CountCost.require(plan, cores(watch)));
        long[] found = pushed.isEmpty() ? null
                : pushed.get(0).source().count(pushed.stream().map(Pushed.Count::condition).toList(), counting(watch));
        long[] counts = new long[queries.size()];
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            if (plans.get(i).plan() instanceof Pushed.Count) {
                counts[i] = found[next++];
                record(queries.get(i), "count", plans.get(i), watch, counts[i], counts[i], ContentHash.of(counts[i]));
            } else {
                counts[i] = count(queries.get(i));
            }
        }
        return counts;
    }

    @Override
    public long countWithoutRows(Query query) {
        Plan plan = optimize(new Plan.Count(query.plan(), query.at())).plan();
        if (plan instanceof Pushed.Count) {
            return CountCost.seconds(plan, threads) > CountCost.UNASKED ? -1 : count(query);
        }
        return plan.inputs().get(0) instanceof Plan.Scan scan && scan.request().condition() == Expr.Literal.TRUE
                ? scan.source().rows() : -1;
    }

    @Override
    public Map<Object, Estimate> estimate(Query query, String column, long samples, long seed) {
        Plan counted = optimize(column == null ? new Plan.Count(query.plan(), query.at())
                : new Plan.Tally(query.plan(), column, query.at())).plan();
        Pushed.Estimate plan = Optimizer.estimate(optimize(query.plan()).plan(), column, samples, seed);
        QueryWatch watch = new QueryWatch(listener);
        if (plan == null || plan.source().rows() <= samples || CountCost.seconds(counted, cores(watch)) < CountCost.SHORT) {
            Map<Object, Long> counts = column == null ? Collections.singletonMap(null, count(query)) : tally(query, column);
            Map<Object, Estimate> exact = new LinkedHashMap<>();
            counts.forEach((value, rows) -> exact.put(value, Estimate.exact(rows)));
            return exact;
        }
        Map<Object, Estimate> estimates = Estimates.of(plan, context(watch));
        String action = column == null ? "estimate" : "estimate " + column;
        record(query, action, new Optimizer.Optimized(plan, Set.of()), watch, samples, estimates.size(),
                ContentHash.of(estimates.values().stream().map(Estimate::toString).toList()));
        return estimates;
    }

    /** How many work on a count. */
    private int cores(QueryWatch watch) {
        return crew.cores(counting(watch));
    }

    private Optimizer.Optimized optimize(Plan plan) {
        cancellation.check();
        return Optimizer.optimize(plan);
    }

    private long countRows(Plan plan, QueryWatch watch) {
        if (PhysicalPlanner.isDivisible(plan)) {
            return new PlanTally(new PlanRows(plan), null).all(watch.counts(), context(watch)).getOrDefault(null, 0L);
        }
        try (Operator operator = build(plan, watch)) {
            return forEach(operator, batch -> { });
        }
    }

    @Override
    public Map<Object, Long> tally(Query query, String column) {
        Optimizer.Optimized optimized = optimize(new Plan.Tally(query.plan(), column, query.at()));
        QueryWatch watch = new QueryWatch(listener);
        CountCost.require(optimized.plan(), cores(watch));
        Map<Object, Long> tally;
        if (optimized.plan() instanceof Pushed.Tally pushed) {
            tally = Tallies.inSource(pushed, counting(watch));
        } else {
            tally = Tallies.ordered(tallyRows(optimized.plan().inputs().get(0), column, watch),
                    Domains.ofColumn(query.plan(), column));
        }
        long read = tally.values().stream().mapToLong(Long::longValue).sum();
        record(query, "tally " + column, optimized, watch, read, tally.size(), ContentHash.of(tally));
        return tally;
    }

    private Map<Object, Long> tallyRows(Plan plan, String column, QueryWatch watch) {
        if (PhysicalPlanner.isDivisible(plan)) {
            return new PlanTally(new PlanRows(plan), column).all(watch.counts(), context(watch));
        }
        try (Operator rows = build(plan, watch)) {
            return Tallies.ofRows(rows, column);
        }
    }

    @Override
    public List<Map<String, Object>> take(Query query, long n) {
        Query first = new Query(query.pipeline(), new Plan.Limit(query.plan(), n, query.at()), query.at());
        Optimizer.Optimized optimized = optimize(first.plan());
        QueryWatch watch = new QueryWatch(listener);
        List<Map<String, Object>> rows = new ArrayList<>();
        try (HashingOperator operator = new HashingOperator(shown(optimized.plan(), watch))) {
            forEach(operator, batch -> addRows(batch, rows));
            record(first, "take " + n, optimized, watch, rows.size(), rows.size(), operator.hex());
        }
        return rows;
    }

    @Override
    public long stream(Query query, Consumer<Batch> consumer) {
        Optimizer.Optimized optimized = optimize(query.plan());
        QueryWatch watch = new QueryWatch(listener);
        try (Operator operator = shown(optimized.plan(), watch)) {
            long rows = forEach(operator, consumer);
            record(query, "stream", optimized, watch, rows, rows, null);
            return rows;
        }
    }

    /** Hands the batches out, closes them, and watch their rows. */
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
        if (datasets != null) {
            Optimizer.Optimized optimized = optimize(query.plan());
            if (PhysicalPlanner.isDivisible(optimized.plan())) {
                return writeParts(query, optimized, file);
            }
        }
        FileSink.check(file);
        return write(query, file.toString(), (rows, context) -> FileSink.write(rows, file, context));
    }

    private long writeParts(Query query, Optimizer.Optimized optimized, Path folder) {
        QueryWatch watch = new QueryWatch(listener);
        PlanRows rows = new PlanRows(shown(optimized.plan()));
        DatasetMarker written = datasets.write(rows, Explanation.tree(optimized.plan()), folder, context(watch));
        watch.counts().add(written.counts(rows));
        record(query, "write " + folder, optimized, watch, written.rows(), written.rows(), written.hash());
        return written.rows();
    }

    @Override
    public long store(Query query, DuckDbSink table) {
        table.check();
        return write(query, table.file() + " table " + table.table(),
                (rows, context) -> table.write(rows, inputs(query.plan()), context));
    }

    private long write(Query query, String target, ToLongBiFunction<Operator, Context> sink) {
        Optimizer.Optimized optimized = optimize(query.plan());
        QueryWatch watch = new QueryWatch(listener);
        try (HashingOperator rows = new HashingOperator(shown(optimized.plan(), watch))) {
            long written = sink.applyAsLong(rows, context(watch));
            record(query, "write " + target, optimized, watch, written, written, rows.hex());
            return written;
        }
    }

    /** The files that the plan reads. */
    private static List<Path> inputs(Plan plan) {
        return plan.chain().stream().flatMap(node -> node.files().stream()).distinct().toList();
    }

    /** The plan without the columns that are hidden. */
    private static Plan shown(Plan plan) {
        List<String> names = plan.schema().shownNames();
        return names.size() == plan.schema().columns().size() ? plan : new Plan.Project(plan, names, SourceRef.NONE);
    }

    /** The plan's rows without the columns that are hidden. */
    private Operator shown(Plan plan, QueryWatch watch) {
        Operator rows = build(plan, watch);
        List<String> names = rows.schema().shownNames();
        return names.size() == rows.schema().columns().size() ? rows : new ProjectOperator(rows, rows.schema().select(names));
    }

    private Operator build(Plan plan, QueryWatch watch) {
        return new PhysicalPlanner(context(watch), watch.counts()).build(plan);
    }

    private synchronized Context context(QueryWatch watch) {
        if (allocator == null) {
            allocator = new RootAllocator();
        }
        return new Context(allocator, threads, cancellation, watch, remembered, crew);
    }

    /** For work that makes no rows, and so can do without Arrow and its start-up time. */
    private Context counting(QueryWatch watch) {
        return new Context(null, threads, cancellation, watch, remembered, crew);
    }

    /**
     * @param read rows that left the plan's last stage
     * @param rows rows of the result
     */
    private void record(Query query, String action, Optimizer.Optimized optimized, QueryWatch watch, long read, long rows,
            String hash) {
        watch.tellReports(query.plan());
        listener.finished(new QueryRecord(query.pipeline(), action, query.at(), Explanation.tree(optimized.plan()),
                StageRows.of(query.plan(), watch.counts().all(), read), rows, hash, inputs(query.plan()), watch.notices()));
    }

    @Override
    public Workers workers() {
        return new Workers(threads, cancellation, listener);
    }

    @Override
    public void notice(String text) {
        listener.notice(text);
    }

    @Override
    public boolean isCancelled() {
        return cancellation.isRequested();
    }

    @Override
    public void cancel() {
        cancellation.request();
    }

    @Override
    public void resume() {
        cancellation.withdraw();
    }

    @Override
    public synchronized void close() {
        if (allocator != null) {
            allocator.close();
            allocator = null;
        }
    }
}
