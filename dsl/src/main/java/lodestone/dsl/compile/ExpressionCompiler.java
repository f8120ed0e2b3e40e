package lodestone.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import lodestone.dsl.verb.Verb;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/**
 * Turns an expression of a script into code that builds it as an {@link lodestone.runtime.expr.Expr}: operators and calls
 * of functions become nodes, undeclared names become columns, everything that reads no column becomes a literal.
 */
final class ExpressionCompiler {

    private final Code code;
    private final Names names;
    private final Verbs verbs;
    private final Problems problems;

    ExpressionCompiler(Code code, Names names, Verbs verbs, Problems problems) {
        this.code = code;
        this.names = names;
        this.verbs = verbs;
        this.problems = problems;
    }

    /** An argument of a stage: an expression, or one in braces. */
    Expression compileArgument(Expression argument) {
        if (argument instanceof ClosureExpression closure) {
            Expression body = CapturedBlock.expressionOf(closure, problems);
            return body == null ? code.call("lost", argument) : compile(body);
        }
        return compile(argument);
    }

    private Expression compile(Expression e) {
        if (e instanceof NotExpression not) {
            return code.call("not", e, compile(not.getExpression()));
        } else if (e instanceof BooleanExpression condition) {
            return compile(condition.getExpression());
        } else if (e instanceof UnaryMinusExpression minus) {
            return code.call("negate", e, compile(minus.getExpression()));
        } else if (e instanceof UnaryPlusExpression plus) {
            return compile(plus.getExpression());
        } else if (e instanceof ElvisOperatorExpression elvis) {
            return code.call("elvis", e, compile(elvis.getBooleanExpression()), compile(elvis.getFalseExpression()));
        } else if (e instanceof TernaryExpression ternary) {
            return code.call("when", e, compile(ternary.getBooleanExpression()), compile(ternary.getTrueExpression()),
                    compile(ternary.getFalseExpression()));
        } else if (e instanceof VariableExpression name && names.isFree(name)) {
            return code.call("column", e, Code.text(name.getName()));
        } else if (ValueCheck.isFunction(e, names, verbs)) {
            return code.call("literal", e, function(e));
        } else if (e instanceof BinaryExpression binary && !binary.getOperation().getText().equals("[")) {
            return binary(binary);
        }
        ASTNode refused = new ValueCheck(names, verbs).refused(e);
        return refused == null ? code.call("literal", e, plain(e)) : refuse(e, ValueCheck.describe(e, refused));
    }

    private Expression binary(BinaryExpression e) {
        String operator = e.getOperation().getText();
        if (operator.equals("in")) {
            return membership(e);
        } else if (operator.equals("!in")) {
            return code.call("not", e, membership(e));
        } else if (BinaryOperator.of(operator) == null) {
            boolean assigns = operator.endsWith("=") && !operator.startsWith("==");
            return refuse(e, assigns ? "an assignment (== compares)" : "the operator '" + operator + "'");
        }
        return code.call("binary", e, Code.text(operator), compile(e.getLeftExpression()), compile(e.getRightExpression()));
    }

    private Expression membership(BinaryExpression e) {
        Expression operand = compile(e.getLeftExpression());
        Expression values = e.getRightExpression();
        if (values instanceof RangeExpression range) {
            return code.call("between", e, operand, argument(range.getFrom()), argument(range.getTo()),
                    Code.flag(range.isExclusiveLeft()), Code.flag(range.isExclusiveRight()));
        }
        return code.call("in", e, operand, argument(values));
    }

    private Expression function(Expression call) {
        try {
            UserFunctions own = names.functions();
            String name = Calls.name(call);
            Verb verb = own.has(name) ? null : verbs.function(name, own.names());
            Calls.Arguments arguments = Calls.arguments(call);
            MapExpression named = new MapExpression();
            List<MapEntryExpression> known = new ArrayList<>();
            for (MapEntryExpression option : arguments.named()) {
                Expression key = verb == null ? option.getKeyExpression() : problems.checkOption(verb, option, arguments.named());
                if (key != null) {
                    known.add(option);
                    named.addMapEntryExpression(key, argument(option.getValueExpression()));
                }
            }
            List<Expression> positional = arguments.positional().stream().map(this::argument).toList();
            return code.call("call", call, Code.text(verb == null ? own.name(name) : name), new ListExpression(positional), named,
                    Code.places(arguments.positional(), known));
        } catch (StudyException e) {
            problems.add(call, e);
            return code.call("lost", call);
        }
    }

    /** What a function is given: without columns in it a plain value of the script, what a function gives, an expression. */
    private Expression argument(Expression e) {
        if (ValueCheck.isFunction(e, names, verbs)) {
            return function(e);
        }
        return new ValueCheck(names, verbs).refused(e) == null ? plain(e) : compile(e);
    }

    private Expression plain(Expression e) {
        return e instanceof VariableExpression name ? code.call("variable", e, Code.text(name.getName()), e) : e;
    }

    private Expression refuse(Expression e, String what) {
        problems.add(e, Message.NOT_CAPTURABLE, what, problems.text(e));
        return code.call("lost", e);
    }
}
