package lodestone.stdlib.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.expr.Conjunctive;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Sources;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.formula.CompositionRows;

/**
 * Whether a composition has one assignment of oxidation states, one state an element, that is charge-neutral (if
 * {@code neutral}) and puts every cation below every anion on the Pauling scale (if {@code ordered}).
 *
 * <p>An element without a state can not pass, nor, if ordered, one without a Pauling value. Ions of one sign, and state 0,
 * put no constraint on each other. Two such conditions joined by {@code &} ask for one assignment that fulfils both.
 *
 * <p>As a {@link lodestone.runtime.expr.Function} its arguments are the atomic numbers z1, z2, ... and then the amounts
 * n1, n2, ..., of species also the charges q1, q2, ...; or one column of formulas
 *
 * @param threshold how far a cation may lie above an anion, in Pauling units; with 0, equal values fail, as in SMACT
 * @see <a href="https://doi.org/10.1039/d4fd00063c">Park et al. 2025</a>
 * @see <a href="https://doi.org/10.21105/joss.01361">SMACT, Davies et al. 2019</a>
 */
public record AssignmentRule(OxidationStates states, boolean neutral, boolean ordered, double threshold)
        implements Conjunctive, Cited {

    public static AssignmentRule chargeNeutral(OxidationStates states) {
        return new AssignmentRule(states, true, false, 0);
    }

    public static AssignmentRule paulingOrder(OxidationStates states, double threshold) {
        return new AssignmentRule(states, false, true, threshold);
    }

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public Optional<Conjunctive> and(Conjunctive other) {
        boolean joins = other instanceof AssignmentRule rule && rule.states.equals(states)
                && (!ordered || !rule.ordered || threshold == rule.threshold);
        if (!joins) {
            return Optional.empty();
        }
        AssignmentRule rule = (AssignmentRule) other;
        return Optional.of(new AssignmentRule(states, neutral || rule.neutral, ordered || rule.ordered,
                ordered ? threshold : rule.threshold));
    }

    @Override
    public List<Conjunctive> singles() {
        return neutral && ordered ? List.of(chargeNeutral(states), paulingOrder(states, threshold)) : List.of(this);
    }

    /** The states an element may take under this rule, ascending; none if it can not pass. */
    public int[] statesOf(Element element) {
        return ordered && element.electronegativity() == null ? new int[0] : states.states(element);
    }

    /** The states that a member of a pool may take under this rule, ascending. */
    int[] statesOf(Pool pool, int index) {
        Integer charge = pool.charge(index);
        return charge == null ? statesOf(pool.get(index))
                : ordered && pool.get(index).electronegativity() == null ? new int[0] : new int[] {charge};
    }

    /** Whether a cation may stand beside an anion. @param cation, anion Pauling values */
    boolean inOrder(double cation, double anion) {
        return threshold == 0 ? cation < anion : cation - anion <= threshold;
    }

    /** The definition, tried assignment by assignment. */
    public boolean allows(List<Element> elements, int[] amounts) {
        return search(elements, amounts, 0, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The same of species, whose charges are fixed. */
    public boolean allows(List<Element> elements, int[] charges, int[] amounts) {
        int total = 0;
        double highestCation = Double.NEGATIVE_INFINITY;
        double lowestAnion = Double.POSITIVE_INFINITY;
        for (int i = 0; i < charges.length; i++) {
            Double value = elements.get(i).electronegativity();
            if (ordered && value == null) {
                return false;
            }
            total += charges[i] * amounts[i];
            highestCation = ordered && charges[i] > 0 ? Math.max(highestCation, value) : highestCation;
            lowestAnion = ordered && charges[i] < 0 ? Math.min(lowestAnion, value) : lowestAnion;
        }
        return (!neutral || total == 0) && (!ordered || inOrder(highestCation, lowestAnion));
    }

    private boolean search(List<Element> elements, int[] amounts, int i, int charge, double highestCation, double lowestAnion) {
        if (i == elements.size()) {
            return (!neutral || charge == 0) && (!ordered || inOrder(highestCation, lowestAnion));
        }
        Double value = elements.get(i).electronegativity();
        for (int state : statesOf(elements.get(i))) {
            double cation = ordered && state > 0 ? Math.max(highestCation, value) : highestCation;
            double anion = ordered && state < 0 ? Math.min(lowestAnion, value) : lowestAnion;
            if (search(elements, amounts, i + 1, charge + state * amounts[i], cation, anion)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        CompositionRows compositions = CompositionRows.species(arguments, rows);
        long[] allowed = new long[Bits.words(rows)];
        for (int row = 0; row < rows; row++) {
            if (compositions.charges() == null ? allows(compositions.elements(row), compositions.amounts(row))
                    : allows(compositions.elements(row), compositions.charges(row), compositions.amounts(row))) {
                Bits.set(allowed, row);
            }
        }
        return new Values.Bools(allowed, compositions.missing(rows), rows);
    }

    @Override
    public List<Citation> citations() {
        List<Citation> citations = new ArrayList<>(states.citations());
        citations.addAll(Sources.of("methods/smact-rule", "what is allowed"));
        if (ordered) {
            citations.addAll(Sources.of("elements", "electronegativities"));
        }
        return citations;
    }

    @Override
    public String toString() {
        String order = threshold == 0 ? "paulingOrder()" : "paulingOrder(threshold: " + threshold + ")";
        String text = neutral && ordered ? "chargeNeutral() & " + order : neutral ? "chargeNeutral()" : order;
        return "(" + text + " with " + states.name() + ")";
    }
}
