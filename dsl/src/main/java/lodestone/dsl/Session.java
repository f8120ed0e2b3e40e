package lodestone.dsl;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import lodestone.dsl.compile.ScriptSource;
import lodestone.dsl.udf.UserFunction;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.EngineChoice;
import lodestone.runtime.message.SourceRef;

/** One run of one script: what its pipelines and its base class share. */
final class Session implements AutoCloseable {

    private static final StackWalker WALKER = StackWalker.getInstance();

    /** The file names of stack frames, and how the user calls these scripts; several in a live session. */
    private final Map<String, String> scripts = new HashMap<>();
    private final Verbs verbs;
    private final List<String> args;
    private final PrintStream out;
    private final List<Pipeline> pipelines = new ArrayList<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private final List<Cited> cited = new ArrayList<>();
    private final Map<String, UserFunction> functions = new TreeMap<>();
    private final List<Runnable> ends = new ArrayList<>();
    private EngineChoice engines;
    private IntSupplier width = () -> Integer.MAX_VALUE;
    private Map<String, String> environment = System.getenv();
    private String script;
    private ScriptSource source = ScriptSource.NONE;
    private long seed;
    private Findings findings;

    /**
     * @param script the script's name as the user gave it
     * @param unit   the file name in its stack frames
     */
    Session(String script, String unit, Verbs verbs, EngineChoice engines, List<String> args, PrintStream out) {
        begin(script, unit);
        this.verbs = verbs;
        this.engines = engines;
        this.args = List.copyOf(args);
        this.out = out;
    }

    /** What the classes of the script are made of. */
    ScriptSource source() {
        return source;
    }

    void source(ScriptSource source) {
        this.source = source;
    }

    /** What follows is of another script. */
    void begin(String script, String unit) {
        this.script = script;
        scripts.put(unit, script);
    }

    Verbs verbs() {
        return verbs;
    }

    /** What answers the questions of now. */
    Engine engine() {
        return engines.engine();
    }

    EngineChoice engines() {
        return engines;
    }

    void engines(EngineChoice engines) {
        this.engines = engines;
    }

    /** How many columns of characters there are for a table. */
    int width() {
        return width.getAsInt();
    }

    void width(IntSupplier width) {
        this.width = width;
    }

    /** The environment variables that the run goes by. */
    Map<String, String> environment() {
        return environment;
    }

    void environment(Map<String, String> environment) {
        this.environment = environment;
    }

    List<String> args() {
        return args;
    }

    PrintStream out() {
        return out;
    }

    long seed() {
        return seed;
    }

    void seed(long seed) {
        this.seed = seed;
    }

    /** What a check has found so far; null in a run, which ends with the first mistake. */
    Findings findings() {
        return findings;
    }

    void check(Findings findings) {
        this.findings = findings;
    }

    /** All pipelines so far, in the order of the script. */
    List<Pipeline> pipelines() {
        return pipelines;
    }

    /** What the script uses besides its pipelines, and should cite. */
    List<Cited> cited() {
        return cited;
    }

    /** The functions that the script has declared, by name. */
    Map<String, UserFunction> functions() {
        return functions;
    }

    Pipeline add(Pipeline pipeline) {
        pipelines.add(pipeline);
        return pipeline;
    }

    /** What was made for this key before, or is made now. */
    @SuppressWarnings("unchecked")
    <T> T shared(Object key, Supplier<T> make) {
        return (T) shared.computeIfAbsent(key, k -> make.get());
    }

    /** Has something done when the session ends. */
    void atEnd(Runnable end) {
        ends.add(end);
    }

    /** Ends guest languages; pipelines that call functions in them can not run any more. */
    @Override
    public void close() {
        ends.forEach(Runnable::run);
        ends.clear();
    }

    /** A place in the script that is being executed; in a live session an earlier input's method may call. */
    SourceRef at(int line, int column) {
        return new SourceRef(scripts.size() == 1 ? script : WALKER.walk(frames -> frames.map(f -> scripts.get(f.getFileName()))
                .filter(Objects::nonNull).findFirst().orElse(script)), line, column);
    }

    /** The line of the script that is being executed. */
    SourceRef here() {
        return WALKER.walk(frames -> frames.map(frame -> place(frame.getFileName(), frame.getLineNumber()))
                .filter(Objects::nonNull).findFirst().orElse(SourceRef.NONE));
    }

    /** The innermost line of the script that an exception came through. */
    SourceRef placeOf(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace()).map(frame -> place(frame.getFileName(), frame.getLineNumber()))
                .filter(Objects::nonNull).findFirst().orElse(new SourceRef(script, 0, 0));
    }

    private SourceRef place(String file, int line) {
        String name = scripts.get(file);
        return name == null || line < 1 ? null : new SourceRef(name, line, 0);
    }
}
