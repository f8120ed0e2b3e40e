package lodestone.stdlib.space;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lodestone.runtime.expr.Expr;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.rule.RuleTable;

/**
 * What a condition says at first sight about the systems of its compositions.
 *
 * @param allowed  the members of the pool that may be in them; no others are
 * @param required those that are in all of them
 */
record Members(boolean[] allowed, boolean[] required) {

    static Members of(Condition condition, Pool pool) {
        Members members = all(pool);
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> members.and(of(part, pool)));
        } else if (condition instanceof Condition.Any any) {
            List<Members> parts = any.parts().stream().map(part -> of(part, pool)).toList();
            for (int e = 0; e < pool.size(); e++) {
                int member = e;
                members.allowed[e] = parts.stream().anyMatch(part -> part.allowed[member]);
                members.required[e] = parts.stream().allMatch(part -> part.required[member]);
            }
        } else if (condition.equals(Condition.FALSE)) {
            Arrays.fill(members.allowed, false);
        } else if (condition instanceof Condition.Rule rule && rule.positive()) {
            for (int e = 0; e < pool.size(); e++) {
                members.allowed[e] = RuleTable.hasChoice(rule.rule(), pool, e);
            }
        } else if (condition instanceof Condition.OfSystem of && of.expr() instanceof Expr.Call call
                && call.function() instanceof ContainsElements contains) {
            members.contain(contains.mode(), contains.elements(), of.positive(), pool);
        }
        return members;
    }

    private static Members all(Pool pool) {
        boolean[] allowed = new boolean[pool.size()];
        Arrays.fill(allowed, true);
        return new Members(allowed, new boolean[pool.size()]);
    }

    private void and(Members other) {
        for (int e = 0; e < allowed.length; e++) {
            allowed[e] &= other.allowed[e];
            required[e] |= other.required[e];
        }
    }

    private void contain(ContainsElements.Mode mode, Set<Element> elements, boolean positive, Pool pool) {
        boolean without = !positive && (mode == ContainsElements.Mode.ANY || elements.size() == 1);
        if (positive && mode == ContainsElements.Mode.ONLY || without && mode != ContainsElements.Mode.ONLY) {
            for (int e = 0; e < allowed.length; e++) {
                allowed[e] = elements.contains(pool.get(e)) == positive;
            }
        } else if (positive && (mode == ContainsElements.Mode.ALL || elements.size() == 1)) {
            for (Element element : elements) {
                int[] its = pool.members(element);
                if (its.length == 0) {
                    Arrays.fill(allowed, false);
                } else if (its.length == 1) {
                    required[its[0]] = true;
                }
            }
        }
    }
}
