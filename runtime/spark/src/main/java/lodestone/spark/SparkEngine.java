package lodestone.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.Estimate;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.engine.Query;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.io.DuckDbSink;
import lodestone.runtime.table.Batch;

/**
 * The local engine with another crew: plans are made, rows are sorted and maps are computed in this JVM, by the same code;
 * what can be done in pieces is done by Spark's executors. So results are the same.
 */
public final class SparkEngine implements Engine {

    private final LocalEngine local;
    private final SparkCrew crew;

    SparkEngine(LocalEngine local, SparkCrew crew) {
        this.local = local;
        this.crew = crew;
    }

    SparkCrew crew() {
        return crew;
    }

    @Override
    public String explain(Query query) {
        return local.explain(query);
    }

    @Override
    public long count(Query query) {
        return local.count(query);
    }

    @Override
    public long[] counts(Query query, List<Expr> conditions) {
        return local.counts(query, conditions);
    }

    @Override
    public Map<Object, Long> tally(Query query, String column) {
        return local.tally(query, column);
    }

    @Override
    public Map<Object, Estimate> estimate(Query query, String column, long samples, long seed) {
        return local.estimate(query, column, samples, seed);
    }

    @Override
    public List<Map<String, Object>> take(Query query, long n) {
        return local.take(query, n);
    }

    @Override
    public long stream(Query query, Consumer<Batch> consumer) {
        return local.stream(query, consumer);
    }

    @Override
    public long write(Query query, Path file) {
        return local.write(query, file);
    }

    @Override
    public long store(Query query, DuckDbSink table) {
        return local.store(query, table);
    }

    @Override
    public Workers workers() {
        return local.workers();
    }

    @Override
    public void notice(String text) {
        local.notice(text);
    }

    @Override
    public boolean isCancelled() {
        return local.isCancelled();
    }

    @Override
    public boolean isLost() {
        return crew.executors().areGone();
    }

    @Override
    public long countWithoutRows(Query query) {
        return local.countWithoutRows(query);
    }

    @Override
    public void cancel() {
        local.cancel();
    }

    @Override
    public void resume() {
        local.resume();
    }

    @Override
    public void close() {
        try {
            crew.close();
        } finally {
            local.close();
        }
    }
}
