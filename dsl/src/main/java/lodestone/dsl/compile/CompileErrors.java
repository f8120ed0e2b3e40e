package lodestone.dsl.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.ExceptionMessage;
import org.codehaus.groovy.control.messages.SimpleMessage;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/** Turns Groovy's compile errors into Lodestone's messages. */
final class CompileErrors {

    private static final int LONGEST = 120;
    private static final String TYPE_CHECKER = "[Static type checking] - ";

    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
    private static final String UNEXPECTED = "Unexpected input: '";

    private CompileErrors() {
    }

    /** One exception for all errors, one a line, in the order of the script. */
    static StudyException of(String script, String text, MultipleCompilationErrorsException errors) {
        return StudyException.several(list(script, text, errors.getErrorCollector().getErrors(), errors));
    }

    /** All errors in the order of the script. */
    static List<StudyException> list(String script, String text, List<?> errors, Throwable cause) {
        List<String> lines = text.lines().toList();
        Map<String, StudyException> problems = new LinkedHashMap<>();
        for (Object error : errors) {
            StudyException problem = SyntaxAdvice.of(problem(script, error, cause), lines);
            problems.putIfAbsent(problem.getMessage(), problem);
        }
        List<StudyException> sorted = new ArrayList<>(problems.values());
        sorted.sort(Comparator.comparingInt((StudyException e) -> e.at().line()).thenComparing(e -> e.at().column()));
        return sorted;
    }

    static boolean isOfTypeChecker(SyntaxException error) {
        return error.getOriginalMessage().startsWith(TYPE_CHECKER);
    }

    private static StudyException problem(String script, Object error, Throwable cause) {
        if (error instanceof SyntaxErrorMessage message && message.getCause() instanceof StudySyntaxException own) {
            return own.problem().at(place(script, own));
        } else if (error instanceof SyntaxErrorMessage message) {
            SyntaxException syntax = message.getCause();
            return syntax(syntax.getOriginalMessage(), syntax).at(place(script, syntax));
        } else if (error instanceof ExceptionMessage message) {
            return syntax(String.valueOf(message.getCause().getMessage()), message.getCause()).at(new SourceRef(script, 0, 0));
        }
        String text = error instanceof SimpleMessage message ? message.getMessage() : error.toString();
        return syntax(text, cause).at(new SourceRef(script, 0, 0));
    }

    private static SourceRef place(String script, SyntaxException e) {
        return new SourceRef(script, Math.max(0, e.getLine()), Math.max(0, e.getStartColumn()));
    }

    /** Groovy's text on one line, without the place that it repeats and without a full stop. */
    private static StudyException syntax(String text, Throwable cause) {
        String line = text.strip().lines().findFirst().orElse("");
        line = line.startsWith(TYPE_CHECKER)
                ? PACKAGES.matcher(line.substring(TYPE_CHECKER.length())).replaceAll("") : line;
        // Of the input that it could not read Groovy shows the beginning; what it stumbled over is the end.
        line = line.startsWith(UNEXPECTED) ? UNEXPECTED + line.substring(Math.max(UNEXPECTED.length(), line.lastIndexOf("\\n") + 2))
                .strip() : line;
        int place = line.indexOf(" @ line ");
        line = place < 0 ? line : line.substring(0, place);
        line = line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
        return StudyException.causedBy(cause, Message.SYNTAX, line.endsWith(".") ? line.substring(0, line.length() - 1) : line);
    }
}
