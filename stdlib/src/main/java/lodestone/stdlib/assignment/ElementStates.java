package lodestone.stdlib.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;
import lodestone.stdlib.element.Element;

/**
 * The states that the atoms of one element in a composition may take, and what they can make together: no element is cation
 * and anion at once. Weights are logarithms and are summed; the best of none is -infinity. Not changed once made.
 */
final class ElementStates {

    static final double NONE = Double.NEGATIVE_INFINITY;

    final Element element;
    /** Atoms in the formula unit. */
    final int amount;
    /** Ascending. */
    final int[] states;
    /** Whether its atoms may take different states. */
    final boolean mixed;
    /** The charges that all of its atoms together can have, ascending. */
    final int[] sums;
    /** The best weight for each of these. */
    final double[] bestOfSums;
    private final double[] weights;
    /**
     * {@code best[j][n][s]}: the best weight of n atoms that take states from number j on, all of the sign of state j or 0,
     * and have the charge s, without its sign.
     */
    private final double[][][] best;
    private final int nonNegative;

    /** @param weights of one atom in each state */
    ElementStates(Element element, int amount, int[] states, double[] weights, boolean mixed) {
        this.element = element;
        this.amount = amount;
        this.states = states;
        this.weights = weights;
        this.mixed = mixed;
        nonNegative = (int) Arrays.stream(states).filter(q -> q < 0).count();
        best = new double[states.length][][];
        for (int j = states.length - 1; mixed && j >= 0; j--) {
            best[j] = table(j);
        }
        sums = mixed ? mixedSums() : Arrays.stream(states).map(q -> q * amount).toArray();
        bestOfSums = Arrays.stream(sums).mapToDouble(s -> best(0, amount, s)).toArray();
    }

    private int[] mixedSums() {
        return IntStream.rangeClosed(Math.min(0, states[0]) * amount, Math.max(0, states[states.length - 1]) * amount)
                .filter(s -> best(0, amount, s) > NONE).toArray();
    }

    private double[][] table(int j) {
        int state = Math.abs(states[j]);
        int largest = Math.abs(states[j < nonNegative ? 0 : states.length - 1]);
        double[][] table = new double[amount + 1][];
        for (int n = 0; n <= amount; n++) {
            table[n] = new double[n * largest + 1];
            for (int s = 0; s < table[n].length; s++) {
                double with = n == 0 || s < state ? NONE : at(table, n - 1, s - state) + weights[j];
                table[n][s] = Math.max(withoutState(j, n, s), with);
            }
        }
        return table;
    }

    /** The best weight where no atom takes state j but the later ones of its sign, or 0. */
    private double withoutState(int j, int atoms, int sum) {
        boolean more = j + 1 < states.length && (j >= nonNegative || j + 1 < nonNegative);
        boolean zero = !more && j + 1 < states.length && states[j + 1] == 0;
        return more ? at(best[j + 1], atoms, sum) : sum != 0 || !zero && atoms > 0 ? NONE : zero ? weight(j + 1, atoms) : 0;
    }

    private static double at(double[][] table, int atoms, int sum) {
        return sum < table[atoms].length ? table[atoms][sum] : NONE;
    }

    /** The weight of some atoms in state j. */
    double weight(int j, int atoms) {
        return atoms == 0 ? 0 : atoms * weights[j];
    }

    /**
     * The best weight of the atoms that are left.
     *
     * @param j    the first state they may take
     * @param left how many there are; all of them if nothing has been chosen
     * @param sum  the charge they are to have; not of the other sign than what has been chosen
     */
    double best(int j, int left, int sum) {
        if (left == 0) {
            return sum == 0 ? 0 : NONE;
        }
        int from = sum < 0 ? j : Math.max(j, left == amount || sum > 0 ? nonNegative : j);
        if (from >= states.length || sum < 0 && from >= nonNegative) {
            return NONE;
        } else if (mixed) {
            return at(best[from], left, Math.abs(sum));
        }
        double found = NONE;
        for (int i = from; i < states.length; i++) {
            found = states[i] * left == sum ? Math.max(found, left * weights[i]) : found;
        }
        return found;
    }
}
