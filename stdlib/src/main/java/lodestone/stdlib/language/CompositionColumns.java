package lodestone.stdlib.language;

import java.util.ArrayList;
import java.util.List;
import lodestone.dsl.ExpressionScope;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Schema;

/** The columns that say what a composition is made of: atomic numbers z1, z2, ... and amounts n1, n2, ... */
final class CompositionColumns {

    private CompositionColumns() {
    }

    static List<Expr> numbers(ExpressionScope scope, String function) {
        return numbers(scope.schema(), function);
    }

    private static List<Expr> numbers(Schema schema, String function) {
        List<Expr> columns = new ArrayList<>();
        for (int j = 1; schema.has("z" + j); j++) {
            columns.add(Exprs.column(schema.column("z" + j)));
        }
        if (columns.isEmpty()) {
            throw StudyException.of(Message.NO_COMPOSITIONS, function);
        }
        return columns;
    }

    static List<Expr> numbersAndAmounts(ExpressionScope scope, String function) {
        return numbersAndAmounts(scope.schema(), function);
    }

    static List<Expr> numbersAndAmounts(Schema schema, String function) {
        List<Expr> columns = numbers(schema, function);
        int arity = columns.size();
        for (int j = 1; j <= arity; j++) {
            columns.add(Exprs.column(schema.column("n" + j)));
        }
        return columns;
    }
}
