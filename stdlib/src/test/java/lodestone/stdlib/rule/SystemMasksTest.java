package lodestone.stdlib.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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

    @RepeatedTest(60)
    void theTrieTheDirectTestAndBruteForceAgree(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        ElementPool pool = RandomRules.pool(random);
        OxidationStates states = RandomRules.states(pool, random, folder);
        AssignmentRule rule = RandomRules.rule(states, random);
        int arity = 1 + random.nextInt(Math.min(5, pool.size()));
        int low = 1 + random.nextInt(2);
        RatioTable ratios = new RatioTable(arity, new Stoichiometry(low, low + random.nextInt(arity == 5 ? 2 : 4)));
        ChargeTable charges = ChargeTable.of(rule, pool, ratios);
        assertNotNull(charges);
        SystemMasks trie = new TrieMasks(rule, pool, charges);
        SystemMasks direct = new DirectMasks(rule, pool, ratios);
        Systems systems = new Systems(pool.size(), arity);
        for (long s : order(systems.size(), random)) {
            int[] system = new int[arity];
            systems.unrank(s, system);
            long[] expected = bruteForce(rule, pool, ratios, system);
            assertSame(expected, trie.mask(system), "trie", rule, pool, system);
            assertSame(expected, direct.mask(system), "direct", rule, pool, system);
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
        long[] mask = new long[Bits.words(ratios.size())];
        List<Element> elements = new ArrayList<>();
        for (int e : system) {
            elements.add(pool.get(e));
        }
        for (int r = 0; r < ratios.size(); r++) {
            int ratio = r;
            int[] amounts = new int[system.length];
            Arrays.setAll(amounts, j -> ratios.amount(j, ratio));
            if (RandomRules.bruteForce(rule, elements, amounts)) {
                Bits.set(mask, r);
            }
        }
        return mask;
    }

    private static void assertSame(long[] expected, long[] found, String what, AssignmentRule rule, ElementPool pool, int[] system) {
        long[] mask = found == null ? new long[expected.length] : found;
        assertTrue(Arrays.equals(expected, mask), () -> what + " differs for " + rule + " threshold " + rule.threshold() + " in "
                + Arrays.toString(Arrays.stream(system).mapToObj(pool::get).toArray()));
    }

    @Test
    void aHugeChargeTableIsNotBuilt() {
        ElementPool pool = ElementPool.of(Arrays.asList(Element.values()).subList(0, 103));
        AssignmentRule rule = new AssignmentRule(OxidationStates.named("smact14"), true, true, 0);
        assertNull(ChargeTable.of(rule, pool, new RatioTable(4, new Stoichiometry(1, 32))));
    }

    @Test
    void ratiosOfThePaper() {
        Stoichiometry upToEight = new Stoichiometry(1, 8);
        assertEquals(43, new RatioTable(2, upToEight).size());
        assertEquals(439, new RatioTable(3, upToEight).size());
        assertEquals(3823, new RatioTable(4, upToEight).size());
    }
}
