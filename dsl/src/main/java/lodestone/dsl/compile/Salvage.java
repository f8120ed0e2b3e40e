package lodestone.dsl.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.dsl.StudyScript;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.codehaus.groovy.GroovyBugError;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;

/**
 * Compiles a script for a check although lines of it can not be read. Groovy's parser stops at the first; so the line is
 * left out, or if the rest can not be read without it, the whole statement around it, and the parser starts again.
 */
final class Salvage {

    /** What stands in a line that is left out. */
    static final String LEFT_OUT = "$leftOut";

    private static final int MOST_ROUNDS = 30;
    private static final Pattern TEXTS = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|//.*");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    /** A compiler that stops only where it has to. */
    interface Compiler {
        Class<? extends StudyScript> compile(String text, Collected errors);
    }

    private final String script;
    private final Compiler compiler;
    private final List<StudyException> found = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private String[] lines;
    private String[] before;
    private final boolean[] leftOut;

    Salvage(String script, String text, Compiler compiler) {
        this.script = script;
        this.compiler = compiler;
        this.lines = text.split("\n", -1);
        this.leftOut = new boolean[lines.length];
    }

    Draft compile(CompilerConfiguration configuration) {
        StudyException last = null;
        boolean wide = false;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Collected errors = new Collected(configuration);
            String text = String.join("\n", lines);
            try {
                return draft(compiler.compile(text, errors), text, errors);
            } catch (GroovyBugError e) {
                // The compiler goes on after a mistake, to where what it makes of it can not be written as a class.
                return draft(null, text, errors);
            } catch (MultipleCompilationErrorsException e) {
                List<StudyException> fatal = CompileErrors.list(script, text, e.getErrorCollector().getErrors(), e);
                if (fatal.stream().anyMatch(problem -> !isInTheScript(problem))) {
                    found.addAll(errors.kept().isEmpty() ? fatal : List.of());
                    return draft(null, text, errors);
                } else if (last == null || isNew(fatal.get(0), last)) {
                    before = lines.clone();
                    last = fatal.get(0);
                    wide = false;
                    for (StudyException problem : fatal) {
                        wide |= leaveOut(problem);
                    }
                } else if (!wide) {
                    lines = before;
                    wide = true;
                    leaveOutStatement(last.at().line() - 1);
                } else {
                    return draft(null, text, errors);
                }
            }
        }
        return new Draft(null, found, lost);
    }

    private Draft draft(Class<? extends StudyScript> type, String text, Collected errors) {
        found.addAll(CompileErrors.list(script, text, errors.kept(), null));
        return new Draft(type, found, lost);
    }

    private boolean isInTheScript(StudyException problem) {
        return problem.at().line() > 0 && problem.at().line() <= lines.length;
    }

    /** Whether it is another mistake, and no consequence of what was left out. */
    private boolean isNew(StudyException problem, StudyException last) {
        int line = problem.at().line();
        return !leftOut[line - 1] && (line > last.at().line() || problem.message() == Message.NOT_CLOSED
                || !problem.arguments().equals(last.arguments()));
    }

    /** Leaves out the line of a problem, or all lines that an unclosed bracket swallows; whether it was more than one line. */
    private boolean leaveOut(StudyException problem) {
        int line = problem.at().line() - 1;
        if (leftOut[line]) {
            return false;
        }
        found.add(problem);
        if (problem.message() == Message.NOT_CLOSED) {
            leaveOut(line, Unclosed.find(List.of(lines)).until() - 1);
            return true;
        } else if (isBalanced(lines[line])) {
            leaveOut(line, line + 1);
            return false;
        }
        leaveOutStatement(line);
        return true;
    }

    private void leaveOutStatement(int line) {
        int from = line;
        int to = line + 1;
        while (from > 0 && !beginsStatement(lines[from])) {
            from--;
        }
        while (to < lines.length && !beginsStatement(lines[to])) {
            to++;
        }
        leaveOut(from, to);
    }

    private void leaveOut(int from, int to) {
        for (int i = from; i < to; i++) {
            Matcher words = WORDS.matcher(lines[i]);
            while (words.find()) {
                lost.add(words.group());
            }
            leftOut[i] = true;
            String indentation = lines[i].substring(0, lines[i].length() - lines[i].stripLeading().length());
            lines[i] = i == from ? indentation + LEFT_OUT + "()" : "";
        }
    }

    private static boolean beginsStatement(String line) {
        return !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && "})]".indexOf(line.charAt(0)) < 0;
    }

    /** Whether no bracket is opened or closed that belongs to another line. */
    private static boolean isBalanced(String line) {
        int depth = 0;
        for (char c : TEXTS.matcher(line).replaceAll("").toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }
}
