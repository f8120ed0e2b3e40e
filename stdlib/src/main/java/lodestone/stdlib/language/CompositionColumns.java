package lodestone.stdlib.language;

import java.util.ArrayList;
import java.util.List;
import lodestone.dsl.ExpressionScope;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** The columns that say what a composition is made of: atomic numbers z1, z2, ... and amounts n1, n2, ... */
final class CompositionColumns {

    private CompositionColumns() {
    }

    static List<Expr> numbers(ExpressionScope scope, String function) {
        List<Expr> columns = new ArrayList<>();
        for (int j = 1; scope.schema().has("z" + j); j++) {
            columns.add(scope.column("z" + j));
        }
        if (columns.isEmpty()) {
            throw StudyException.of(Message.NO_COMPOSITIONS, function);
        }
        return columns;
    }

    static List<Expr> numbersAndAmounts(ExpressionScope scope, String function) {
        List<Expr> columns = numbers(scope, function);
        int arity = columns.size();
        for (int j = 1; j <= arity; j++) {
            columns.add(scope.column("n" + j));
        }
        return columns;
    }
}
