package lodestone.dsl.compile;

import java.util.List;
import lodestone.dsl.verb.Verbs;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/**
 * Reads a stage and its argument where Groovy's grammar sees an operator between them: {@code pool [Li, O]} is an element
 * of {@code pool} to it, {@code limit -1} a difference, {@code filter (a || b) && c} a call and a condition. As a statement
 * none of these means anything else.
 */
final class Commands {

    private Commands() {
    }

    /** The statement as a call of a stage, or as it is. */
    static Expression read(Expression statement, Verbs verbs) {
        String stage = leftmost(statement, verbs);
        if (stage == null) {
            return statement;
        }
        MethodCallExpression call = new MethodCallExpression(VariableExpression.THIS_EXPRESSION, stage,
                new ArgumentListExpression(List.of(argument((BinaryExpression) statement))));
        call.setSourcePosition(statement);
        return call;
    }

    /** The call that follows a stage in a statement, as in {@code filter(allowed).sort('mass')}; or null. */
    static MethodCallExpression chained(Expression statement, Verbs verbs) {
        Expression inner = statement;
        while (inner instanceof BinaryExpression binary) {
            inner = binary.getLeftExpression();
        }
        MethodCallExpression outer = null;
        while (inner instanceof MethodCallExpression call && !call.isImplicitThis()) {
            outer = call;
            inner = call.getObjectExpression();
        }
        return outer != null && Calls.isBare(inner) && verbs.isStage(Calls.name(inner)) ? outer : null;
    }

    private static String leftmost(Expression e, Verbs verbs) {
        if (!(e instanceof BinaryExpression binary)) {
            return null;
        }
        Expression left = binary.getLeftExpression();
        String name = left instanceof VariableExpression variable && prefixed(binary) != null ? variable.getName()
                : isCallOfOne(left) ? Calls.name(left) : null;
        return name != null && verbs.isStage(name) ? name : leftmost(left, verbs);
    }

    private static boolean isCallOfOne(Expression e) {
        return Calls.isBare(e) && Calls.arguments(e).named().isEmpty() && Calls.arguments(e).positional().size() == 1;
    }

    /** The expression without the stage at its left end. */
    private static Expression argument(BinaryExpression e) {
        Expression left = e.getLeftExpression();
        Expression rest = left instanceof VariableExpression ? prefixed(e)
                : new BinaryExpression(left instanceof BinaryExpression inner ? argument(inner)
                        : Calls.arguments(left).positional().get(0), e.getOperation(), e.getRightExpression());
        rest.setSourcePosition(e);
        return rest;
    }

    /** What follows a stage's name, with an operator that can begin an argument; null for any other operator. */
    private static Expression prefixed(BinaryExpression e) {
        Expression right = e.getRightExpression();
        return switch (e.getOperation().getText()) {
            case "[" -> right instanceof ListExpression ? right : new ListExpression(List.of(right));
            case "-" -> new UnaryMinusExpression(right);
            case "+" -> new UnaryPlusExpression(right);
            case "*" -> new SpreadExpression(right);
            default -> null;
        };
    }
}
