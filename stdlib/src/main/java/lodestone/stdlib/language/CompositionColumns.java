package lodestone.stdlib.language;

import java.util.ArrayList;
import java.util.List;
import lodestone.dsl.ExpressionScope;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Schema;
import lodestone.stdlib.known.FormulaColumn;

/**
 * The columns that say what a composition is made of, as {@link lodestone.stdlib.formula.CompositionRows} reads them: in a
 * space the atomic numbers z1, z2, ... and the amounts n1, n2, ..., of species also the charges q1, q2, ...; in any other table its column of formulas.
 */
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
            String formula = FormulaColumn.find(schema)
                    .orElseThrow(() -> StudyException.of(Message.NO_COMPOSITIONS, function));
            columns.add(Exprs.column(schema.column(formula)));
        }
        return columns;
    }

    static List<Expr> numbersAndAmounts(ExpressionScope scope, String function) {
        return numbersAndAmounts(scope.schema(), function);
    }

    static List<Expr> numbersAndAmounts(Schema schema, String function) {
        List<Expr> columns = numbers(schema, function);
        int arity = columns.size();
        for (int j = 1; schema.has("z1") && j <= arity; j++) {
            columns.add(Exprs.column(schema.column("n" + j)));
        }
        columns.addAll(charges(schema));
        return columns;
    }

    /** The charges of species, which other compositions have none of. */
    static List<Expr> charges(Schema schema) {
        List<Expr> columns = new ArrayList<>();
        for (int j = 1; schema.has("z1") && schema.has("q" + j); j++) {
            columns.add(Exprs.column(schema.column("q" + j)));
        }
        return columns;
    }
}
