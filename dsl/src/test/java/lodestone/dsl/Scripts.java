package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lodestone.runtime.message.StudyException;

/** Runs small scripts. */
final class Scripts {

    private Scripts() {
    }

    /** What the script prints. */
    static String run(String text, String... args) {
        return run(new RecordingEngine(), text, args);
    }

    static String run(RecordingEngine engine, String text, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Study.of("a.groovy", text).run(engine, List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    /** The message of what goes wrong. */
    static String fail(String text) {
        return assertThrows(StudyException.class, () -> run(text)).getMessage();
    }

    /** The stage after {@code rows 'r'} in a block, as the plan prints it. */
    static String stage(String text) {
        return run("def p = pipeline('p') {\n rows 'r'\n " + text + "\n}\nprintln p.plan().describe()").strip();
    }

    /** The condition of a filter in braces, as it prints itself; {@code before} stands before the pipeline. */
    static String condition(String before, String text) {
        String script = before + "\ndef p = pipeline('p') {\n rows 'r'\n filter { " + text + " }\n}\nprintln p.plan().describe()";
        return run(script).strip().replaceFirst("^filter ", "");
    }

    static String condition(String text) {
        return condition("", text);
    }

    /** The message for a filter in braces; the expression begins at 3:11. */
    static String failCondition(String text) {
        return failStage("filter { " + text + " }");
    }

    /** The message of what is wrong in the third line of a script, where the stage begins in column 2. */
    static String failStage(String text) {
        return fail("pipeline('p') {\n rows 'r'\n " + text + "\n}");
    }
}
