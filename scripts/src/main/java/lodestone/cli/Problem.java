package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lodestone.dsl.SourceText;
import lodestone.dsl.TextWidth;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** Tells the user about whatever went wrong, in one message. */
final class Problem {

    private static final double MEBIBYTE = 1 << 20;
    /** Characters in a line, if the environment does not say. */
    private static final int WIDTH = 120;

    private Problem() {
    }

    /** Writes the message, and returns the exit code. */
    static int report(Throwable thrown, Path script, boolean stacktrace, Console console) {
        StudyException problem = of(thrown, script);
        return report(problem, script == null ? problem.getMessage() : text(problem, script, width()), stacktrace, console);
    }

    /**
     * Likewise, of a session.
     *
     * @param inputs what was typed, by the name of the input
     */
    static int report(Throwable thrown, Map<String, String> inputs, int width, boolean stacktrace, Console console) {
        StudyException problem = of(thrown, Path.of("the session"));
        String name = String.valueOf(problem.at().script());
        SourceText source = SourceText.of(inputs.getOrDefault(name, ""));
        String text = inputs.containsKey(name) ? source.render(source.place(problem), name, Math.min(width, WIDTH))
                : text(problem, Path.of(name), Math.min(width, WIDTH));
        return report(problem, TextWidth.fold(text, width), stacktrace, console);
    }

    private static int report(StudyException problem, String text, boolean stacktrace, Console console) {
        if (stacktrace) {
            problem.printStackTrace(console.err());
        } else {
            console.err().println(text);
        }
        return problem.message().isFailure() ? 1 : 2;
    }

    /** The messages, with the lines of the script, if it can still be read. */
    private static String text(StudyException problem, Path script, int width) {
        try {
            return SourceText.of(Files.readString(script)).render(problem, script.toString(), width);
        } catch (IOException e) {
            return problem.getMessage();
        }
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : WIDTH;
    }

    /** Memory that ran out is the cause of whatever it led to; else the outermost problem we have words for counts. */
    private static StudyException of(Throwable thrown, Path script) {
        StudyException known = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                String limit = Math.round(Runtime.getRuntime().maxMemory() / MEBIBYTE) + " MiB";
                return StudyException.causedBy(thrown, Message.OUT_OF_MEMORY, script, limit);
            } else if (known == null && cause instanceof StudyException problem) {
                known = problem;
            }
        }
        return known != null ? known : StudyException.causedBy(thrown, Message.INTERNAL, thrown);
    }
}
