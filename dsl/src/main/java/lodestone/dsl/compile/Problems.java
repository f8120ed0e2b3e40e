package lodestone.dsl.compile;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lodestone.dsl.Option;
import lodestone.dsl.verb.Verb;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;

/** Reports problems at places of a script; compilation goes on, so that the user sees all of them at once. */
final class Problems {

    private final SourceUnit source;
    private int count;

    Problems(SourceUnit source) {
        this.source = source;
    }

    /** How many there are so far. */
    int count() {
        return count;
    }

    void add(ASTNode at, Message message, Object... arguments) {
        add(at, StudyException.of(message, arguments));
    }

    void add(ASTNode at, StudyException problem) {
        count++;
        StudySyntaxException syntax = new StudySyntaxException(problem, at.getLineNumber(), at.getColumnNumber());
        source.getErrorCollector().addErrorAndContinue(new SyntaxErrorMessage(syntax, source));
    }

    /** Reports an option that the verb does not have; the name of the option that is meant, or null if nobody can tell. */
    Expression checkOption(Verb verb, MapEntryExpression entry, List<MapEntryExpression> others) {
        if (entry.getKeyExpression() instanceof ConstantExpression key) {
            try {
                verb.requireOption(key.getText());
            } catch (StudyException e) {
                add(key, e);
                String meant = Suggestion.nearest(key.getText(), verb.options().stream().map(Option::name).toList());
                boolean given = others.stream().anyMatch(other -> other.getKeyExpression().getText().equals(meant));
                return meant == null || given ? null : Code.text(meant);
            }
        }
        return entry.getKeyExpression();
    }

    /** What the user wrote there, on its first line. */
    String text(ASTNode node) {
        List<String> lines = lines(node);
        return lines.size() == 1 ? lines.get(0).strip() : lines.get(0).strip() + " ...";
    }

    /** What the user wrote there, all of it. */
    String whole(ASTNode node) {
        return String.join("\n", lines(node));
    }

    private List<String> lines(ASTNode node) {
        try (BufferedReader reader = new BufferedReader(source.getSource().getReader())) {
            List<String> lines = new ArrayList<>(
                    reader.lines().toList().subList(node.getLineNumber() - 1, node.getLastLineNumber()));
            int last = lines.size() - 1;
            lines.set(last, lines.get(last).substring(0, node.getLastColumnNumber() - 1));
            lines.set(0, lines.get(0).substring(node.getColumnNumber() - 1));
            return lines;
        } catch (IOException | IndexOutOfBoundsException e) {
            return List.of(node.getText());
        }
    }
}
