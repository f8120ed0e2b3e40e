package lodestone.stdlib.space;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import lodestone.runtime.engine.Listener;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.RuleTable;

/** What some conditions need for one segment of a space, made once and shared by all threads. */
final class ConditionTables {

    final CompositionSpace space;
    final CompositionSpace.Segment segment;
    final Map<AssignmentRule, RuleTable> rules = new HashMap<>();
    final Map<RankedSet, long[]> ranks = new HashMap<>();

    ConditionTables(CompositionSpace space, CompositionSpace.Segment segment, Collection<Condition> conditions,
                    Listener listener) {
        this.space = space;
        this.segment = segment;
        for (Condition condition : conditions) {
            for (Condition leaf : condition.leaves()) {
                if (leaf instanceof Condition.Rule rule) {
                    rules.computeIfAbsent(rule.rule(), r -> new RuleTable(r, space.pool(), segment.ratios()));
                } else if (leaf instanceof Condition.Listed listed) {
                    ranks.computeIfAbsent(listed.set(), s -> s.ranks(space, listener));
                }
            }
        }
    }
}
