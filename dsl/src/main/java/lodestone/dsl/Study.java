package lodestone.dsl;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lodestone.dsl.compile.Draft;
import lodestone.dsl.compile.Language;
import lodestone.dsl.compile.ScriptSource;
import lodestone.runtime.cite.Bibliography;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.EngineChoice;
import lodestone.runtime.engine.Query;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** A study script: load it, then run, check or explain it. */
public final class Study {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private final String name;
    private final String text;
    private final Language language;
    private final Map<String, String> environment;

    /** @param name how messages call the script, usually its path */
    public Study(String name, String text, Language language) {
        this(name, text, language, System.getenv());
    }

    private Study(String name, String text, Language language, Map<String, String> environment) {
        this.name = name;
        this.text = text;
        this.language = language;
        this.environment = environment;
    }

    /** The same script, to be run with other environment variables than those of this process. */
    public Study withEnvironment(Map<String, String> others) {
        return new Study(name, text, language, others);
    }

    public static Study of(String name, String text) {
        return new Study(name, text, Language.installed());
    }

    /**
     * @throws StudyException SCRIPT_NOT_FOUND or FILE_UNREADABLE
     */
    public static Study load(Path script) {
        try {
            return of(script.toString(), Files.readString(script));
        } catch (NoSuchFileException e) {
            Path folder = script.toAbsolutePath().getParent();
            throw StudyException.causedBy(e, Message.SCRIPT_NOT_FOUND, script, folder);
        } catch (IOException e) {
            throw StudyException.causedBy(e, Message.FILE_UNREADABLE, script, e.getMessage());
        }
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** Runs the script on this engine, whatever engine the script asks for; see {@link #run(EngineChoice, List, PrintStream)}. */
    public long run(Engine engine, List<String> args, PrintStream out) {
        return run(EngineChoice.of(engine), args, out);
    }

    /**
     * Runs the script.
     *
     * @param args what the script sees as {@code args}
     * @param out  where it prints
     * @return the seed that it set last, or 0
     * @throws StudyException for whatever goes wrong, with its place
     */
    public long run(EngineChoice engines, List<String> args, PrintStream out) {
        Session session = session(engines, args, out);
        try {
            execute(session, language.compile(name, text, false));
            return session.seed();
        } catch (StudyException e) {
            throw placed(e);
        }
    }

    /**
     * Compiles the script, checks its types and plans all its pipelines; runs and prints nothing. Goes on after a mistake.
     *
     * @throws StudyException for whatever is wrong, with its place: all of it, see {@link StudyException#parts}
     */
    public Checked check(List<String> args) {
        DryEngine engine = new DryEngine(question -> { });
        Session session = session(EngineChoice.of(engine), args, NOWHERE);
        Draft draft = language.draft(name, text);
        Findings findings = new Findings(engine, draft.mistakes(), draft.lost(), this::placed);
        session.check(findings);
        if (draft.type() != null) {
            try {
                execute(session, draft.type());
            } catch (StudyException e) {
                findings.failed(e, e.at(), Lost.NOTHING);
            }
        }
        List<StudyException> mistakes = findings.mistakes();
        if (!mistakes.isEmpty()) {
            throw StudyException.several(mistakes);
        }
        StudyException end = findings.end();
        return new Checked(session.pipelines().size(), end == null ? null : end.at(), end == null ? null : end.getMessage());
    }

    /**
     * Prints the plans of all questions that the script asks, and of the pipelines that it asks nothing of; runs nothing.
     *
     * @param engine what explains the plans
     * @throws StudyException for whatever is wrong, with its place
     */
    public Checked explain(Engine engine, List<String> args, PrintStream out) {
        Set<String> asked = new HashSet<>();
        Consumer<DryEngine.Question> print = question -> {
            asked.add(question.query().pipeline());
            out.println("-- " + question.action() + " of '" + question.query().pipeline() + "' at " + question.query().at());
            out.println(engine.explain(question.query()));
        };
        return dryRun(args, print, session -> session.pipelines().stream().filter(p -> !asked.contains(p.name())).forEach(
                p -> print.accept(new DryEngine.Question("rows", new Query(p.name(), p.plan(), p.at())))));
    }

    /**
     * Collects what a text about the study should cite; runs nothing.
     *
     * @throws StudyException for whatever is wrong, with its place
     */
    public Checked cite(List<String> args, Bibliography bibliography) {
        return dryRun(args, question -> bibliography.add(question.query().plan()), session -> {
            session.pipelines().forEach(pipeline -> bibliography.add(pipeline.plan()));
            session.cited().forEach(cited -> cited.citations().forEach(bibliography::add));
        });
    }

    private Checked dryRun(List<String> args, Consumer<DryEngine.Question> listener, Consumer<Session> end) {
        DryEngine engine = new DryEngine(listener);
        Session session = session(EngineChoice.of(engine), args, NOWHERE);
        Checked result;
        try {
            execute(session, language.compile(name, text, true));
            result = new Checked(session.pipelines().size(), null, null);
        } catch (StudyException e) {
            if (!engine.excuses(e)) {
                throw placed(e);
            }
            result = new Checked(session.pipelines().size(), e.at(), e.getMessage());
        }
        end.accept(session);
        return result;
    }

    private Session session(EngineChoice engines, List<String> args, PrintStream out) {
        Session session = new Session(name, Language.unit(name), language.verbs(), engines, args, out);
        session.environment(environment);
        session.source(ScriptSource.of(name, text));
        return session;
    }

    private void execute(Session session, Class<? extends StudyScript> compiled) {
        try {
            StudyScript script = compiled.getDeclaredConstructor().newInstance();
            script.begin(session);
            script.run();
        } catch (Exception | AssertionError | StackOverflowError e) {
            throw ScriptErrors.of(e, session);
        } finally {
            session.close();
        }
    }

    /** A problem of which only the line is known, at the part of the line that it is about, if that can be told. */
    private StudyException placed(StudyException problem) {
        return name.equals(problem.at().script()) ? SourceText.of(text).place(problem) : problem;
    }
}
