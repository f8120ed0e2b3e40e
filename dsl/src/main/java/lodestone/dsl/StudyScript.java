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
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Plan;
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
    @ScriptFunction(usage = "seed 42", doc = "Sets the seed of everything random that comes after.", example = """
            seed 42
            def some = pipeline('some') {
                pool         Li, Zn, O
                compositions arity: 3, stoichiometry: 1..4
                sample       3
            }
            show some
            """)
    public void seed(long seed) {
        $session.seed(seed);
    }

    /** The arguments after the script's name on the command line. */
    public List<String> getArgs() {
        return $session.args();
    }

    /** The version of Lodestone, for captions. */
    public String getVersion() {
        return Versions.all().get("lodestone");
    }

    /** Declares a pipeline; the compiler adds the place and turns the block into one that takes a {@link Block}. */
    public Pipeline pipeline(String name, Closure<?> block, int line, int column) {
        SourceRef at = $session.at(line, column);
        PipelineScope scope = new PipelineScope($session, at);
        Block stages = new Block(scope);
        try {
            block.call(stages);
        } catch (StudyException e) {
            throw e.at(stages.place());
        }
        if (scope.plan() == null) {
            throw StudyException.of(Message.EMPTY_PIPELINE, name).at(at);
        }
        Pipeline pipeline = new Pipeline(name, scope, at);
        $session.pipelines().add(pipeline);
        return pipeline;
    }

    /** What editors see of {@link #pipeline(String, Closure, int, int)}, and called where the compiler did not see the block. */
    @ScriptFunction(usage = "pipeline('name') { }", doc = "Declares a pipeline: a plan whose stages stand in the block, a line each. "
            + "Nothing runs before something asks.", example = """
            def oxides = pipeline('oxides') {
                pool         Li, Zn, O
                compositions arity: 2, stoichiometry: 1..4
                filter       { contains(O) }
            }
            show oxides
            """)
    public Pipeline pipeline(String name, @DelegatesTo(value = PipelineScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> block) {
        return pipeline((Object) name, block);
    }

    /** Every other call of that name. */
    public Pipeline pipeline(Object... arguments) {
        List<String> found = Arrays.stream(arguments).map(a -> a instanceof Closure<?> ? "a closure" : Conversion.show(a)).toList();
        throw StudyException.of(Message.WRONG_ARGUMENT, "pipeline", "a name and a block that is written there",
                found.isEmpty() ? "nothing" : String.join(", ", found));
    }

    /** Shows a pipeline's first rows, a tally or a list of rows as a table; anything else as it prints itself. */
    public void show(Object value) {
        if (value instanceof Pipeline pipeline) {
            List<?> rows = pipeline.take(10);
            long count = pipeline.count();
            println(Table.of(rows, pipeline.getColumns(), $session.width()));
            String few = rows.size() < count ? rows.size() + " of " : "";
            println(few + String.format(Locale.ROOT, count == 1 ? "%,d row" : "%,d rows", count));
        } else {
            println(Table.isTable(value) ? Table.of(value, $session.width()) : value);
        }
    }

    @ScriptFunction(usage = "tally pipeline, 'column'",
            doc = "Prints how many rows there are for each value of a column.", example = """
            def all = pipeline('all') { pool Li, Zn, O; compositions arity: 2..3, stoichiometry: 1..4 }
            tally all, 'arity'
            """)
    public void tally(Pipeline pipeline, String column) {
        show(pipeline.tally(column));
    }

    @ScriptFunction(usage = "explain pipeline",
            doc = "Prints its stages as a plan, and the plan that would run: what is computed, and what the source answers by itself.",
            example = """
            def all = pipeline('all') { pool Li, Zn, O; compositions arity: 2, stoichiometry: 1..4 }
            explain all
            """)
    public void explain(Pipeline pipeline) {
        println(pipeline.explain().stripTrailing());
    }

    @ScriptFunction(usage = "plan pipeline", doc = "Prints its stages as a plan, as they were written.", example = """
            def all = pipeline('all') { pool Li, Zn, O; compositions arity: 2, stoichiometry: 1..4 }
            plan all
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
