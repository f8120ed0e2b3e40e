package lodestone.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;

/** Tells {@code sql} where in the script its text begins, so that mistakes in the text have a place. */
final class QueryText {

    private QueryText() {
    }

    /** Adds the line and the column of a literal text to the call's arguments; other calls stay as they are. */
    static void place(MethodCallExpression call) {
        Calls.Arguments arguments = Calls.arguments(call);
        if (arguments.positional().size() != 1 || !(arguments.positional().get(0) instanceof ConstantExpression text)
                || !(text.getValue() instanceof String query)) {
            return;
        }
        int lines = text.getLastLineNumber() - text.getLineNumber();
        if (lines != query.chars().filter(c -> c == '\n').count()) {
            // A line break in the source that is escaped, or one in the text that is written \n.
            return;
        }
        int length = text.getLastColumnNumber() - text.getColumnNumber();
        int quote = lines == 0 ? (length - query.length()) / 2 : 3;
        List<Expression> all = new ArrayList<>();
        all.add(new MapExpression(arguments.named()));
        all.add(text);
        all.add(Code.number(text.getLineNumber()));
        all.add(Code.number(text.getColumnNumber() + quote));
        call.setArguments(new ArgumentListExpression(all));
    }
}
