package lodestone.runtime.optimizer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Pushed;
import lodestone.runtime.plan.VirtualSource;

/** Rewrites plans by named rules until none has anything to do. */
public final class Optimizer {

    /**
     * A plan that is cheaper to run.
     *
     * @param rules the rules that changed it, in the order in which they first did
     */
    public record Optimized(Plan plan, Set<String> rules) {
    }

    private Optimizer() {
    }

    public static Optimized optimize(Plan plan) {
        Set<String> used = new LinkedHashSet<>();
        Plan current = plan;
        for (Plan before = null; !current.equals(before);) {
            before = current;
            current = rewrite(current, used);
        }
        Plan pruned = ColumnPruning.prune(current);
        if (!pruned.equals(current)) {
            used.add(ColumnPruning.NAME);
        }
        return new Optimized(pruned, used);
    }

    /**
     * How to estimate the number of rows of an optimised plan: by looking at rows of its source; null where only counting
     * them helps.
     *
     * @param column whose values are told apart, or null
     */
    public static Pushed.Estimate estimate(Plan plan, String column, long samples, long seed) {
        Lineage rows = Lineage.of(plan);
        if (rows == null || !(rows.scan().source() instanceof VirtualSource source)) {
            return null;
        }
        Named key = column == null ? null : rows.toSource(column);
        List<Object> values = key == null ? null : Domains.of(key.expr(), source);
        return new Pushed.Estimate(source, rows.condition(), key, values, samples, seed, plan.at());
    }

    private static Plan rewrite(Plan plan, Set<String> used) {
        Plan node = plan.withInputs(plan.inputs().stream().map(input -> rewrite(input, used)).toList());
        for (Rule rule : Rules.ALL) {
            Plan better = rule.rewrite().apply(node);
            if (!better.equals(node)) {
                requireSameColumns(rule, node, better);
                used.add(rule.name());
                node = better;
            }
        }
        return node;
    }

    private static void requireSameColumns(Rule rule, Plan before, Plan after) {
        if (!Set.copyOf(before.schema().columns()).equals(Set.copyOf(after.schema().columns()))) {
            throw new IllegalStateException("rule " + rule.name() + " changed the columns of " + before.describe()
                    + " from " + before.schema() + " to " + after.schema());
        }
    }
}
