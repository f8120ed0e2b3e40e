package lodestone.stdlib.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Electronegativity;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassCounterTest {

    private static final ElementPool ALL = ElementPool.of(Arrays.asList(Element.values()).subList(0, 103));

    @TempDir
    Path folder;

    /** All assignments, all pairs of ions, all ratios. */
    @RepeatedTest(300)
    void countsWhatBruteForceFinds(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        ElementPool pool = RandomRules.pool(random);
        OxidationStates states = RandomRules.states(pool, random, folder);
        AssignmentRule rule = random.nextInt(5) > 0 ? RandomRules.rule(pool, states, random)
                : RandomRules.overUnits(pool, states, random);
        int arity = 1 + random.nextInt(Math.min(6, pool.size()));
        int low = 1 + random.nextInt(2);
        int most = rule.mixed().isEmpty() ? arity > 4 ? 2 : 4 : arity < 3 ? 3 : arity == 3 ? 2 : 1;
        Stoichiometry stoichiometry = new Stoichiometry(low, low + random.nextInt(most));
        ClassCounter counter = counter(rule, pool, arity, stoichiometry);
        if (counter != null) {
            assertEquals(bruteForce(rule, pool, new RatioTable(arity, stoichiometry)), sum(counter), rule + " over " + pool);
        }
    }

    /** Pools of 10 to 30 elements with many anions, by real states and by random ones. */
    @RepeatedTest(60)
    void countsWhatTheWalkOverSystemsFinds(RepetitionInfo repetition) throws IOException {
        Random random = new Random(700 + repetition.getCurrentRepetition());
        List<Element> elements = new ArrayList<>(ALL.elements());
        Collections.shuffle(elements, random);
        int arity = 2 + random.nextInt(5);
        ElementPool pool = ElementPool.of(elements.subList(0, arity > 4 ? 16 - arity : 10 + random.nextInt(arity == 4 ? 8 : 20)));
        OxidationStates states = random.nextInt(3) > 0 ? OxidationStates.named(random.nextBoolean() ? "smact14" : "icsd24")
                : RandomRules.states(pool, random, folder);
        double gap = random.nextInt(3) == 0 ? -random.nextInt(8) / 10.0 : 0;
        Electronegativity scale = Electronegativity.of(random.nextInt(3) == 0 ? "allen" : "pauling");
        AssignmentRule rule = new AssignmentRule(states, true,
                random.nextInt(6) == 0 ? null : new Order(gap, scale, true, random.nextBoolean()),
                random.nextInt(4) == 0 ? MixedValence.ELEMENTS : Set.of());
        Stoichiometry stoichiometry = new Stoichiometry(1, arity > 4 ? 9 - arity : 3 + random.nextInt(7));
        ClassCounter counter = counter(rule, pool, arity, stoichiometry);
        if (counter == null) {
            assertTrue(gap < 0, "only elements without charge across a gap are left to the walk");
            return;
        }
        RatioTable ratios = new RatioTable(arity, stoichiometry);
        SystemMasks masks = new RuleTable(rule, pool, ratios).masks();
        long expected = 0;
        int[] system = new int[arity];
        Arrays.setAll(system, i -> i);
        Systems systems = new Systems(pool.size(), arity);
        for (boolean more = true; more; more = systems.next(system) >= 0) {
            long[] mask = masks.mask(system);
            expected += mask == null ? 0 : Bits.count(mask);
        }
        assertEquals(expected, sum(counter), rule + " over " + pool);
    }

    @ParameterizedTest
    @CsvSource({"2, 13_464", "3, 10_779_441", "4, 2_909_434_982", "5, 516_163_862_166"})
    void allowedOfAllElements(int arity, String allowed) {
        AssignmentRule rule = AssignmentRule.smact(OxidationStates.named("smact14"), 0);
        assertEquals(Long.parseLong(allowed.replace("_", "")), sum(counter(rule, ALL, arity, new Stoichiometry(1, 8))));
    }

    @Test
    void aToleranceIsNoMatterOfCuts() {
        AssignmentRule rule = AssignmentRule.smact(OxidationStates.named("smact14"), 0.1);
        assertNull(counter(rule, ALL, 3, new Stoichiometry(1, 8)));
        assertNotNull(counter(AssignmentRule.smact(rule.states(), -0.1), ALL, 3, new Stoichiometry(1, 8)));
    }

    @Test
    void amountsWithoutRoomAreLeftToTheWalk() {
        AssignmentRule rule = AssignmentRule.smact(OxidationStates.named("smact14"), 0);
        assertNull(ClassCounter.of(rule, ALL, 8, new Stoichiometry(1, 32), Long.MAX_VALUE));
    }

    @Test
    void endsWhenCancelled() {
        Cancellation cancel = new Cancellation();
        cancel.request();
        ClassCounter counter = counter(AssignmentRule.smact(OxidationStates.named("smact14"), 0), ALL, 6, new Stoichiometry(1, 8));
        assertThrows(StudyException.class, () -> counter.count(0, cancel));
    }

    private static ClassCounter counter(AssignmentRule rule, ElementPool pool, int arity, Stoichiometry stoichiometry) {
        return ClassCounter.of(rule, pool, arity, stoichiometry, new RatioTable(arity, stoichiometry).size());
    }

    private static long sum(ClassCounter counter) {
        return LongStream.range(0, counter.pieces()).parallel().map(piece -> counter.count(piece, new Cancellation())).sum();
    }

    private static long bruteForce(AssignmentRule rule, ElementPool pool, RatioTable ratios) {
        long count = 0;
        int[] system = new int[ratios.arity()];
        Arrays.setAll(system, i -> i);
        Systems systems = new Systems(pool.size(), ratios.arity());
        for (boolean more = true; more; more = systems.next(system) >= 0) {
            List<Element> elements = Arrays.stream(system).mapToObj(pool::get).toList();
            for (int r = 0; r < ratios.size(); r++) {
                int ratio = r;
                int[] amounts = new int[system.length];
                Arrays.setAll(amounts, j -> ratios.amount(j, ratio));
                count += RandomRules.bruteForce(rule, elements, amounts) ? 1 : 0;
            }
        }
        return count;
    }
}
