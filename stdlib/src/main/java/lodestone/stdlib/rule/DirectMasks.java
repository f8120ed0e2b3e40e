package lodestone.stdlib.rule;

import java.util.ArrayList;
import java.util.List;
import lodestone.stdlib.element.Element;
import lodestone.runtime.kernel.Bits;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.space.RatioTable;

/** Tests every ratio of a system by the definition: for tables of charges that would be too large for the trie. */
final class DirectMasks implements SystemMasks {

    private final AssignmentRule rule;
    private final Pool pool;
    private final RatioTable ratios;

    DirectMasks(AssignmentRule rule, Pool pool, RatioTable ratios) {
        this.rule = rule;
        this.pool = pool;
        this.ratios = ratios;
    }

    @Override
    public long[] mask(int[] system) {
        List<Element> elements = new ArrayList<>();
        int[] charges = new int[system.length];
        for (int e : system) {
            if (rule.statesOf(pool, e).length == 0) {
                return null;
            }
            charges[elements.size()] = pool.isOfSpecies() ? pool.charge(e) : 0;
            elements.add(pool.get(e));
        }
        long[] mask = new long[Bits.words(ratios.size())];
        int[] amounts = new int[system.length];
        for (int r = 0; r < ratios.size(); r++) {
            for (int j = 0; j < amounts.length; j++) {
                amounts[j] = ratios.amount(j, r);
            }
            if (pool.isOfSpecies() ? rule.allows(elements, charges, amounts) : rule.allows(elements, amounts)) {
                Bits.set(mask, r);
            }
        }
        return mask;
    }
}
