package lodestone.dsl.compile;

import java.util.List;
import java.util.regex.Pattern;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;

/** Says what to do about an error of the parser, where the line shows a habit from elsewhere or a usual slip. */
final class SyntaxAdvice {

    private static final Pattern TEXTS = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");

    /** What a line looks like, the rest of which texts have been taken out, and what to do about it; the first counts. */
    private record Habit(String error, Pattern line, String advice) {
        Habit(String error, String line, String advice) {
            this(error, Pattern.compile(line), advice);
        }
    }

    private static final List<Habit> HABITS = List.of(
            new Habit("", "[\u2018\u2019\u201c\u201d]", "Put texts in straight quotes, as 'text'."),
            new Habit("Unexpected character: '#'", "#", "Begin comments with //."),
            new Habit("", "\\b(and|or|not)\\b", "Write && for 'and', || for 'or' and ! for 'not'."),
            new Habit("", ":\\s*(#.*|//.*)?$", "Put what belongs together in braces: for (row in rows) { ... }."),
            new Habit("unable to resolve class", "^\\s*(?!def|final)[a-z]\\w*\\s+\\w+\\s*=[^=~]", "Write options with a colon, as in arity: 2."),
            new Habit("Unexpected input", "[\\w)\\]'\"]\\s+\\w+\\s*:", "Is a comma missing?"));

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
        String line = TEXTS.matcher(lines.get(at.line() - 1)).replaceAll("''");
        return HABITS.stream().filter(habit -> error.startsWith(habit.error()) && habit.line().matcher(line).find()).findFirst()
                .map(habit -> StudyException.causedBy(problem, Message.SYNTAX_ADVICE, error, habit.advice()).at(at)).orElse(problem);
    }
}
