package lodestone.dsl;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;

/** The text of a script, to show what a problem is about. */
public final class SourceText {

    /** More mistakes than that help nobody. */
    private static final int MOST = 50;
    private static final int LEAST = 20;

    private final List<String> lines;

    private SourceText(List<String> lines) {
        this.lines = lines;
    }

    public static SourceText of(String text) {
        return new SourceText(text.lines().toList());
    }

    /**
     * A problem of which only the line is known, at the part of the line that it is about, if that can be told: where the
     * name or the value stands that its message names.
     */
    public StudyException place(StudyException problem) {
        SourceRef at = problem.at();
        if (at.column() > 0 || at.line() < 1 || at.line() > lines.size()) {
            return problem;
        }
        String line = lines.get(at.line() - 1);
        for (String part : parts(problem)) {
            String text = Pattern.quote(part);
            Matcher found = Pattern.compile("(['\"])" + text + "\\1|(?<![\\w$'\"])" + text + "(?![\\w$'\"])").matcher(line);
            if (!part.isBlank() && found.find()) {
                return problem.moved(new SourceRef(at.script(), at.line(), line.codePointCount(0, found.start()) + 1));
            }
        }
        return problem;
    }

    /** What the problem may be about, the most likely first. */
    private static List<String> parts(StudyException problem) {
        List<Object> about = problem.arguments();
        List<Object> likely = switch (problem.message()) {
            case SCRIPT_FAILED, SYNTAX -> List.of();
            case UNKNOWN_OPTION -> List.of(about.get(1), about.get(0));
            case WRONG_ARGUMENT -> List.of(String.valueOf(about.get(2)), about.get(0));
            default -> about.subList(0, Math.min(1, about.size()));
        };
        return likely.stream().map(String::valueOf).toList();
    }

    /**
     * All parts of a problem: each message, then the line of the script with what is wrong underlined; at the end how many
     * there are, if there are several.
     *
     * @param script the name of the script, whose text this is
     * @param width  characters that fit into a line; a longer line of the script is cut
     */
    public String render(StudyException problem, String script, int width) {
        List<StudyException> parts = problem.parts();
        StringJoiner text = new StringJoiner(System.lineSeparator());
        parts.stream().limit(MOST).forEach(part -> text.add(render(part, script.equals(part.at().script()), width)));
        if (parts.size() > MOST) {
            text.add(Message.MORE_MISTAKES.text(parts.size() - MOST));
        }
        return parts.size() == 1 ? text.toString() : text.add(Message.MISTAKES.text(parts.size(), script)).toString();
    }

    private String render(StudyException problem, boolean here, int width) {
        int line = here ? problem.at().line() : 0;
        if (line < 1 || line > lines.size() || lines.get(line - 1).isBlank()) {
            return problem.getMessage();
        }
        return problem.getMessage() + System.lineSeparator()
                + Underline.of(lines.get(line - 1), problem.at().column(), problem.arguments()).render(Math.max(LEAST, width));
    }
}
