package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Cancellation;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.rule.AssignmentRule;

/**
 * Counts the compositions of species that fulfil a rule without going through the systems, of which there are a billion
 * quaternaries. Whether ratios are neutral depends only on which charges there are, not on their places; and how many
 * systems have some charges, in order, follows from how many species there are of each charge up to each electronegativity:
 * one sums over the highest value among the cations. How many ratios are neutral follows from how many amounts of the first
 * elements have each total of charge; what has a common divisor is taken off by a Moebius sum.
 */
final class SpeciesCounts {

    private final AssignmentRule rule;
    private final RatioTable ratios;
    private final Cancellation cancel;
    /** Distinct, ascending. */
    private final int[] charges;
    /** The number of species of each charge that may occur at all. */
    private final int[] all;
    /** Shape [values, charges]: of the cations, those up to a value; of the anions, those that may stand beside it. */
    private final int[][] fitting;
    private final int[] chosen;
    /** By common divisor. */
    private final List<NeutralAmounts> neutral;

    private SpeciesCounts(AssignmentRule rule, Pool pool, RatioTable ratios, Cancellation cancel) {
        this.rule = rule;
        this.ratios = ratios;
        this.cancel = cancel;
        chosen = new int[ratios.arity()];
        TreeMap<Integer, List<Double>> values = new TreeMap<>();
        for (int i = 0; i < pool.size(); i++) {
            Double value = rule.ordered() ? rule.order().scale().value(pool.get(i)) : Double.valueOf(0);
            if (value != null) {
                values.computeIfAbsent(pool.charge(i), q -> new ArrayList<>()).add(value);
            }
        }
        charges = values.keySet().stream().mapToInt(q -> q).toArray();
        all = values.values().stream().mapToInt(List::size).toArray();
        neutral = rule.neutral() ? NeutralAmounts.of(ratios, IntStream.of(charges).map(Math::abs).max().orElse(0)) : List.of();
        List<Double> cations = values.tailMap(1).values().stream().flatMap(List::stream).sorted().distinct().toList();
        fitting = new int[cations.size()][charges.length];
        for (int v = 0; v < fitting.length; v++) {
            double highest = cations.get(v);
            for (int q = 0; q < charges.length; q++) {
                boolean cation = charges[q] > 0;
                fitting[v][q] = (int) values.get(charges[q]).stream()
                        .filter(x -> cation ? x <= highest : !rule.ordered() || rule.order().allows(highest, x)).count();
            }
        }
    }

    static boolean canCount(AssignmentRule rule, Pool pool) {
        return pool.isOfSpecies() && (!rule.ordered() || rule.order().repeatAnions() && rule.order().repeatCations());
    }

    static long count(AssignmentRule rule, Pool pool, RatioTable ratios, Cancellation cancel) {
        return new SpeciesCounts(rule, pool, ratios, cancel).count(0, 0);
    }

    /** Chooses the charges from one place on, none lower than number {@code from}. */
    private long count(int place, int from) {
        if (place == chosen.length) {
            cancel.check();
            long systems = systems();
            return systems == 0 ? 0 : systems * allowedRatios();
        }
        long total = 0;
        for (int q = from; q < charges.length; q++) {
            chosen[place] = q;
            if (place + 1 < chosen.length) {
                int charge = charges[q];
                neutral.forEach(amounts -> amounts.put(place, charge));
            }
            total += count(place + 1, q);
        }
        return total;
    }

    /** How many systems have the chosen charges and are in order. */
    private long systems() {
        boolean cations = charges[chosen[chosen.length - 1]] > 0;
        boolean anions = charges[chosen[0]] < 0;
        if (rule.neutral() && cations != anions) {
            return 0;
        } else if (!rule.ordered() || !cations || !anions) {
            return choices(all, -1) * choices(all, 0) * choices(all, 1);
        }
        long systems = 0;
        long before = 0;
        for (int[] fit : fitting) {
            long upTo = choices(fit, 1);
            systems += (upTo - before) * choices(fit, -1);
            before = upTo;
        }
        return systems * choices(all, 0);
    }

    /** In how many ways species of the chosen charges of one sign can be taken. */
    private long choices(int[] species, int sign) {
        long choices = 1;
        for (int i = 0, run = 0; i < chosen.length; i++) {
            run = i > 0 && chosen[i] == chosen[i - 1] ? run + 1 : 1;
            if (Integer.signum(charges[chosen[i]]) == sign) {
                // Each step makes a binomial coefficient of the next one.
                choices = choices * (species[chosen[i]] - run + 1) / run;
            }
        }
        return choices;
    }

    private long allowedRatios() {
        int last = charges[chosen[chosen.length - 1]];
        return rule.neutral() ? neutral.stream().mapToLong(amounts -> amounts.completed(last)).sum() : ratios.size();
    }
}
