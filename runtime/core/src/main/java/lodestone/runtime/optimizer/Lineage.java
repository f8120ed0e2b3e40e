package lodestone.runtime.optimizer;

import java.util.HashMap;
import java.util.Map;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.table.Type;

/**
 * A chain of row-wise stages over a scan, told in the source's own columns.
 *
 * @param scan      the scan at its end
 * @param condition what a row must fulfil to come through, the scan's own condition included
 * @param derived   each derived column and what it is computed from
 */
record Lineage(Plan.Scan scan, Expr condition, Map<String, Expr> derived) {

    /** The lineage of a plan, or null if something other than filters, derived columns and selections stands in between. */
    static Lineage of(Plan plan) {
        if (plan instanceof Plan.Scan scan) {
            Map<String, Expr> labels = new HashMap<>();
            scan.request().labels().forEach(l -> labels.put(l.name(), l.expr()));
            return new Lineage(scan, scan.request().condition(), labels);
        } else if (plan instanceof Plan.Derive derive) {
            Lineage input = of(derive.input());
            if (input != null) {
                input.derived.put(derive.column().name(), input.toSource(derive.column().expr()));
            }
            return input;
        } else if (plan instanceof Plan.Filter filter) {
            Lineage input = of(filter.input());
            return input == null ? null : input.and(input.toSource(filter.condition()));
        }
        return plan instanceof Plan.Project project ? of(project.input()) : null;
    }

    /** An expression over the chain's columns as one over the source's. */
    Expr toSource(Expr expr) {
        return Folding.fold(expr.transform(e -> e instanceof Expr.ColumnRef ref ? derived.getOrDefault(ref.name(), e) : e));
    }

    Named toSource(String column) {
        return new Named(column, toSource(new Expr.ColumnRef(column, typeOf(column))));
    }

    private Type typeOf(String column) {
        return derived.containsKey(column) ? derived.get(column).type() : scan.source().schema().column(column).type();
    }

    /** Joined by a plain and: conditions of different stages do not become a joint one. */
    private Lineage and(Expr more) {
        Expr both = condition.equals(Expr.Literal.TRUE) ? more : new Expr.Binary(BinaryOperator.AND, condition, more);
        return new Lineage(scan, Folding.fold(both), derived);
    }
}
