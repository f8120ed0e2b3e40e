package lodestone.stdlib.rule;

import lodestone.stdlib.element.Pool;
import lodestone.stdlib.space.RatioTable;

/** A rule made ready for the systems of one arity; shared by all threads, each of which takes its own masks. */
public final class RuleTable {

    private final AssignmentRule rule;
    private final Pool pool;
    private final RatioTable ratios;
    private final ChargeTable charges;

    public RuleTable(AssignmentRule rule, Pool pool, RatioTable ratios) {
        this.rule = rule;
        this.pool = pool;
        this.ratios = ratios;
        charges = ChargeTable.of(rule, pool, ratios);
    }

    public SystemMasks masks() {
        return charges == null ? new DirectMasks(rule, pool, ratios) : new TrieMasks(rule, pool, charges);
    }
}
