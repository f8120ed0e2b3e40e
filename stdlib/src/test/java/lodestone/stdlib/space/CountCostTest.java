package lodestone.stdlib.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.rule.AssignmentRule;
import org.junit.jupiter.api.Test;

/** Only comparisons: what a second is depends on the machine. */
class CountCostTest {

    private static final AssignmentRule RULE = AssignmentRule.smact(OxidationStates.named("smact14"), 0);

    @Test
    void growsWithTheNumberOfElements() {
        double[] costs = IntStream.rangeClosed(3, 8).mapToDouble(k -> source(k).countCost(List.of(allowed(source(k), RULE)), 2)).toArray();
        for (int i = 2; i < costs.length; i++) {
            assertTrue(costs[i] > 3 * costs[i - 1], Arrays.toString(costs));
        }
    }

    @Test
    void theComplementCostsNothingMoreAndMoreThreadsLessEach() {
        CompositionSource source = source(5);
        Expr allowed = allowed(source, RULE);
        double one = source.countCost(List.of(allowed), 1);
        assertEquals(one, source.countCost(List.of(allowed, new Expr.Not(allowed)), 1));
        assertEquals(one / 4, source.countCost(List.of(allowed), 4));
        assertEquals(0, source.countCost(List.of(Expr.Literal.TRUE), 1));
    }

    @Test
    void whatIsWalkedThroughCostsMore() {
        CompositionSource source = source(5);
        AssignmentRule tolerant = AssignmentRule.smact(RULE.states(), 0.1);
        assertTrue(source.countCost(List.of(allowed(source, tolerant)), 1) > 10 * source.countCost(List.of(allowed(source, RULE)), 1));
    }

    private static Expr allowed(CompositionSource source, AssignmentRule rule) {
        int arity = source.space().highestArity();
        return new Expr.Call(rule, IntStream.range(0, 2 * arity)
                .mapToObj(i -> (Expr) Exprs.column(source.schema().column((i < arity ? "z" : "n") + (i % arity + 1)))).toList());
    }

    private static CompositionSource source(int arity) {
        ElementPool pool = ElementPool.of(Arrays.asList(Element.values()).subList(0, arity == 8 ? 80 : 103));
        return new CompositionSource(new CompositionSpace(pool, List.of(arity), new Stoichiometry(1, 8)));
    }
}
