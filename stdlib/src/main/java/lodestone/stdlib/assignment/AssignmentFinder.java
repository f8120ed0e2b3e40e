package lodestone.stdlib.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.formula.Composition;

/**
 * The oxidation-state assignments that make a composition allowed: neutral, and every cation below every anion in Pauling
 * electronegativity. All atoms of an element take one state, but for elements of mixed valence.
 *
 * <p>Where the states come with counts the likeliest come first. The likelihood of an assignment is the product over the
 * elements of the share that the element's state has among its counted states; where its atoms take different states, of
 * the geometric mean of the shares over its atoms, so that a multiple of a formula is as likely as the formula. Otherwise,
 * and between equals, the order is by ascending states. Used by one thread, which may ask for many compositions.
 */
public final class AssignmentFinder {

    /** Beyond this many sums of charges there is no table of them. */
    private static final long MOST_SUMS = 1 << 21;
    /** The most atoms of one element of mixed valence, of which every sum is tabled. */
    private static final int MOST_MIXED = 255;

    private final OxidationStates states;
    private final Set<Element> mixed;
    private final int formulaUnits;
    private final int most;
    private final Map<Element, Map<Integer, ElementStates>> parts = new EnumMap<>(Element.class);

    /**
     * @param mixed        the elements of mixed valence
     * @param formulaUnits how many formula units have the states together: with two, atoms that a formula has one of may
     *                     take different states
     * @param most         how many assignments to find at most
     */
    public AssignmentFinder(OxidationStates states, Set<Element> mixed, int formulaUnits, int most) {
        this.states = states;
        this.mixed = mixed;
        this.formulaUnits = formulaUnits;
        this.most = most;
    }

    /**
     * The assignments of a composition; none if it is not allowed.
     *
     * @throws StudyException TOO_MANY_ATOMS
     */
    public List<Assignment> of(Composition composition) {
        List<ElementStates> all = new ArrayList<>();
        long sums = 0;
        boolean likely = states.hasCounts();
        for (Element element : composition.elements()) {
            long amount = (long) composition.amount(element) * formulaUnits;
            int[] own = states.states(element);
            if (own.length == 0 || element.electronegativity() == null) {
                return List.of();
            }
            likely &= Arrays.stream(own).allMatch(q -> states.count(element, q) > 0);
            sums += amount * (Math.max(0, own[own.length - 1]) - Math.min(0, own[0]));
            if (sums > MOST_SUMS || amount > MOST_MIXED && mixed.contains(element)) {
                throw StudyException.of(Message.TOO_MANY_ATOMS, composition.formula(), amount, element);
            }
        }
        for (Element element : composition.elements()) {
            boolean counted = likely;
            all.add(parts.computeIfAbsent(element, e -> new HashMap<>()).computeIfAbsent(
                    composition.amount(element) * formulaUnits * (counted ? 1 : -1), amount -> part(element, Math.abs(amount), counted)));
        }
        return new AssignmentSearch(all).best(most, likely);
    }

    private ElementStates part(Element element, int amount, boolean counted) {
        int[] own = states.states(element);
        double total = Arrays.stream(own).mapToLong(q -> states.count(element, q)).sum();
        double[] weights = Arrays.stream(own).mapToDouble(q -> counted ? Math.log(states.count(element, q) / total) / amount : 0)
                .toArray();
        return new ElementStates(element, amount, own, weights, mixed.contains(element));
    }
}
