package lodestone.dsl;

import groovy.lang.Binding;
import groovy.lang.Closure;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import lodestone.dsl.compile.Fragment;
import lodestone.dsl.compile.Inputs;
import lodestone.dsl.compile.Language;
import lodestone.dsl.compile.ScriptSource;
import lodestone.dsl.udf.UserFunction;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.EngineChoice;
import lodestone.runtime.engine.EngineSettings;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * A study that is written while it runs: inputs in the language of scripts, evaluated one after the other. What an input
 * declares is there for those that follow; an input that fails leaves the session as it was before it.
 */
public final class LiveSession implements AutoCloseable {

    private final Language language;
    private final Session session;
    private final Binding binding = new Binding();
    private final List<Worked> worked = new ArrayList<>();
    private Inputs inputs = Inputs.NONE;
    private int number = 1;
    private Thread evaluating;
    private boolean cancelled;

    /**
     * An input that has worked.
     *
     * @param fresh the variables that it has made
     */
    record Worked(ScriptSource.Input source, Fragment compiled, Set<String> fresh) {
        String text() {
            return source.text();
        }
    }

    /** One that stays with this engine. */
    public LiveSession(Language language, Engine engine, PrintStream out, IntSupplier width) {
        this(language, EngineChoice.of(engine), out, width);
    }

    /**
     * @param out   where inputs print
     * @param width columns of characters that a table may take
     */
    public LiveSession(Language language, EngineChoice engines, PrintStream out, IntSupplier width) {
        this.language = language;
        session = new Session("", "", language.verbs(), engines, List.of(), out);
        session.width(width);
    }

    /** Inputs go by other environment variables than those of this process. */
    public LiveSession withEnvironment(Map<String, String> environment) {
        session.environment(environment);
        return this;
    }

    public Language language() {
        return language;
    }

    /** The number of the next input, by which messages call it. */
    public int number() {
        return number;
    }

    /** The variables and their values, in the order of their making. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> variables() {
        return binding.getVariables();
    }

    /** Forgets all variables, methods, classes, imports and pipelines; what was read from files stays known. */
    public void clear() {
        variables().clear();
        worked.clear();
        session.functions().clear();
        session.pipelines().clear();
        session.seed(0);
        inputs = Inputs.NONE;
    }

    /** What was evaluated and has worked, as a script that gives the same. */
    public SavedScript script() {
        return SavedScript.of(worked);
    }

    /**
     * Evaluates an input.
     *
     * @return the value of its last statement
     * @throws StudyException for whatever goes wrong, with its place; CANCELLED after {@link #cancel}
     */
    public Object evaluate(String text) {
        return evaluate(String.valueOf(number++), text);
    }

    /**
     * Evaluates a file as one input.
     *
     * @throws StudyException SCRIPT_NOT_FOUND, FILE_UNREADABLE, and those of {@link #evaluate(String)}
     */
    public Object load(Path file) {
        number++;
        return evaluate(file.toString(), Study.load(file).text());
    }

    private Object evaluate(String name, String text) {
        State before = new State();
        begin();
        try {
            ScriptSource.Input source = input(name, text);
            Fragment compiled = compile(source);
            Object result = run(compiled);
            Set<String> fresh = new TreeSet<>(variables().keySet());
            fresh.removeAll(before.variables.keySet());
            worked.add(new Worked(source, compiled, fresh));
            inputs = inputs.and(compiled);
            return result;
        } catch (OutOfMemoryError e) {
            before.restore();
            throw e;
        } catch (Throwable e) {
            before.restore();
            throw isCancelled() ? StudyException.causedBy(e, Message.CANCELLED) : ScriptErrors.of(e, session);
        } finally {
            end();
        }
    }

    private ScriptSource.Input input(String name, String text) {
        return new ScriptSource.Input(name, text, Set.copyOf(variables().keySet()), functions());
    }

    private Fragment compile(ScriptSource.Input input) {
        session.begin(input.name(), Language.unit(input.name()));
        session.source(new ScriptSource(worked.stream().map(Worked::source).toList()).and(input));
        return language.compile(input.name(), input.text(), inputs, input.variables(), input.functions());
    }

    /** The names of functions by what they can be called by: themselves, and variables that they are kept in. */
    private Map<String, String> functions() {
        Map<String, String> names = new LinkedHashMap<>();
        variables().forEach((variable, value) -> {
            if (value instanceof UserFunction function) {
                names.put(variable, function.name());
            }
        });
        session.functions().keySet().forEach(name -> names.put(name, name));
        return names;
    }

    /** What an input can change, as it was before. */
    private final class State {
        private final Map<String, Object> variables = new LinkedHashMap<>(variables());
        private final Map<String, UserFunction> functions = new TreeMap<>(session.functions());
        private final int pipelines = session.pipelines().size();
        private final long seed = session.seed();
        private final EngineSettings engine = session.engines().settings();

        void restore() {
            variables().clear();
            variables().putAll(variables);
            session.functions().clear();
            session.functions().putAll(functions);
            session.pipelines().subList(pipelines, session.pipelines().size()).clear();
            session.seed(seed);
            session.engines().restore(engine);
        }
    }

    private Object run(Fragment compiled) throws ReflectiveOperationException {
        if (compiled.script() == null) {
            return null;
        }
        StudyScript script = compiled.script().getDeclaredConstructor().newInstance();
        script.setBinding(binding);
        script.begin(session);
        return script.run();
    }

    private synchronized void begin() {
        evaluating = Thread.currentThread();
        cancelled = false;
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    private synchronized void end() {
        evaluating = null;
        Thread.interrupted();
        if (cancelled) {
            session.engines().resume();
        }
    }

    /** Stops the input that another thread evaluates, its queries and its loops, if there is one. */
    public synchronized void cancel() {
        if (evaluating != null) {
            cancelled = true;
            session.engines().cancel();
            evaluating.interrupt();
        }
    }

    /** What kind of thing a value of a session is, in a word. */
    public static String kind(Object value) {
        return value instanceof Closure ? "Closure" : value.getClass().getSimpleName();
    }

    /** What an input's result looks like; null if there is nothing to see. */
    public String show(Object result) {
        String variable = variables().entrySet().stream().filter(e -> e.getValue() == result).map(Map.Entry::getKey)
                .reduce((first, last) -> last).orElse(null);
        return Printout.of(result, variable, session);
    }

    /** The value of an input, found without queries and forgotten again; null if it fails. */
    public Object rehearse(String text) {
        State before = new State();
        EngineChoice engines = session.engines();
        session.engines(EngineChoice.of(new DryEngine(question -> { })));
        try {
            return run(compile(input("", text)));
        } catch (Exception | LinkageError | StackOverflowError e) {
            return null;
        } finally {
            session.engines(engines);
            before.restore();
        }
    }

    /** Ends what functions in other languages have running. */
    @Override
    public void close() {
        session.close();
    }
}
