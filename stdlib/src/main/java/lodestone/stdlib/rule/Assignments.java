package lodestone.stdlib.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lodestone.stdlib.element.Element;

/**
 * Looks for an assignment of oxidation states that fulfils a rule: for each boundary between cations and anions the totals
 * of charge that the elements can reach together, as a set of bits. Exact for any amounts, without going through the
 * assignments one after the other. Used by one thread.
 */
final class Assignments {

    private final AssignmentRule rule;
    private final Boundaries boundaries;
    private final Map<Element, ChargeChoices> choices = new EnumMap<>(Element.class);
    private final TotalBits totals = new TotalBits();

    Assignments(AssignmentRule rule) {
        this.rule = rule;
        boundaries = new Boundaries(rule);
    }

    /** Of no elements, nothing hinders it. */
    boolean allow(List<Element> elements, int[] amounts) {
        ChargeChoices[] system = new ChargeChoices[amounts.length];
        for (int j = 0; j < system.length; j++) {
            system[j] = choices.computeIfAbsent(elements.get(j), e -> new ChargeChoices(rule, Choices.of(rule, e), e));
        }
        int[] kinds = new int[system.length];
        for (int b = boundaries.next(system, 0, kinds); b >= 0; b = boundaries.next(system, b, kinds)) {
            if (!rule.neutral() || isNeutral(system, kinds, amounts)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNeutral(ChargeChoices[] system, int[] kinds, int[] amounts) {
        int largest = 0;
        for (int j = 0; j < system.length; j++) {
            largest += system[j].largest(kinds[j], amounts[j]);
        }
        int end = Math.max(0, system.length - 1);
        totals.begin(end, largest);
        for (int j = 0; j < end; j++) {
            totals.extend(j, system[j].totals(kinds[j], amounts[j]));
        }
        return system.length == 0 || totals.meetsZero(end, system[end].totals(kinds[end], amounts[end]));
    }
}
