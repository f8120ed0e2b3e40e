package lodestone.dsl.compile;

import java.util.List;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCall;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** Reads calls as the user wrote them, whatever Groovy has made of them since. */
final class Calls {

    private Calls() {
    }

    /** Whether it calls something that is no variable, and of no class, by its bare name. */
    static boolean isBare(Expression e) {
        return e instanceof MethodCallExpression call && call.isImplicitThis() && call.getMethodAsString() != null;
    }

    /**
     * The bare name that is called, or null. Beside bare calls these are calls of something imported, and those that
     * Groovy took for a call of a variable: after {@code def pool = ...}, {@code pool(x)} became {@code pool.call(x)}.
     */
    static String name(Expression e) {
        if (isBare(e) || e instanceof StaticMethodCallExpression) {
            return ((MethodCall) e).getMethodAsString();
        }
        return e instanceof MethodCallExpression call && "call".equals(call.getMethodAsString())
                && call.getObjectExpression() instanceof VariableExpression variable ? variable.getName() : null;
    }

    /** The named and the positional arguments of a call. */
    record Arguments(List<MapEntryExpression> named, List<Expression> positional) {
    }

    static Arguments arguments(Expression call) {
        Expression arguments = ((MethodCall) call).getArguments();
        List<Expression> all = arguments instanceof TupleExpression tuple ? tuple.getExpressions() : List.of(arguments);
        // Groovy collects the named arguments, wherever they stand, in a map before the others.
        return !all.isEmpty() && all.get(0) instanceof MapExpression named
                ? new Arguments(named.getMapEntryExpressions(), all.subList(1, all.size()))
                : new Arguments(List.of(), all);
    }
}
