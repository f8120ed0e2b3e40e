package lodestone.runtime.optimizer;

import java.util.List;
import java.util.stream.Stream;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Source;
import lodestone.runtime.plan.SqlQuery;
import lodestone.runtime.plan.VirtualSource;
import lodestone.runtime.table.Type;

/** The values that an expression can take, where they are few and can be read off it. */
public final class Domains {

    private Domains() {
    }

    /** The values in the order in which the expression names them, without missing; null if they can not be read off. */
    public static List<Object> of(Expr expr, Source source) {
        if (expr instanceof Expr.Literal literal) {
            return literal.value() == null ? List.of() : List.of(literal.value());
        } else if (expr instanceof Expr.If choice) {
            List<Object> whenTrue = of(choice.whenTrue(), source);
            List<Object> whenFalse = of(choice.whenFalse(), source);
            if (whenTrue == null || whenFalse == null) {
                return null;
            }
            boolean real = expr.type() == Type.FLOAT64;
            return Stream.concat(whenTrue.stream(), whenFalse.stream())
                    .map(v -> real ? (Object) ((Number) v).doubleValue() : v).distinct().toList();
        } else if (expr.type() == Type.BOOL) {
            return List.of(true, false);
        } else if (expr instanceof Expr.ColumnRef ref && source instanceof VirtualSource virtual) {
            return virtual.domain(ref.name());
        }
        return null;
    }

    /** The values of a column of a plan, in the order in which its source or the expression behind it names them, or none. */
    public static List<Object> ofColumn(Plan plan, String column) {
        Expr expr = new Expr.ColumnRef(column, plan.schema().column(column).type());
        for (Plan node : plan.chain()) {
            if (node instanceof Plan.Derive derive) {
                expr = expr.transform(e -> e instanceof Expr.ColumnRef ref && ref.name().equals(derive.column().name())
                        ? derive.column().expr() : e);
            } else if (node instanceof SqlQuery) {
                return List.of();
            } else if (node instanceof Plan.Scan scan) {
                List<Object> values = of(Folding.fold(expr), scan.source());
                return values == null ? List.of() : values;
            }
        }
        return List.of();
    }

    /** The condition that an expression has this value. */
    public static Expr equal(Expr expr, Object value) {
        if (expr.type() == Type.BOOL) {
            return (Boolean) value ? expr : new Expr.Not(expr);
        }
        return Folding.fold(Exprs.binary(BinaryOperator.EQUAL, expr, Exprs.literal(value)));
    }
}
