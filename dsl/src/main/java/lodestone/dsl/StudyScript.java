package lodestone.dsl;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import groovy.lang.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import lodestone.dsl.verb.Conversion;
import lodestone.runtime.engine.Estimate;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.table.Type;
import org.codehaus.groovy.runtime.FormatHelper;

/** What every study script inherits. Outside of pipeline blocks a script is ordinary Groovy. */
public abstract class StudyScript extends Script {

    private Session $session;

    void begin(Session session) {
        $session = session;
    }

    Session session() {
        return $session;
    }

    /** Sets the seed of everything random that comes after. */
    @ScriptFunction(usage = "seed 42",
            doc = "Sets the seed of everything random that comes after; 0 if a script sets none.",
            example = Examples.ORES + """
            seed 42
            show pipeline('any') { from 'ores.csv'; sample 2 }
            """)
    public void seed(long seed) {
        $session.seed(seed);
    }

    /** The arguments after the script's name on the command line. */
    @ScriptFunction(usage = "args", doc = "The arguments after the script's name on the command line, as texts.",
            example = """
            println args.isEmpty() ? 'no arguments' : args[0]
            """)
    public List<String> getArgs() {
        return $session.args();
    }

    /** The version of Lodestone, for captions. */
    @ScriptFunction(usage = "version", doc = "The version of Lodestone, as a text.",
            example = """
            println version == null ? 'unknown' : 'a version'
            """)
    public String getVersion() {
        return Versions.all().get("lodestone");
    }

    @ScriptFunction(usage = "float64", doc = "The type of columns of real numbers, for 'udf'.",
            example = Examples.ORES + """
            udf('f', float64) { double x -> x / 2 }
            show pipeline('p') { from 'ores.csv'; select 'name', 'mass'; derive value: f(mass) }
            """)
    public Type getFloat64() {
        return Type.FLOAT64;
    }

    @ScriptFunction(usage = "int64", doc = "The type of columns of whole numbers of 64 bits, for 'udf'.",
            example = Examples.ORES + """
            udf('f', int64) { double x -> Math.round(x) }
            show pipeline('p') { from 'ores.csv'; select 'name', 'mass'; derive value: f(mass) }
            """)
    public Type getInt64() {
        return Type.INT64;
    }

    @ScriptFunction(usage = "bool", doc = "The type of columns of conditions, for 'udf'.",
            example = Examples.ORES + """
            udf('f', bool) { double x -> x > 4 }
            show pipeline('p') { from 'ores.csv'; select 'name', 'density'; derive value: f(density) }
            """)
    public Type getBool() {
        return Type.BOOL;
    }

    @ScriptFunction(usage = "utf8", doc = "The type of columns of text, for 'udf'.",
            example = Examples.ORES + """
            udf('f', utf8) { String t -> t.reverse() }
            show pipeline('p') { from 'ores.csv'; select 'name', 'mass'; derive value: f(name) }
            """)
    public Type getUtf8() {
        return Type.UTF8;
    }

    @ScriptFunction(usage = "vector(n)", doc = "The type of columns of vectors of n numbers each, for 'udf'.",
            example = Examples.ORES + """
            udf('both', vector(2)) { double mass, double density -> [mass, density / 2] as double[] }
            show pipeline('p') { from 'ores.csv'; select 'mass', 'density'; derive pair: both(mass, density) }
            """)
    public Type vector(int width) {
        if (width < 1) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "vector", "a width of at least 1", width);
        }
        return Type.vector(width);
    }

    /** Declares a pipeline; the compiler adds where it begins and ends, and turns the block into one that takes a {@link Block}. */
    public Pipeline pipeline(String name, Closure<?> block, int line, int column, int lastLine) {
        SourceRef at = $session.at(line, column);
        PipelineScope scope = new PipelineScope($session, at);
        Block stages = new Block(scope);
        try {
            block.call(stages);
        } catch (StudyException e) {
            throw e.at(stages.place());
        }
        if (scope.plan() == null) {
            if ($session.findings() == null || !$session.findings().areIn(line, lastLine)) {
                scope.report(StudyException.of(Message.EMPTY_PIPELINE, name).at(at));
            }
            scope.loseAll();
        }
        return $session.add(new Pipeline(name, scope, at));
    }

    /** What editors see; called only with a block that the compiler did not see. */
    @ScriptFunction(usage = "pipeline('name') { }",
            doc = "Declares a pipeline: a plan, whose stages stand in the block, one a line. Nothing runs "
                    + "before something asks.",
            example = Examples.ORES + """
            def ores = pipeline('ores') {
                from   'ores.csv'
                filter { density > 3 }
            }
            show ores
            """)
    public Pipeline pipeline(String name,
            @DelegatesTo(value = PipelineScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> block) {
        return pipeline((Object) name, block);
    }

    /** Every other call of that name. */
    public Pipeline pipeline(Object... arguments) {
        List<String> found = Arrays.stream(arguments).map(a -> a instanceof Closure<?> ? "a closure" : Conversion.show(a)).toList();
        throw StudyException.of(Message.WRONG_ARGUMENT, "pipeline", "a name and a block that is written there",
                found.isEmpty() ? "nothing" : String.join(", ", found));
    }

    /** Shows a pipeline's first rows, a tally or a list of rows as a table; anything else as it prints itself. */
    @ScriptFunction(usage = "show value",
            doc = "Prints a pipeline's first ten rows and how many there are, or a tally or a list of rows as a table.",
            example = Examples.ORES + """
            show pipeline('ores') { from 'ores.csv' }
            show rutile: 79.87, galena: 239.27
            show(['TiO2', 'PbS'].collect { [formula: it, length: it.length()] })
            """)
    public void show(Object value) {
        if (value instanceof Pipeline pipeline) {
            List<?> rows = pipeline.take(10);
            Estimate count = pipeline.countOrEstimate();
            println(Table.of(rows, pipeline.getColumns(), $session.width()));
            String few = rows.size() < count.value() || !count.exact() ? rows.size() + " of " : "";
            println(few + (!count.exact() ? count
                    : String.format(Locale.ROOT, count.value() == 1 ? "%,d row" : "%,d rows", count.value())));
        } else {
            println(Table.isTable(value) ? Table.of(value, $session.width()) : value);
        }
    }

    @ScriptFunction(usage = "tally pipeline, 'column'",
            doc = "Prints how many rows there are for each value of a column.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv' }
            tally ores, 'mass'
            """)
    public void tally(Pipeline pipeline, String column) {
        show(pipeline.tally(column));
    }

    @ScriptFunction(usage = "explain pipeline",
            doc = "Prints its stages as a plan, and the plan that would run: what is computed, and what the source answers by itself.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv'; filter { mass > 100 } }
            explain ores
            """)
    public void explain(Pipeline pipeline) {
        println(pipeline.explain().stripTrailing());
    }

    @ScriptFunction(usage = "plan pipeline", doc = "Prints its stages as a plan, as they were written.",
            example = Examples.ORES + """
            def ores = pipeline('ores') { from 'ores.csv'; filter { mass > 100 } }
            plan ores
            """)
    public void plan(Pipeline pipeline) {
        List<String> stages = new ArrayList<>(pipeline.plan().chain().stream().map(Plan::describe).toList());
        Collections.reverse(stages);
        println(String.join(System.lineSeparator(), stages));
    }

    @Override
    public void println() {
        $session.out().println();
    }

    @Override
    public void println(Object value) {
        $session.out().println(FormatHelper.toString(value));
    }

    @Override
    public void print(Object value) {
        $session.out().print(FormatHelper.toString(value));
    }

    @Override
    public void printf(String format, Object value) {
        $session.out().printf(Locale.ROOT, format, value);
    }

    @Override
    public void printf(String format, Object[] values) {
        $session.out().printf(Locale.ROOT, format, values);
    }
}
