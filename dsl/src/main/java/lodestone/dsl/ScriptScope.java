package lodestone.dsl;

import java.io.PrintStream;
import java.util.function.Supplier;
import lodestone.dsl.udf.UserFunction;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.message.SourceRef;

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
        return session.engine().isCancelled();
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
