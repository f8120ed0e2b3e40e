package lodestone.cli;

import java.nio.file.Path;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** Tells the user about whatever went wrong, in one message. */
final class Problem {

    private static final double MEBIBYTE = 1 << 20;

    private Problem() {
    }

    /** Writes the message, and returns the exit code. */
    static int report(Throwable thrown, Path script, boolean stacktrace, Console console) {
        StudyException problem = of(thrown, script);
        if (stacktrace) {
            problem.printStackTrace(console.err());
        } else {
            console.err().println(problem.getMessage());
        }
        return problem.message().isFailure() ? 1 : 2;
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
