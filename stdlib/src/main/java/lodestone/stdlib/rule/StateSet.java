package lodestone.stdlib.rule;

import java.util.Arrays;

/** Oxidation states that the atoms of one element may take together in a composition, each atom any of them. */
final class StateSet {

    private final int[] states;

    /** @param states distinct, at least one */
    StateSet(int... states) {
        this.states = states.clone();
        Arrays.sort(this.states);
    }

    /** Ascending; not to be changed. */
    int[] states() {
        return states;
    }

    int lowest() {
        return states[0];
    }

    int highest() {
        return states[states.length - 1];
    }

    boolean hasCation() {
        return highest() > 0;
    }

    boolean hasAnion() {
        return lowest() < 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateSet set && Arrays.equals(states, set.states);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(states);
    }

    @Override
    public String toString() {
        return Arrays.toString(states);
    }
}
