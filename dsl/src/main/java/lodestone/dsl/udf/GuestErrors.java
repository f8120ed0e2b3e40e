package lodestone.dsl.udf;

import java.util.stream.StreamSupport;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;

/** Makes one message of what a guest threw: its words, the line of the function, and where that is. */
final class GuestErrors {

    private GuestErrors() {
    }

    static StudyException of(PolyglotException thrown, GuestSource source, Message problem) {
        if (thrown.isResourceExhausted()) {
            return StudyException.causedBy(thrown, Message.UDF_MEMORY, source.name(), text(thrown, source));
        }
        int line = line(thrown, source);
        String where = "'" + source.line(line) + "'" + (line == 0 ? "" : " at " + source.place(line));
        return StudyException.causedBy(thrown, problem, source.name(), source.language(), text(thrown, source), where);
    }

    /** The innermost line of the function that the exception came through, or 0. */
    private static int line(PolyglotException thrown, GuestSource source) {
        int traced = tracedLine(thrown.getGuestObject(), source);
        if (traced > 0) {
            return traced;
        } else if (isOf(thrown.getSourceLocation(), source)) {
            return thrown.getSourceLocation().getStartLine();
        }
        return StreamSupport.stream(thrown.getPolyglotStackTrace().spliterator(), false)
                .filter(frame -> frame.isGuestFrame() && isOf(frame.getSourceLocation(), source))
                .mapToInt(frame -> frame.getSourceLocation().getStartLine()).findFirst().orElse(0);
    }

    /** As {@link #line}; Graal itself knows of Python only where the function begins. */
    private static int tracedLine(Value exception, GuestSource source) {
        int line = 0;
        Value trace = exception == null || !exception.hasMember("__traceback__") ? null : exception.getMember("__traceback__");
        for (; trace != null && !trace.isNull(); trace = trace.getMember("tb_next")) {
            Value code = trace.getMember("tb_frame").getMember("f_code");
            line = code.getMember("co_filename").asString().equals(source.name()) ? trace.getMember("tb_lineno").asInt() : line;
        }
        return line;
    }

    private static boolean isOf(SourceSection section, GuestSource source) {
        return section != null && section.hasLines() && section.getSource().getName().equals(source.name());
    }

    /** What the guest says, on one line, without the place that it repeats and without names of Java classes. */
    private static String text(PolyglotException thrown, GuestSource source) {
        if (thrown.isExit()) {
            return "it wants to exit";
        }
        // A guest can make a text that would keep the patterns busy for hours.
        String all = String.valueOf(thrown.getMessage());
        String text = all.substring(0, Math.min(all.length(), 1000)).lines().findFirst().orElse("").strip();
        return GuestSource.shortened(text.replaceFirst("^[\\w$]+(\\.[\\w$]+)+: ", "").replaceFirst(", to enable it .*", "")
                .replaceFirst("(write|remove|read)ArrayElement on \\[java.*] failed due to: ", "")
                .replaceFirst("(?<=: )" + source.name() + ":\\d+:\\d+ ", "").replaceFirst("\\.$", ""));
    }
}
