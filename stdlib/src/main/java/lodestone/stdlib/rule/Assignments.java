package lodestone.stdlib.rule;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lodestone.stdlib.element.Element;

/**
 * Looks for an assignment of oxidation states that fulfils a rule: one set of states for each element, and the totals of
 * charge that its atoms can reach with it as a set of bits. Exact for any amounts, without going through the atoms one
 * combination after the other. Used by one thread.
 */
final class Assignments {

    private final AssignmentRule rule;
    private final Map<Element, List<StateSet>> choices = new EnumMap<>(Element.class);

    Assignments(AssignmentRule rule) {
        this.rule = rule;
    }

    boolean allow(List<Element> elements, int[] amounts) {
        return search(elements, amounts, 0, BigInteger.ONE, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** @param totals the totals of the first i elements that can be reached: bit b for {@code lowest + b} */
    private boolean search(List<Element> elements, int[] amounts, int i, BigInteger totals, int lowest, double highestCation,
                           double lowestAnion) {
        if (i == elements.size()) {
            return !rule.neutral() || lowest <= 0 && totals.testBit(-lowest);
        }
        Element element = elements.get(i);
        Double value = rule.ordered() ? rule.order().scale().value(element) : null;
        for (StateSet set : choices.computeIfAbsent(element, e -> Choices.of(rule, e))) {
            double cation = value != null && set.hasCation() ? Math.max(highestCation, value) : highestCation;
            double anion = value != null && set.hasAnion() ? Math.min(lowestAnion, value) : lowestAnion;
            if ((!rule.ordered() || rule.order().allows(cation, anion)) && search(elements, amounts, i + 1,
                    rule.neutral() ? extend(totals, set, amounts[i]) : totals, lowest + set.lowest() * amounts[i], cation, anion)) {
                return true;
            }
        }
        return false;
    }

    /** The totals after some atoms more, each in any of the states. */
    private static BigInteger extend(BigInteger totals, StateSet set, int atoms) {
        BigInteger extended = totals;
        for (int a = 0; a < atoms && set.states().length > 1; a++) {
            BigInteger before = extended;
            for (int state : set.states()) {
                extended = extended.or(before.shiftLeft(state - set.lowest()));
            }
        }
        return extended;
    }
}
