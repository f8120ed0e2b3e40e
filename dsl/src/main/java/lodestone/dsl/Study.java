package lodestone.dsl;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import lodestone.dsl.compile.Language;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** A study script: load it, then run, check or explain it. */
public final class Study {

    private final String name;
    private final String text;
    private final Language language;

    /** @param name how messages call the script, usually its path */
    public Study(String name, String text, Language language) {
        this.name = name;
        this.text = text;
        this.language = language;
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

    /**
     * Runs the script.
     *
     * @param args what the script sees as {@code args}
     * @param out  where it prints
     * @throws StudyException for whatever goes wrong, with its place
     */
    public void run(Engine engine, List<String> args, PrintStream out) {
        execute(engine, args, out);
    }

    private Session execute(Engine engine, List<String> args, PrintStream out) {
        String unit = Language.unit(name);
        Class<? extends StudyScript> compiled = language.compile(name, unit, text);
        Session session = new Session(name, unit, language.verbs(), engine, args, out);
        try {
            StudyScript script = compiled.getDeclaredConstructor().newInstance();
            script.begin(session);
            script.run();
        } catch (Exception | AssertionError | StackOverflowError e) {
            throw ScriptErrors.of(e, session);
        }
        return session;
    }
}
