package lodestone.runtime.io;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from DuckDB's messages the part that means something to a user. */
final class DuckDbMessage {

    private static final Pattern KIND = Pattern.compile("^(?:java\\.sql\\.SQLException: )?(?:[A-Z][A-Za-z ]* )?(?:Error|Exception): ?");

    private DuckDbMessage() {
    }

    /** One line without the kind of error, the stack trace and the advice on SQL. */
    static String reason(Throwable e) {
        String text = String.valueOf(e.getMessage()).strip();
        for (Matcher kind = KIND.matcher(text); kind.find(); kind = KIND.matcher(text)) {
            text = text.substring(kind.end());
        }
        String line = text.split("\\R", 2)[0].strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
