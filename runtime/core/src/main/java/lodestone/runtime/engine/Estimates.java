package lodestone.runtime.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.operator.RankShuffle;
import lodestone.runtime.operator.ShuffledRows;
import lodestone.runtime.optimizer.Domains;
import lodestone.runtime.plan.Pushed;

/**
 * Estimates how many rows of a virtual source are of each group, from the first rows of a shuffled order of each stratum.
 * The interval is Wilson's for each stratum; those of several strata are joined by their distances from the estimates.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927</a>
 * @see <a href="https://doi.org/10.1002/sim.3095">Zou and Donner 2008, for the sum</a>
 */
final class Estimates {

    /** The part of the rows to look at that is shared out evenly; the rest goes by the sizes of the strata. */
    private static final double EVEN = 0.1;
    private static final int STEP = 1 << 14;
    /** Of the normal distribution, for 95 %. */
    private static final double Z = 1.959963984540054;

    private final Pushed.Estimate plan;
    private final Context context;
    private final List<Look> looks = new ArrayList<>();

    /**
     * What was seen of a stratum.
     *
     * @param size  its rows
     * @param rows  how many of them were looked at
     * @param found how many of these are of each group
     */
    private record Look(long size, long rows, Map<Object, Long> found) {
    }

    private Estimates(Pushed.Estimate plan, Context context) {
        this.plan = plan;
        this.context = context;
    }

    /** Each group that has rows, or may have some; null for all rows if there is no key, else for a missing value. */
    static Map<Object, Estimate> of(Pushed.Estimate plan, Context context) {
        return new Estimates(plan, context).of();
    }

    private Map<Object, Estimate> of() {
        long[] bounds = plan.source().strata();
        for (int s = 0; s + 1 < bounds.length; s++) {
            long size = bounds[s + 1] - bounds[s];
            double share = EVEN / (bounds.length - 1) + (1 - EVEN) * size / plan.source().rows();
            look(new RankShuffle(plan.seed() + s, size), bounds[s], size, (long) Math.ceil(plan.samples() * share));
        }
        Map<Object, Estimate> estimates = new HashMap<>();
        looks.forEach(look -> look.found.keySet().forEach(value -> estimates.computeIfAbsent(value, this::estimate)));
        List<Object> declared = plan.key() == null ? Collections.singletonList(null)
                : plan.values() == null ? List.of() : plan.values();
        declared.forEach(value -> estimates.put(value, declared(value)));
        estimates.values().removeIf(estimate -> plan.key() != null && estimate.high() == 0);
        return Tallies.ordered(estimates, declared);
    }

    /** The exact count of a group that is bound to a list, the estimate of others. */
    private Estimate declared(Object group) {
        Expr condition = plan.key() == null ? plan.condition()
                : Exprs.allOf(List.of(plan.condition(), Domains.equal(plan.key().expr(), group)));
        boolean listed = plan.source().canEvaluate(condition) && plan.source().candidates(condition, context) != null;
        return listed ? Estimate.exact(plan.source().count(List.of(condition), context)[0]) : estimate(group);
    }

    private void look(RankShuffle shuffle, long first, long size, long samples) {
        Map<Object, Long> found = new HashMap<>();
        long before = looks.stream().mapToLong(Look::rows).sum();
        long rows = 0;
        ShuffledRows shuffled = new ShuffledRows(plan.source(), plan.condition(), plan.key() == null ? null : plan.key().expr(),
                shuffle, first, size);
        try (Pieces<ShuffledRows.Piece> pieces = shuffled.pieces((int) Math.min(STEP, samples), context)) {
            while (rows < samples && !pieces.isDone()) {
                Object[] groups = pieces.next().groups();
                for (int i = 0; i < groups.length && rows < samples; i++, rows++) {
                    if (groups[i] != ShuffledRows.NONE) {
                        found.merge(groups[i], 1L, Long::sum);
                    }
                }
                context.listener().progress("estimating", "rows", before + rows, plan.samples());
            }
        }
        looks.add(new Look(size, rows, found));
    }

    private Estimate estimate(Object group) {
        double value = 0;
        double below = 0;
        double above = 0;
        long samples = 0;
        for (Look look : looks) {
            double n = look.rows;
            double p = look.found.getOrDefault(group, 0L) / n;
            double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
            double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
            // Without replacement; whoever has seen all rows knows.
            double unseen = look.size == 1 ? 0 : look.size * Math.sqrt((look.size - n) / (look.size - 1.0));
            value += look.size * p;
            below += Math.pow(unseen * (p - Math.max(0, middle - half)), 2);
            above += Math.pow(unseen * (Math.min(1, middle + half) - p), 2);
            samples += look.rows;
        }
        return new Estimate(Math.round(value), Math.round(value - Math.sqrt(below)), Math.round(value + Math.sqrt(above)),
                samples, below + above == 0);
    }
}
