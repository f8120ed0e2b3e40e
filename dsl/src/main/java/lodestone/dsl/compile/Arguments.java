package lodestone.dsl.compile;

import java.util.List;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.TupleExpression;

/** Reads the arguments of a call, whose named ones come first, as a map. */
final class Arguments {

    private Arguments() {
    }

    static List<Expression> of(Expression arguments) {
        return arguments instanceof TupleExpression tuple ? tuple.getExpressions() : List.of(arguments);
    }
}
