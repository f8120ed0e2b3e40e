package lodestone.stdlib.rule;

import java.util.Arrays;

/**
 * The places where the boundary between cations and anions of a system may lie: above none of its elements, or above any
 * one of them. Once the highest cation allowed is fixed, what each element may be depends on itself alone; so one goes
 * through k + 1 boundaries, and not through all assignments.
 */
final class Boundaries {

    private final AssignmentRule rule;

    Boundaries(AssignmentRule rule) {
        this.rule = rule;
    }

    /**
     * Finds the next boundary that leaves every element a state and, if the rule asks for neutrality, charges of both signs
     * or none. All of them together cover all assignments in order.
     *
     * @param from  the number of the first boundary to look at, 0 at the beginning
     * @param kinds takes what kind each element may be of
     * @return the number after the found one, or -1 if there is none
     */
    int next(ChargeChoices[] system, int from, int[] kinds) {
        int boundaries = rule.ordered() ? system.length + 1 : 1;
        for (int b = from; b < boundaries; b++) {
            if (b == 0 || !repeats(system, b - 1)) {
                fill(system, b == 0 ? Double.NEGATIVE_INFINITY : system[b - 1].value, kinds);
                if (isPossible(system, kinds)) {
                    return b + 1;
                }
            }
        }
        return -1;
    }

    private static boolean repeats(ChargeChoices[] system, int member) {
        for (int j = 0; j < member; j++) {
            if (system[j].value == system[member].value) {
                return true;
            }
        }
        return false;
    }

    private void fill(ChargeChoices[] system, double highestCation, int[] kinds) {
        if (!rule.ordered()) {
            Arrays.fill(kinds, ChargeChoices.ANY);
            return;
        }
        for (int j = 0; j < kinds.length; j++) {
            double value = system[j].value;
            kinds[j] = (value <= highestCation ? 1 : 0) | (rule.order().allows(highestCation, value) ? 2 : 0);
        }
    }

    private boolean isPossible(ChargeChoices[] system, int[] kinds) {
        boolean positive = false;
        boolean negative = false;
        boolean charged = false;
        for (int j = 0; j < kinds.length; j++) {
            if (!system[j].has(kinds[j])) {
                return false;
            }
            int lowest = system[j].lowest(kinds[j]);
            int highest = system[j].highest(kinds[j]);
            positive |= highest > 0;
            negative |= lowest < 0;
            charged |= lowest > 0 || highest < 0;
        }
        return !rule.neutral() || positive && negative || !charged;
    }
}
