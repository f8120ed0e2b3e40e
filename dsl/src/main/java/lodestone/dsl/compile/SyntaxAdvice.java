package lodestone.dsl.compile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;

/** Says what to do about an error of the parser, where the line shows a habit from elsewhere or a usual slip. */
final class SyntaxAdvice {

    private static final Pattern TEXTS = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");

    /**
     * What a line looks like whose texts have been blanked out, and what to do about it; the first counts.
     *
     * @param exact whether its only group says the place better than the parser
     */
    private record Habit(String error, Pattern line, boolean exact, String advice) {
        Habit(String error, String line, boolean exact, String advice) {
            this(error, Pattern.compile(line), exact, advice);
        }
    }

    private static final String OPTION = "^\\s*(?!def|final)[a-z]\\w*\\s+\\w+\\s*=[^=~]";
    private static final String COLON = "Write options with a colon, as in arity: 2.";

    private static final List<Habit> HABITS = List.of(
            new Habit("", "[\u2018\u2019\u201c\u201d]", false, "Put texts in straight quotes, as 'text'."),
            new Habit("Unexpected character: '#'", "#", false, "Begin comments with //."),
            new Habit("", "\\b(and|or|not)\\b", true, "Write && for 'and', || for 'or' and ! for 'not'."),
            new Habit("", "(:)\\s*(?:#.*|//.*)?$", true, "Put what belongs together in braces: for (row in rows) { ... }."),
            new Habit("unable to resolve class", OPTION, false, COLON),
            new Habit("The current scope already contains", OPTION, false, COLON),
            new Habit("Unexpected input", "^\\s*\\w+\\s.*[\\w)\\]'\"]\\s+(\\w+)\\s*:", true, "Is a comma missing?"));

    private SyntaxAdvice() {
    }

    static StudyException of(StudyException problem, List<String> lines) {
        SourceRef at = problem.at();
        if (problem.message() != Message.SYNTAX || at.line() < 1 || at.line() > lines.size()) {
            return problem;
        }
        String error = problem.arguments().get(0).toString();
        Unclosed bracket = error.matches("(Missing|Unexpected) '[(\\[{}\\])]'.*") ? Unclosed.find(lines) : null;
        if (bracket != null) {
            return StudyException.causedBy(problem, Message.NOT_CLOSED, bracket.bracket(), bracket.closing())
                    .at(new SourceRef(at.script(), bracket.line(), bracket.column()));
        }
        String line = TEXTS.matcher(lines.get(at.line() - 1)).replaceAll(text -> "'" + " ".repeat(text.group().length() - 2) + "'");
        for (Habit habit : HABITS) {
            Matcher found = habit.line().matcher(line);
            if (error.startsWith(habit.error()) && found.find()) {
                int column = habit.exact() ? line.codePointCount(0, found.start(found.groupCount())) + 1 : at.column();
                return StudyException.causedBy(problem, Message.SYNTAX_ADVICE, error, habit.advice())
                        .at(new SourceRef(at.script(), at.line(), column));
            }
        }
        return problem;
    }
}
