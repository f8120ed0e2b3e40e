package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.kernel.Evaluation;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.SystemTest;

/**
 * A condition in the form that a space computes as bitmaps: a bitmap of ratios for each system. Negation stands at the
 * leaves only, so that "is true" and "is false" are two different leaves and missing values are neither.
 */
sealed interface Condition {

    Condition TRUE = new Constant(true);
    Condition FALSE = new Constant(false);

    record Constant(boolean value) implements Condition {
    }

    /** The oxidation-state rule holds, or does not hold. */
    record Rule(AssignmentRule rule, boolean positive) implements Condition {
    }

    /** The composition is in the set, or is not. */
    record Listed(RankedSet set, boolean positive) implements Condition {
    }

    /** The expression over columns of the system is true, or is false. */
    record OfSystem(Expr expr, boolean positive) implements Condition {
        long[] bits(Evaluation systems) {
            return Condition.bits(systems, expr, positive);
        }
    }

    /** The expression over amounts is true, or is false; it depends on where {@code elements} stand in the system. */
    record OfRatio(Expr expr, List<Element> elements, boolean positive) implements Condition {
        long[] bits(Evaluation ratios) {
            return Condition.bits(ratios, expr, positive);
        }
    }

    /** The test is true. */
    record Tested(SystemTest test) implements Condition {
    }

    record All(List<Condition> parts) implements Condition {
    }

    record Any(List<Condition> parts) implements Condition {
    }

    private static long[] bits(Evaluation evaluation, Expr expr, boolean positive) {
        return evaluation.isTrue(positive ? expr : new Expr.Not(expr));
    }

    /** Of a rule, that it holds. */
    default Condition unsigned() {
        return this instanceof Rule rule ? new Rule(rule.rule(), true) : this;
    }

    /** The same conditions, with one object for all parts that are equal: a bitmap is computed once for each object. */
    static List<Condition> shared(List<Condition> conditions) {
        Map<Condition, Condition> known = new HashMap<>();
        return conditions.stream().map(c -> c.shared(known)).toList();
    }

    private Condition shared(Map<Condition, Condition> known) {
        Condition shared = this instanceof All all ? new All(all.parts().stream().map(p -> p.shared(known)).toList())
                : this instanceof Any any ? new Any(any.parts().stream().map(p -> p.shared(known)).toList()) : this;
        return known.computeIfAbsent(shared, c -> c);
    }

    static Condition constant(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Condition all(Condition... parts) {
        return join(List.of(parts), TRUE, FALSE, c -> c instanceof All all ? all.parts() : List.of(c), Condition::cheapFirst);
    }

    static Condition any(Condition... parts) {
        return join(List.of(parts), FALSE, TRUE, c -> c instanceof Any any ? any.parts() : List.of(c), Any::new);
    }

    private static Condition join(List<Condition> parts, Condition neutral, Condition absorbing,
                                  Function<Condition, List<Condition>> flatten,
                                  Function<List<Condition>, Condition> make) {
        Set<Condition> kept = new LinkedHashSet<>();
        for (Condition part : parts) {
            if (part.equals(absorbing)) {
                return absorbing;
            } else if (!part.equals(neutral)) {
                kept.addAll(flatten.apply(part));
            }
        }
        return kept.isEmpty() ? neutral : kept.size() == 1 ? kept.iterator().next() : make.apply(new ArrayList<>(kept));
    }

    private static Condition cheapFirst(List<Condition> parts) {
        return new All(parts.stream().sorted(Comparator.comparingInt(Condition::cost)).toList());
    }

    /** How much it takes to compute one system's bitmap, and how rarely that can be left out, in rough steps. */
    private static int cost(Condition c) {
        return c instanceof OfSystem ? 0 : c instanceof Listed l && l.positive() ? 1 : c instanceof OfRatio ? 2
                : c instanceof Rule || c instanceof Tested ? 3 : 4;
    }

    /** Every leaf. */
    default List<Condition> leaves() {
        List<Condition> parts = this instanceof All all ? all.parts() : this instanceof Any any ? any.parts() : null;
        return parts == null ? List.of(this) : parts.stream().flatMap(p -> p.leaves().stream()).distinct().toList();
    }
}
