package lodestone.stdlib.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lodestone.dsl.ExpressionScope;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import lodestone.stdlib.known.FormulaColumn;

/**
 * The columns that say what a composition is made of, as {@link lodestone.stdlib.formula.CompositionRows} reads them: in a
 * space the atomic numbers z1, z2, ... and the amounts n1, n2, ..., of species also the charges q1, q2, ...; in any other
 * table its column of formulas, for there some of the numbers may be gone, or be something else. Rows of species that were
 * written have these numbers still, and nothing else that says it all.
 */
final class CompositionColumns {

    private CompositionColumns() {
    }

    static List<Expr> numbers(ExpressionScope scope, String function) {
        return numbers(scope.schema(), function);
    }

    private static List<Expr> numbers(Schema schema, String function) {
        List<Expr> numbers = kind(schema, "z", Type.UINT8);
        if (!numbers.isEmpty()) {
            return numbers;
        }
        String formula = FormulaColumn.find(schema).orElseThrow(() -> StudyException.of(Message.NO_COMPOSITIONS, function));
        return new ArrayList<>(List.of(Exprs.column(schema.column(formula))));
    }

    static List<Expr> numbersAndAmounts(ExpressionScope scope, String function) {
        return numbersAndAmounts(scope.schema(), function);
    }

    static List<Expr> numbersAndAmounts(Schema schema, String function) {
        List<Expr> columns = numbers(schema, function);
        columns.addAll(kind(schema, "n", Type.UINT8));
        columns.addAll(charges(schema));
        return columns;
    }

    /** The charges of species, which other compositions have none of. */
    static List<Expr> charges(Schema schema) {
        return kind(schema, "q", Type.INT64);
    }

    /** The columns z1, z2, ..., n1, n2, ... or q1, q2, ...; none if a column of formulas says it. */
    private static List<Expr> kind(Schema schema, String kind, Type type) {
        int arity = count(schema, "z", Type.UINT8);
        boolean species = count(schema, "q", Type.INT64) == arity;
        boolean whole = arity > 0 && count(schema, "n", Type.UINT8) == arity
                && (schema.column("z1").hidden() || species || FormulaColumn.find(schema).isEmpty());
        return !whole || count(schema, kind, type) < arity ? List.of()
                : new ArrayList<>(IntStream.rangeClosed(1, arity).mapToObj(j -> Exprs.column(schema.column(kind + j))).toList());
    }

    private static int count(Schema schema, String kind, Type type) {
        int count = 0;
        while (schema.find(kind + (count + 1)).filter(column -> column.type() == type).isPresent()) {
            count++;
        }
        return count;
    }
}
