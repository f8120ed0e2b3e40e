package lodestone.runtime.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.plan.Source;
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
            Set<Object> all = new LinkedHashSet<>(whenTrue);
            all.addAll(whenFalse);
            return new ArrayList<>(all);
        } else if (expr.type() == Type.BOOL) {
            return List.of(true, false);
        } else if (expr instanceof Expr.ColumnRef ref && source instanceof VirtualSource virtual) {
            return virtual.domain(ref.name());
        }
        return null;
    }

    /** The condition that an expression has this value. */
    public static Expr equal(Expr expr, Object value) {
        if (expr.type() == Type.BOOL) {
            return (Boolean) value ? expr : new Expr.Not(expr);
        }
        return Folding.fold(Exprs.binary(BinaryOperator.EQUAL, expr, Exprs.literal(value)));
    }
}
