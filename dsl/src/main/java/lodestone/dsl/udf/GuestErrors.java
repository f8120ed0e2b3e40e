package lodestone.dsl.udf;

import java.util.stream.StreamSupport;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;

/** Makes one message of what a guest threw: its words, the line of the function, and where that is. */
final class GuestErrors {

    private GuestErrors() {
    }

    static StudyException of(PolyglotException thrown, GuestSource source, Message problem) {
        if (thrown.isResourceExhausted()) {
            return StudyException.causedBy(thrown, Message.UDF_MEMORY, source.name(), text(thrown, source));
        }
        int line = line(thrown, source);
        String where = line == 0 ? "'" + source.line(1) + "'" : "'" + source.line(line) + "' at " + source.place(line);
        return StudyException.causedBy(thrown, problem, source.name(), source.language(), text(thrown, source), where);
    }

    /** The innermost line of the function that the exception came through, or 0. */
    private static int line(PolyglotException thrown, GuestSource source) {
        if (isOf(thrown.getSourceLocation(), source)) {
            return thrown.getSourceLocation().getStartLine();
        }
        return StreamSupport.stream(thrown.getPolyglotStackTrace().spliterator(), false)
                .filter(frame -> frame.isGuestFrame() && isOf(frame.getSourceLocation(), source))
                .mapToInt(frame -> frame.getSourceLocation().getStartLine()).findFirst().orElse(0);
    }

    private static boolean isOf(SourceSection section, GuestSource source) {
        return section != null && section.hasLines() && section.getSource().getName().equals(source.name());
    }

    /** What the guest says, on one line, without the place that it repeats and without names of Java classes. */
    private static String text(PolyglotException thrown, GuestSource source) {
        if (thrown.isExit()) {
            return "it wants to exit";
        }
        String text = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("").strip();
        return text.replaceFirst("^[\\w$]+(\\.[\\w$]+)+: ", "").replaceFirst(", to enable it .*", "")
                .replaceFirst("(?<=: )" + source.name() + ":\\d+:\\d+ ", "").replaceFirst("\\.$", "");
    }
}
