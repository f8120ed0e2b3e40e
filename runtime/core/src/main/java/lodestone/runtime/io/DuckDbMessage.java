package lodestone.runtime.io;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes from DuckDB's messages the part that means something to a user. */
final class DuckDbMessage {

    private static final Pattern KIND = Pattern.compile("^(?:[A-Za-z.]*Exception: )?(?:[A-Z][A-Za-z ]* )?Error: ?");
    private static final Pattern FROM_STREAM = Pattern.compile(
            "\\[errno -?\\d+] CDataJniException\\{errno=-?\\d+, message=(.*)}", Pattern.DOTALL);
    private static final String DISK_FULL = "No space left on device";
    /** Lines that begin so mean nothing to a user, nor does anything after them. */
    private static final List<String> ADVICE = List.of("Possible ", "Candidate functions", "Newer DuckDB", "LINE ", "\tat ");
    private static final int LONGEST_LINE = 200;

    private DuckDbMessage() {
    }

    static boolean isWithoutReason(Throwable e) {
        return String.valueOf(e.getMessage()).contains("Invalid result set");
    }

    /** In one line, without the kind of error, the stack trace, the statement and the advice on SQL. */
    static String reason(Throwable e) {
        String text = String.valueOf(e.getMessage()).strip();
        if (text.contains(DISK_FULL)) {
            return DISK_FULL.toLowerCase(Locale.ROOT);
        }
        Matcher fromStream = FROM_STREAM.matcher(text);
        text = fromStream.matches() ? fromStream.group(1) : text;
        for (Matcher kind = KIND.matcher(text); kind.find(); kind = KIND.matcher(text)) {
            text = text.substring(kind.end());
        }
        return text.lines()
                .takeWhile(l -> ADVICE.stream().noneMatch(l::startsWith))
                .map(l -> l.strip().replaceAll("[!.]$", "")).filter(l -> !l.isEmpty())
                .map(l -> l.length() > LONGEST_LINE ? l.substring(0, LONGEST_LINE) + "..." : l)
                .collect(Collectors.joining("; "));
    }
}
