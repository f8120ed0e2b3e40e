package lodestone.stdlib.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import lodestone.runtime.kernel.Bits;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.space.RatioTable;
import lodestone.stdlib.space.Stoichiometry;
import lodestone.stdlib.space.Systems;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemMasksTest {

    @TempDir
    Path folder;

    @RepeatedTest(200)
    void theDefinitionAndAllMasksAgreeWithBruteForce(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        ElementPool pool = RandomRules.pool(random);
        OxidationStates states = RandomRules.states(pool, random, folder);
        AssignmentRule rule = RandomRules.rule(pool, states, random);
        int arity = 1 + random.nextInt(Math.min(5, pool.size()));
        int low = 1 + random.nextInt(2);
        int most = rule.mixed().isEmpty() ? arity == 5 ? 2 : 4 : arity < 4 ? 3 : arity == 4 ? 2 : 1;
        assertAgree(rule, pool, new RatioTable(arity, new Stoichiometry(low, low + random.nextInt(most))), random);
    }

    @RepeatedTest(40)
    void chargesMayBalanceOverSeveralFormulaUnits(RepetitionInfo repetition) throws IOException {
        Random random = new Random(500 + repetition.getCurrentRepetition());
        ElementPool pool = RandomRules.pool(random);
        AssignmentRule rule = RandomRules.overUnits(pool, RandomRules.states(pool, random, folder), random);
        assertAgree(rule, pool, new RatioTable(1 + random.nextInt(3), new Stoichiometry(1, 2)), random);
    }

    private static void assertAgree(AssignmentRule rule, ElementPool pool, RatioTable ratios, Random random) {
        int arity = ratios.arity();
        SystemMasks fast = new RuleTable(rule, pool, ratios).masks();
        assertFalse(fast instanceof TotalMasks);
        SystemMasks totals = new TotalMasks(rule, ChargeChoices.of(rule, pool), ratios);
        SystemMasks anyScale = rule.ordered() ? new PatternMasks(rule.order(), pool, ChargeTable.of(rule, pool, ratios, false)) : fast;
        Systems systems = new Systems(pool.size(), arity);
        for (long s : order(systems.size(), random)) {
            int[] system = new int[arity];
            systems.unrank(s, system);
            long[] expected = bruteForce(rule, pool, ratios, system);
            assertSame(expected, fast.mask(system), fast.toString(), rule, pool, system);
            assertSame(expected, anyScale.mask(system), "patterns", rule, pool, system);
            assertSame(expected, totals.mask(system), "totals", rule, pool, system);
            assertSame(expected, defined(rule, pool, ratios, system), "definition", rule, pool, system);
        }
    }

    /** Mostly ascending, as the space walks, with jumps. */
    private static long[] order(long size, Random random) {
        long[] order = new long[(int) size * 2];
        for (int i = 0; i < order.length; i++) {
            order[i] = i < size ? i : random.nextInt((int) size);
        }
        return order;
    }

    private static long[] bruteForce(AssignmentRule rule, ElementPool pool, RatioTable ratios, int[] system) {
        return mask(pool, ratios, system, (elements, amounts) -> RandomRules.bruteForce(rule, elements, amounts));
    }

    private static long[] defined(AssignmentRule rule, ElementPool pool, RatioTable ratios, int[] system) {
        return mask(pool, ratios, system, rule::allows);
    }

    private static long[] mask(ElementPool pool, RatioTable ratios, int[] system, BiPredicate<List<Element>, int[]> allows) {
        long[] mask = new long[Bits.words(ratios.size())];
        List<Element> elements = new ArrayList<>();
        for (int e : system) {
            elements.add(pool.get(e));
        }
        for (int r = 0; r < ratios.size(); r++) {
            int ratio = r;
            int[] amounts = new int[system.length];
            Arrays.setAll(amounts, j -> ratios.amount(j, ratio));
            if (allows.test(elements, amounts)) {
                Bits.set(mask, r);
            }
        }
        return mask;
    }

    private static void assertSame(long[] expected, long[] found, String what, AssignmentRule rule, ElementPool pool, int[] system) {
        long[] mask = found == null ? new long[expected.length] : found;
        assertTrue(Arrays.equals(expected, mask), () -> what + " differs for " + rule + " in "
                + Arrays.toString(Arrays.stream(system).mapToObj(pool::get).toArray()));
    }

    @Test
    void aHugeChargeTableIsNotBuilt() {
        ElementPool pool = ElementPool.of(Arrays.asList(Element.values()).subList(0, 103));
        AssignmentRule rule = AssignmentRule.smact(OxidationStates.named("smact14"), 0);
        assertNull(ChargeTable.of(rule, pool, new RatioTable(4, new Stoichiometry(1, 32)), true));
    }

    @Test
    void ratiosOfThePaper() {
        Stoichiometry upToEight = new Stoichiometry(1, 8);
        assertEquals(43, new RatioTable(2, upToEight).size());
        assertEquals(439, new RatioTable(3, upToEight).size());
        assertEquals(3823, new RatioTable(4, upToEight).size());
    }
}
