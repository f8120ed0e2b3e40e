package lodestone.dsl;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import lodestone.dsl.compile.ScriptSource;
import lodestone.dsl.udf.UserFunction;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.plan.Plan;

/** What a method that a library adds to scripts sees of the run: where it is called from, and what kind of run it is. */
public final class ScriptScope {

    private final Session session;

    private ScriptScope(Session session) {
        this.session = session;
    }

    public static ScriptScope of(StudyScript script) {
        return new ScriptScope(script.session());
    }

    /** The line of the script that is being executed. */
    public SourceRef here() {
        return session.here();
    }

    /** A place in the script. */
    public SourceRef at(int line, int column) {
        return session.at(line, column);
    }

    /** What the classes of the script are made of. */
    public ScriptSource source() {
        return session.source();
    }

    /** All pipelines so far, in the order of the script. */
    public List<Pipeline> pipelines() {
        return List.copyOf(session.pipelines());
    }

    /** Makes a pipeline of a plan, as a pipeline block does. */
    public Pipeline pipeline(String name, Plan plan, SourceRef at) {
        PipelineScope scope = new PipelineScope(session, at);
        scope.set(plan);
        return session.add(new Pipeline(name, scope, at));
    }

    /** In a check: stands for a pipeline whose making failed because of mistakes before it. */
    public Pipeline lost(String name, SourceRef at) {
        PipelineScope scope = new PipelineScope(session, at);
        scope.loseAll();
        return session.add(new Pipeline(name, scope, at));
    }

    /** In a check: whether a pipeline lacks something because of mistakes. */
    public boolean isLacking(Pipeline pipeline) {
        return pipeline.attributes().containsKey(Lost.class);
    }

    /** Whether the script is only checked or explained: pipelines answer that they have no rows, and no file is written. */
    public boolean isDry() {
        return session.engine() instanceof DryEngine;
    }

    /** In a dry run: a file would have been written now, and what the script does with it later can not be checked. */
    public void wouldWrite() {
        if (session.engine() instanceof DryEngine dry) {
            dry.wouldWrite();
        }
    }

    /** Tells what the script uses and should cite; pipelines themselves say what they use. */
    public void cites(Cited cited) {
        session.cited().add(cited);
    }

    /** Something that all of a session shares, made when it is first asked for. */
    public <T> T shared(Object key, Supplier<T> make) {
        return session.shared(key, make);
    }

    /** Has something done when the session ends. */
    public void atEnd(Runnable end) {
        session.atEnd(end);
    }

    /** Where the script prints. */
    public PrintStream out() {
        return session.out();
    }

    /** Whether the user has stopped the run. */
    public boolean isCancelled() {
        return session.engines().isCancelled();
    }

    /** The stages and functions of the language. */
    public Verbs verbs() {
        return session.verbs();
    }

    /** Makes a function known to all expressions that come after; an earlier one of that name is forgotten. */
    public void declare(UserFunction function) {
        session.functions().put(function.name(), function);
    }

    /** Tells the user something about the data: rows left out and why. */
    public void notice(String text) {
        session.engine().notice(text);
    }
}
