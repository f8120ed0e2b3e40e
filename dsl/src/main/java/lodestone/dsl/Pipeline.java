package lodestone.dsl;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.engine.Estimate;
import lodestone.runtime.engine.Query;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.io.DuckDbSink;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;

/**
 * A pipeline of a study: a plan with a name. It never changes and holds no rows; each question runs it anew.
 */
public final class Pipeline {

    /** With fewer, the intervals would say nothing. */
    private static final long FEWEST_SAMPLES = 100;

    private final String name;
    private final Plan plan;
    private final Map<Class<?>, Object> attributes;
    private final SourceRef at;
    private final Session session;

    Pipeline(String name, PipelineScope scope, SourceRef at) {
        this.name = name;
        this.plan = scope.plan();
        this.attributes = Map.copyOf(scope.attributes());
        this.at = at;
        this.session = scope.session();
    }

    @ScriptFunction(usage = "pipeline.name()", doc = "Its name.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            println ores.name()
            """)
    public String name() {
        return name;
    }

    @ScriptFunction(usage = "pipeline.plan()",
            doc = "What its stages made, before the optimiser; 'explain' shows it as text.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            println ores.plan().schema()
            """)
    public Plan plan() {
        return plan;
    }

    /** Where the pipeline begins in the script. */
    public SourceRef at() {
        return at;
    }

    Map<Class<?>, Object> attributes() {
        return attributes;
    }

    @ScriptFunction(usage = "pipeline.schema", doc = "The names and types of the columns of its rows.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            println ores.schema
            """)
    public Schema getSchema() {
        return plan.schema();
    }

    /** The names of the columns of its rows. */
    @ScriptFunction(usage = "pipeline.columns", doc = "The names of the columns of its rows.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            println ores.columns
            """)
    public List<String> getColumns() {
        return plan.schema().shownNames();
    }

    @ScriptFunction(usage = "pipeline.count()", doc = "How many rows it has.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            println ores.count()
            """)
    public long count() {
        return ask(session.engine()::count);
    }

    /**
     * How many rows there are for each value of a column, in order of the values, missing last.
     *
     * @throws StudyException UNKNOWN_COLUMN if there is no such column
     */
    @ScriptFunction(usage = "pipeline.tally('column')",
            doc = "How many rows there are for each value of a column, in order of the values, missing last.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            show ores.tally('mass')
            """)
    public Map<Object, Long> tally(String column) {
        return ask(query -> {
            plan.schema().column(column);
            return session.engine().tally(query, column);
        });
    }

    /**
     * How many rows it has, exactly where that is quickly counted, otherwise estimated.
     *
     * @throws StudyException NO_SAMPLES, UNKNOWN_OPTION
     */
    @ScriptFunction(usage = "pipeline.estimate()",
            doc = "How many rows it has: counted where that is quick, otherwise estimated from rows drawn at random, with "
                    + "the interval that covers the true number in 95 % of such estimates. Prints itself; has value, low, high, "
                    + "samples and exact.",
            options = @Option(name = "samples", doc = "how many rows to look at, at least 100", otherwise = "1000000"),
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv'; filter { density > 3 } }
            println ores.estimate()
            """)
    public Estimate estimate(Map<String, Object> options) {
        return estimates(null, options).get(null);
    }

    public Estimate estimate() {
        return estimate(Map.of());
    }

    /**
     * The same for each value of a column, in order of the values, missing last. A value that no row looked at has is not
     * there, unless it is known to be possible.
     *
     * @throws StudyException NO_SAMPLES, UNKNOWN_OPTION, UNKNOWN_COLUMN
     */
    @ScriptFunction(usage = "pipeline.estimate('column')",
            doc = "The same for each value of a column, in order of the values, missing last; a value that is too rare to be "
                    + "found may not be there.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            show ores.estimate('mass')
            """)
    public Map<Object, Estimate> estimate(Map<String, Object> options, String column) {
        return estimates(column, options);
    }

    public Map<Object, Estimate> estimate(String column) {
        return estimate(Map.of(), column);
    }

    private Map<Object, Estimate> estimates(String column, Map<String, Object> options) {
        return ask(query -> {
            long samples = Options.of("estimate", options, List.of("samples")).get("samples", Long.class, 1_000_000L);
            if (samples < FEWEST_SAMPLES) {
                throw StudyException.of(Message.NO_SAMPLES, FEWEST_SAMPLES, samples);
            }
            if (column != null) {
                plan.schema().column(column);
            }
            return session.engine().estimate(query, column, samples, session.seed());
        });
    }

    /** The count, or an estimate where it would take too long. */
    Estimate countOrEstimate() {
        try {
            return Estimate.exact(count());
        } catch (StudyException e) {
            if (e.message() != Message.COUNT_TOO_LONG) {
                throw e;
            }
            return estimate();
        }
    }

    /**
     * What each rule of its filters removes; see {@link Funnel}.
     *
     * @throws StudyException NO_FUNNEL
     */
    @ScriptFunction(usage = "pipeline.funnel()",
            doc = "For each rule of its filters how many rows it removes alone and in order, and how many are left.",
            example = Examples.ORES + """
            show pipeline('heavy') { from 'ores.csv'; filter { mass > 70 && density < 5 } }.funnel()
            """)
    public List<Map<String, Object>> funnel() {
        return ask(query -> Funnel.ofFilters(plan, name).count(query, session.engine()));
    }

    /**
     * The same for the rules that a column joins.
     *
     * @throws StudyException NO_FUNNEL, UNKNOWN_COLUMN
     */
    @ScriptFunction(usage = "pipeline.funnel('column')", doc = "The same for the rules that a column of conditions joins.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv'; label heavy: mass > 70 && density < 5 }.funnel('heavy')
            """)
    public List<Map<String, Object>> funnel(String column) {
        return ask(query -> Funnel.ofColumn(plan, column).count(query, session.engine()));
    }

    /**
     * Likewise for each value of an expression over its columns.
     *
     * @param what what the expression is called, for the manifest
     */
    public Map<Object, Long> tally(String what, Expr expr) {
        return ask(query -> {
            String column = what;
            while (plan.schema().has(column)) {
                column += "_";
            }
            Plan derived = new Plan.Derive(plan, new Named(column, expr), query.at());
            return session.engine().tally(new Query(name, derived, query.at()), column);
        });
    }

    /** The first n rows, each as column name to value. */
    @ScriptFunction(usage = "pipeline.take(n)", doc = "The first n rows, each a map from column to value.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            ores.take(2).each { println it.name }
            """)
    public List<Map<String, Object>> take(long n) {
        return ask(query -> session.engine().take(query, n));
    }

    /** The logical and the physical plan. */
    @ScriptFunction(usage = "pipeline.explain()",
            doc = "The logical and the physical plan as text; runs nothing.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            println ores.explain()
            """)
    public String explain() {
        return ask(session.engine()::explain);
    }

    /** Hands all rows to the consumer, batch by batch in order; a batch is closed when the consumer returns. */
    @ScriptFunction(usage = "pipeline.stream { batch -> }",
            doc = "Hands all rows over, batch by batch in order, and returns how many; a batch is closed after the block.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            ores.stream { batch -> println batch.values('name').get(0) }
            """)
    public long stream(Consumer<Batch> consumer) {
        return ask(query -> session.engine().stream(query, consumer));
    }

    /**
     * As {@link #stream(Consumer)}, with these columns only; hidden ones can be among them.
     *
     * @throws StudyException UNKNOWN_COLUMN if there is no such column
     */
    @ScriptFunction(usage = "pipeline.stream(['column']) { batch -> }", doc = "")
    public long stream(List<String> columns, Consumer<Batch> consumer) {
        return ask(query -> {
            Plan selected = new Plan.Project(plan, columns, query.at());
            selected.schema();
            return session.engine().stream(new Query(name, selected, query.at()), consumer);
        });
    }

    /** Writes all rows to a file, whose ending says the format; returns the number of rows. */
    @ScriptFunction(usage = "pipeline.write('file')",
            doc = "Writes all rows to a file, whose ending says the format, and returns how many. A cluster writes a folder of "
                    + "parts, which is read like a file.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            println ores.write('ores.parquet')
            """)
    public long write(String path) {
        return ask(query -> session.engine().write(query, Path.of(path)));
    }

    /** Stores all rows as a table of a DuckDB database; returns the number of rows. */
    public long store(DuckDbSink table) {
        return ask(query -> session.engine().store(query, table));
    }

    /** Works on what the pipeline gave, with the threads of its engine. */
    public <T> T work(Function<Workers, T> work) {
        return ask(query -> {
            try (Workers workers = session.engine().workers()) {
                return work.apply(workers);
            }
        });
    }

    /** Tells what the script uses on this pipeline and should cite; its plan itself says what it uses. */
    public void cites(Cited cited) {
        session.cited().add(cited);
    }

    private <T> T ask(Function<Query, T> question) {
        Query query = new Query(name, plan, session.here());
        try {
            return question.apply(query);
        } catch (StudyException e) {
            throw e.at(query.at());
        }
    }

    /** What it is and the names and types of its columns. */
    @Override
    public String toString() {
        return name + "(" + plan.schema() + ")";
    }
}
