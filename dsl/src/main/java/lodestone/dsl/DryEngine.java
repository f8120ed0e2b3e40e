package lodestone.dsl;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.Estimate;
import lodestone.runtime.engine.Query;
import lodestone.runtime.io.DuckDbSink;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.table.Batch;

/** An engine that runs nothing, tells what it was asked, and answers that there are no rows. */
final class DryEngine implements Engine {

    private final Consumer<Question> listener;
    private boolean asked;
    private boolean wrote;

    /**
     * What was asked.
     *
     * @param action as in "tally category"
     * @param query  the plan that would have been run, with the counting or the limit on top
     */
    record Question(String action, Query query) {
    }

    DryEngine(Consumer<Question> listener) {
        this.listener = listener;
    }

    /** Whether it may be no mistake that the script fails: it has seen an empty answer, or counts on a file that it wrote. */
    boolean excuses(StudyException problem) {
        boolean missing = problem.message() == Message.FILE_NOT_FOUND || problem.message() == Message.DUCKDB_TABLE_UNKNOWN;
        return problem.message() == Message.SCRIPT_FAILED && asked || missing && wrote;
    }

    /** A file that is written by something else than a query. */
    void wouldWrite() {
        asked = true;
        wrote = true;
    }

    private void ask(String action, Query query, Plan plan) {
        asked = true;
        listener.accept(new Question(action, new Query(query.pipeline(), plan, query.at())));
    }

    @Override
    public String explain(Query query) {
        ask("explain", query, query.plan());
        return "";
    }

    @Override
    public long count(Query query) {
        ask("count", query, new Plan.Count(query.plan(), query.at()));
        return 0;
    }

    /** No values, and 0 for each that the script asks for. */
    @Override
    public Map<Object, Long> tally(Query query, String column) {
        ask("tally " + column, query, new Plan.Tally(query.plan(), column, query.at()));
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            public Long get(Object key) {
                return 0L;
            }
        };
    }

    /** As if there were no rows. */
    @Override
    public Map<Object, Estimate> estimate(Query query, String column, long samples, long seed) {
        ask("estimate" + (column == null ? "" : " " + column), query, query.plan());
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            public Estimate get(Object key) {
                return Estimate.exact(0);
            }
        };
    }

    @Override
    public List<Map<String, Object>> take(Query query, long n) {
        ask("take " + n, query, new Plan.Limit(query.plan(), n, query.at()));
        return List.of();
    }

    @Override
    public long write(Query query, Path file) {
        ask("write " + file, query, query.plan());
        wrote = true;
        return 0;
    }

    @Override
    public long store(Query query, DuckDbSink table) {
        return write(query, table.file());
    }

    @Override
    public long stream(Query query, Consumer<Batch> consumer) {
        ask("rows", query, query.plan());
        return 0;
    }

    @Override
    public void cancel() {
    }

    @Override
    public void close() {
    }
}
