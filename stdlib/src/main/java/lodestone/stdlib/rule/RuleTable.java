package lodestone.stdlib.rule;

import java.util.Objects;
import java.util.stream.IntStream;
import lodestone.runtime.kernel.Bits;
import lodestone.stdlib.element.Electronegativity;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.space.RatioTable;
import lodestone.stdlib.space.Systems;

/** A rule made ready for the systems of one arity; shared by all threads, each of which takes its own masks. */
public final class RuleTable {

    /** A table of fewer words is made at once. */
    private static final double SMALL = 1 << 20;

    private final AssignmentRule rule;
    private final Pool pool;
    private final RatioTable ratios;
    private final boolean sorted;
    /** Null where each system is worked out for itself, by the choices of each member. */
    private final ChargeTable charges;
    private final ChargeChoices[] choices;

    public RuleTable(AssignmentRule rule, Pool pool, RatioTable ratios) {
        this.rule = rule;
        this.pool = pool;
        this.ratios = ratios;
        sorted = !rule.ordered() || isSorted(rule.order().scale(), pool);
        charges = isWorthwhile(rule, pool, ratios) ? ChargeTable.of(rule, pool, ratios, isStrict(rule, pool)) : null;
        choices = charges == null ? ChargeChoices.of(rule, pool) : null;
    }

    /** Whether a table of charges takes less than working out each system for itself. */
    private static boolean isWorthwhile(AssignmentRule rule, Pool pool, RatioTable ratios) {
        long tuples = ChargeTable.tuples(rule, pool, ratios.arity(), isStrict(rule, pool));
        return !ratios.isLarge() && (tuples * (double) Bits.words(ratios.size()) < SMALL
                || tuples / 8 < new Systems(pool.size(), ratios.arity()).size());
    }

    /**
     * How many ratios to take at once, so that there is room for tables of several rules; a whole number of words. As many
     * as you like if there is no room for any.
     */
    public static int ratiosAtOnce(AssignmentRule rule, Pool pool, int arity, int rules) {
        long words = ChargeTable.MOST_WORDS / rules / Math.max(1, ChargeTable.tuples(rule, pool, arity, isStrict(rule, pool)));
        return words == 0 ? Integer.MAX_VALUE : (int) Math.min(words * 64, Integer.MAX_VALUE);
    }

    private static boolean isStrict(AssignmentRule rule, Pool pool) {
        return rule.ordered() && rule.order().isStrict() && isSorted(rule.order().scale(), pool);
    }

    /** Whether the members that have a value on the scale ascend in it. */
    private static boolean isSorted(Electronegativity scale, Pool pool) {
        double[] values = IntStream.range(0, pool.size()).mapToObj(i -> scale.value(pool.get(i))).filter(Objects::nonNull)
                .mapToDouble(v -> v).toArray();
        return IntStream.range(1, values.length).allMatch(i -> values[i - 1] <= values[i]);
    }

    /** Whether a member of a pool can be in anything that a rule allows. */
    public static boolean hasChoice(AssignmentRule rule, Pool pool, int member) {
        return !Choices.of(rule, pool, member).isEmpty();
    }

    public SystemMasks masks() {
        return masks(ratios);
    }

    /** @param some all ratios that this was made of; or a slice of them, if these are more than are looked at together */
    public SystemMasks masks(RatioTable some) {
        SystemMasks masks = charges == null ? new TotalMasks(rule, choices, some)
                : sorted ? new TrieMasks(rule, pool, charges) : new PatternMasks(rule.order(), pool, charges);
        boolean free = !pool.isOfSpecies() || !rule.ordered() || rule.order().repeatsFreely();
        SpeciesCheck check = new SpeciesCheck(rule);
        return free ? masks : system -> repeats(system, check) ? null : masks.mask(system);
    }

    /** Whether an element occurs in species that the rule does not let stand together. */
    private boolean repeats(int[] system, SpeciesCheck check) {
        for (int j = 1; j < system.length; j++) {
            if (pool.get(system[j]) == pool.get(system[j - 1])
                    && !check.mayRepeat(pool.charge(system[j - 1]), pool.charge(system[j]))) {
                return true;
            }
        }
        return false;
    }
}
