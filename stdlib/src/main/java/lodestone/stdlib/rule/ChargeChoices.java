package lodestone.stdlib.rule;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Pool;

/**
 * What charges one element, or one species, may contribute to a composition: its sets of states by its kind, which says
 * whether it may be a cation (bit 0) and whether an anion (bit 1). Used by any threads.
 */
final class ChargeChoices {

    /** Both a cation and an anion, where the order lets it. */
    static final int ANY = 3;

    /** The greatest amount of a row. */
    private static final int MOST = 255;

    /** On the scale of the rule's order; NaN where there is none. */
    final double value;
    private final int units;
    /** By kind. */
    private final StateSet[][] sets = new StateSet[ANY + 1][];
    private final int[] lowest = new int[ANY + 1];
    private final int[] highest = new int[ANY + 1];
    /** By kind and number of atoms, made when they are needed. */
    private final AtomicReferenceArray<int[]> totals = new AtomicReferenceArray<>((ANY + 1) * (MOST + 1));

    /** @param all the sets of states that it chooses from, @param value null if the scale has none, or there is none */
    ChargeChoices(AssignmentRule rule, List<StateSet> all, Element element) {
        Double known = rule.ordered() ? rule.order().scale().value(element) : null;
        value = known == null ? Double.NaN : known;
        units = rule.formulaUnits();
        for (int kind = 0; kind <= ANY; kind++) {
            boolean cation = (kind & 1) != 0;
            boolean anion = (kind & 2) != 0;
            sets[kind] = all.stream().filter(s -> (cation || !s.hasCation()) && (anion || !s.hasAnion())).toArray(StateSet[]::new);
            lowest[kind] = Arrays.stream(sets[kind]).mapToInt(StateSet::lowest).min().orElse(0);
            highest[kind] = Arrays.stream(sets[kind]).mapToInt(StateSet::highest).max().orElse(0);
        }
    }

    /** Of each member of a pool. */
    static ChargeChoices[] of(AssignmentRule rule, Pool pool) {
        return IntStream.range(0, pool.size()).mapToObj(e -> new ChargeChoices(rule, Choices.of(rule, pool, e), pool.get(e)))
                .toArray(ChargeChoices[]::new);
    }

    boolean has(int kind) {
        return sets[kind].length > 0;
    }

    int lowest(int kind) {
        return lowest[kind];
    }

    int highest(int kind) {
        return highest[kind];
    }

    /** No total of so many atoms is further from 0. */
    int largest(int kind, int atoms) {
        return Math.max(-lowest[kind], highest[kind]) * atoms * units;
    }

    /** The totals of charge that so many atoms a formula unit can reach, distinct. */
    int[] totals(int kind, int atoms) {
        int[] known = totals.get(kind * (MOST + 1) + atoms);
        if (known == null) {
            known = Arrays.stream(sets[kind]).flatMapToInt(s -> IntStream.of(NeutralRatios.reached(s, atoms * units)))
                    .distinct().toArray();
            totals.set(kind * (MOST + 1) + atoms, known);
        }
        return known;
    }
}
