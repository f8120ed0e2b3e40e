package lodestone.stdlib.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Pool;

/**
 * The sets of states of which an element may choose one. An element whose atoms all take one state has as many sets as
 * states. One of mixed valence has, in an order, a set for being a cation (0 may be among its states), one for being an
 * anion and one for being neither, whose constraints differ; and one for being both, where an order lets it be that.
 * Together the sets cover every choice of states that the rule leaves to the element alone.
 */
final class Choices {

    private final Order order;
    private final int[] states;
    private final Set<StateSet> sets = new LinkedHashSet<>();

    private Choices(Order order, int[] states) {
        this.order = order;
        this.states = states;
    }

    /** The sets of an element; none if it can not pass. */
    static List<StateSet> of(AssignmentRule rule, Element element) {
        Choices choices = new Choices(rule.order(), rule.statesOf(element));
        if (choices.states.length > 0) {
            choices.choose(rule.neutral() && rule.mixed().contains(element));
        }
        return new ArrayList<>(choices.sets);
    }

    /** The sets of a member of a pool; of one with a charge only that. */
    static List<StateSet> of(AssignmentRule rule, Pool pool, int member) {
        Integer charge = pool.charge(member);
        if (charge == null) {
            return of(rule, pool.get(member));
        }
        boolean unordered = rule.ordered() && rule.order().scale().value(pool.get(member)) == null;
        return unordered ? List.of() : List.of(new StateSet(charge));
    }

    private void choose(boolean mixed) {
        if (!mixed || order != null && !order.repeatAnions() && !order.repeatCations()) {
            parts(q -> true, false).forEach(sets::add);
        } else if (order == null) {
            sets.add(new StateSet(states));
        } else {
            chooseInOrder(order.allows(0, 0));
        }
    }

    /** @param both whether the element may be cation and anion at once */
    private void chooseInOrder(boolean both) {
        List<StateSet> cations = parts(q -> q > 0, order.repeatCations());
        List<StateSet> others = parts(q -> q <= 0, order.repeatAnions());
        List<StateSet> neither = parts(q -> q == 0, true);
        sets.addAll(neither);
        sets.addAll(others);
        for (StateSet cation : cations) {
            sets.add(neither.isEmpty() ? cation : union(cation, neither.get(0)));
            if (both) {
                others.forEach(other -> sets.add(union(cation, other)));
            }
        }
    }

    /** The states of one kind, as one set or each for itself. */
    private List<StateSet> parts(IntPredicate kind, boolean together) {
        int[] some = Arrays.stream(states).filter(kind).toArray();
        return some.length == 0 ? List.of() : together ? List.of(new StateSet(some))
                : Arrays.stream(some).mapToObj(StateSet::new).toList();
    }

    private static StateSet union(StateSet a, StateSet b) {
        int[] all = Arrays.copyOf(a.states(), a.states().length + b.states().length);
        System.arraycopy(b.states(), 0, all, a.states().length, b.states().length);
        return new StateSet(all);
    }
}
