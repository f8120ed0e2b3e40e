package lodestone.stdlib.rule;

import java.util.List;
import lodestone.stdlib.element.Element;

/** Whether species, whose charges are fixed, fulfil a rule. */
final class SpeciesCheck {

    private final AssignmentRule rule;

    SpeciesCheck(AssignmentRule rule) {
        this.rule = rule;
    }

    /** @param elements the element of each species; those of one element stand side by side */
    boolean allow(List<Element> elements, int[] charges, int[] amounts) {
        int total = 0;
        double highestCation = Double.NEGATIVE_INFINITY;
        double lowestAnion = Double.POSITIVE_INFINITY;
        for (int i = 0; i < charges.length; i++) {
            Double value = rule.ordered() ? rule.order().scale().value(elements.get(i)) : Double.valueOf(0);
            if (value == null || i > 0 && elements.get(i) == elements.get(i - 1) && !mayRepeat(charges[i - 1], charges[i])) {
                return false;
            }
            total += charges[i] * amounts[i];
            highestCation = charges[i] > 0 ? Math.max(highestCation, value) : highestCation;
            lowestAnion = charges[i] < 0 ? Math.min(lowestAnion, value) : lowestAnion;
        }
        return (!rule.neutral() || total == 0) && (!rule.ordered() || rule.order().allows(highestCation, lowestAnion));
    }

    /** Whether one element may have two charges at once; of several, ascending, it is enough to ask for neighbours. */
    boolean mayRepeat(int charge, int other) {
        Order order = rule.order();
        if (order == null || order.repeatsFreely()) {
            return true;
        }
        boolean sameKind = charge > 0 == other > 0;
        return sameKind ? charge > 0 ? order.repeatCations() : order.repeatAnions() : order.repeatCations() || order.repeatAnions();
    }
}
