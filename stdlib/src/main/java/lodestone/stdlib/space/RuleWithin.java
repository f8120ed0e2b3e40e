package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.kernel.Values;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Pool;

/**
 * A condition that a rule holds, or does not, in systems of some arities that have some elements and lack others. Its
 * compositions are those over smaller pools, some added and some taken off: what has an element is all without what lacks it.
 *
 * @param rule    null for all compositions of these systems
 * @param arities conditions on the arity
 * @param lacked  elements that no system has
 * @param wanted  sets of elements of each of which a system has one at least
 */
record RuleWithin(Condition.Rule rule, List<Condition.OfSystem> arities, Set<Element> lacked, Set<Set<Element>> wanted) {

    /** Each set that is wanted doubles the number of pools. */
    private static final int MOST_WANTED = 3;

    /** The condition in this form, or null if it has another. */
    static RuleWithin of(Condition condition, Pool pool) {
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        Condition.Rule rule = null;
        List<Condition.OfSystem> arities = new ArrayList<>();
        Set<Element> lacked = EnumSet.noneOf(Element.class);
        Set<Set<Element>> wanted = new LinkedHashSet<>();
        for (Condition part : parts) {
            if (part instanceof Condition.Rule one && rule == null) {
                rule = one;
            } else if (part instanceof Condition.OfSystem of && of.expr().columns().equals(Set.of("arity"))) {
                arities.add(of);
            } else if (!(part instanceof Condition.OfSystem of && of.expr() instanceof Expr.Call call
                    && call.function() instanceof ContainsElements contains
                    && add(contains, of.positive(), pool, lacked, wanted))) {
                return null;
            }
        }
        return wanted.size() > MOST_WANTED ? null : new RuleWithin(rule, arities, lacked, wanted);
    }

    boolean has(int arity) {
        Evaluation evaluation = new Evaluation(name -> new Values.Longs(new long[] {arity}, null, 1), 1);
        return arities.stream().allMatch(of -> Bits.get(of.bits(evaluation), 0));
    }

    private static boolean add(ContainsElements contains, boolean positive, Pool pool, Set<Element> lacked,
                               Set<Set<Element>> wanted) {
        if (contains.mode() == ContainsElements.Mode.ALL && contains.elements().size() > 1) {
            contains.elements().forEach(e -> wanted.add(inPool(pool, e::equals)));
            return positive;
        }
        // "Only these" is "none of the others".
        boolean only = contains.mode() == ContainsElements.Mode.ONLY;
        Set<Element> elements = inPool(pool, e -> contains.elements().contains(e) != only);
        if (positive != only) {
            wanted.add(elements);
        } else {
            lacked.addAll(elements);
        }
        return true;
    }

    private static Set<Element> inPool(Pool pool, Predicate<Element> which) {
        return pool.elements().stream().filter(which).collect(Collectors.toSet());
    }

    /** The elements left out of each pool, and how often what is over the rest counts. */
    Map<Set<Element>, Integer> terms() {
        Map<Set<Element>, Integer> terms = new LinkedHashMap<>();
        List<Set<Element>> sets = new ArrayList<>(wanted);
        for (int chosen = 0; chosen < 1 << sets.size(); chosen++) {
            Set<Element> without = EnumSet.noneOf(Element.class);
            without.addAll(lacked);
            for (int i = 0; i < sets.size(); i++) {
                if ((chosen >> i & 1) != 0) {
                    without.addAll(sets.get(i));
                }
            }
            terms.merge(without, Integer.bitCount(chosen) % 2 == 0 ? 1 : -1, Integer::sum);
        }
        terms.values().removeIf(times -> times == 0);
        return terms;
    }
}
