package lodestone.stdlib.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.expr.Conjunctive;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Sources;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.formula.CompositionRows;

/**
 * Whether a composition has an assignment of oxidation states that is charge-neutral (if {@code neutral}) and puts every
 * cation below every anion in electronegativity (if there is an {@code order}). An element has one state, except those of
 * mixed valence, whose atoms may take different ones.
 *
 * <p>An element without a state can not pass, nor, in an order, one without a value on its scale. Two such conditions joined
 * by {@code &} ask for one assignment that fulfils both.
 *
 * <p>As a {@link lodestone.runtime.expr.Function} its arguments are the atomic numbers z1, z2, ... and then the amounts
 * n1, n2, ..., of species also the charges q1, q2, ...; or one column of formulas
 *
 * @param order null if any order is allowed
 * @param mixed the elements of mixed valence
 * @param formulaUnits over how many formula units the charges of mixed valence balance, at least 1
 * @see <a href="https://doi.org/10.1039/d4fd00063c">Park et al. 2025</a>
 * @see <a href="https://doi.org/10.21105/joss.01361">SMACT, Davies et al. 2019</a>
 */
public record AssignmentRule(OxidationStates states, boolean neutral, Order order, Set<Element> mixed, int formulaUnits)
        implements Conjunctive, Cited {

    public AssignmentRule {
        mixed = mixed.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(mixed));
    }

    /** A rule for one formula unit, as SMACT looks at it. @param order null if any order is allowed */
    public AssignmentRule(OxidationStates states, boolean neutral, Order order, Set<Element> mixed) {
        this(states, neutral, order, mixed, 1);
    }

    public static AssignmentRule chargeNeutral(OxidationStates states) {
        return new AssignmentRule(states, true, null, Set.of());
    }

    public static AssignmentRule paulingOrder(OxidationStates states, double threshold) {
        return new AssignmentRule(states, false, Order.pauling(threshold), Set.of());
    }

    /** Neutral and in an order, both. */
    public static AssignmentRule smact(OxidationStates states, double threshold) {
        return new AssignmentRule(states, true, Order.pauling(threshold), Set.of());
    }

    /** The same rule, where atoms of some elements may take different states. */
    public AssignmentRule withMixed(Set<Element> elements) {
        return new AssignmentRule(states, neutral, order, elements, formulaUnits);
    }

    @Override
    public Type type() {
        return Type.BOOL;
    }

    public boolean ordered() {
        return order != null;
    }

    @Override
    public Optional<Conjunctive> and(Conjunctive other) {
        boolean joins = other instanceof AssignmentRule rule && rule.states.equals(states) && rule.mixed.equals(mixed)
                && rule.formulaUnits == formulaUnits && (order == null || rule.order == null || order.equals(rule.order));
        if (!joins) {
            return Optional.empty();
        }
        AssignmentRule rule = (AssignmentRule) other;
        return Optional.of(new AssignmentRule(states, neutral || rule.neutral, order == null ? rule.order : order, mixed,
                formulaUnits));
    }

    @Override
    public List<Conjunctive> singles() {
        return !neutral || !ordered() || !mixed.isEmpty() ? List.of(this)
                : List.of(new AssignmentRule(states, true, null, mixed, formulaUnits),
                        new AssignmentRule(states, false, order, mixed, formulaUnits));
    }

    /** The states an element may take under this rule, ascending; none if it can not pass. */
    public int[] statesOf(Element element) {
        return ordered() && order.scale().value(element) == null ? new int[0] : states.states(element);
    }

    /** The definition. @param elements distinct, @param amounts atoms of each, at least 1 */
    public boolean allows(List<Element> elements, int[] amounts) {
        return new Assignments(this).allow(elements, amounts);
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        CompositionRows compositions = CompositionRows.species(arguments, rows);
        Assignments assignments = new Assignments(this);
        SpeciesCheck species = new SpeciesCheck(this);
        long[] allowed = new long[Bits.words(rows)];
        for (int row = 0; row < rows; row++) {
            if (compositions.charges() == null ? assignments.allow(compositions.elements(row), compositions.amounts(row))
                    : species.allow(compositions.elements(row), compositions.charges(row), compositions.amounts(row))) {
                Bits.set(allowed, row);
            }
        }
        return new Values.Bools(allowed, compositions.missing(rows), rows);
    }

    @Override
    public List<Citation> citations() {
        List<Citation> citations = new ArrayList<>(states.citations());
        citations.addAll(Sources.of("methods/smact-rule", "what is allowed"));
        if (ordered()) {
            citations.addAll(order.scale().citations());
        }
        return citations;
    }

    @Override
    public String toString() {
        String text = neutral && !mixed.isEmpty() ? "mixedValence(" + mixedText() + ")" : neutral ? "chargeNeutral()" : "";
        text += ordered() ? (text.isEmpty() ? "" : " & ") + order : "";
        return "(" + text + " with " + states.name() + ")";
    }

    private String mixedText() {
        List<String> arguments = new ArrayList<>();
        if (!mixed.equals(MixedValence.ELEMENTS)) {
            mixed.forEach(e -> arguments.add(e.symbol()));
        }
        if (formulaUnits > 1) {
            arguments.add("formulaUnits: " + formulaUnits);
        }
        return String.join(", ", arguments);
    }
}
