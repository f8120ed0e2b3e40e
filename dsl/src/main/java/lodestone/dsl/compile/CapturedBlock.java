package lodestone.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.message.Message;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.Variable;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/** Reads the one expression in the braces of {@code filter { ... }}. */
final class CapturedBlock {

    private CapturedBlock() {
    }

    /** The expression, or null after a problem was reported. */
    static Expression expressionOf(ClosureExpression closure, Problems problems) {
        List<Statement> statements = closure.getCode() instanceof BlockStatement block ? block.getStatements()
                : List.of(closure.getCode());
        if (closure.isParameterSpecified() && closure.getParameters().length > 0) {
            return refuse(problems, closure.getParameters()[0], "a parameter");
        } else if (statements.isEmpty()) {
            return refuse(problems, closure, "an empty block");
        } else if (statements.size() > 1) {
            return refuse(problems, statements.get(1), "a second statement");
        } else if (statements.get(0) instanceof ExpressionStatement statement) {
            return withoutIt(statement.getExpression(), closure, problems);
        } else if (statements.get(0) instanceof ReturnStatement statement) {
            return withoutIt(statement.getExpression(), closure, problems);
        }
        return refuse(problems, statements.get(0), "a statement");
    }

    /** In braces Groovy takes {@code it} for the argument of a closure, which this is none. */
    private static Expression withoutIt(Expression expression, ClosureExpression closure, Problems problems) {
        Variable it = closure.getVariableScope().getDeclaredVariable("it");
        List<ASTNode> found = new ArrayList<>();
        expression.visit(new CodeVisitorSupport() {
            @Override
            public void visitVariableExpression(VariableExpression variable) {
                if (it != null && variable.getAccessedVariable() == it) {
                    found.add(variable);
                }
            }
        });
        found.forEach(variable -> refuse(problems, variable, "'it'"));
        return found.isEmpty() ? expression : null;
    }

    private static Expression refuse(Problems problems, ASTNode at, String what) {
        problems.add(at, Message.NOT_CAPTURABLE, what, problems.text(at));
        return null;
    }
}
