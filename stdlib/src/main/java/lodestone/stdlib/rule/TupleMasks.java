package lodestone.stdlib.rule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lodestone.runtime.kernel.Bits;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.space.RatioTable;

/**
 * Joins the bitmaps of all choices of state sets that a system has and that are in order: for any rule, and for tables of
 * charges that would be too large. Bitmaps are made when they are needed, and kept as long as there is room.
 */
final class TupleMasks implements SystemMasks {

    private static final int MOST_WORDS = 4 << 20;

    private final AssignmentRule rule;
    private final Pool pool;
    private final List<List<StateSet>> choices;
    private final NeutralRatios neutral;
    private final int size;
    private final int words;
    private final long[] mask;
    private final Map<List<StateSet>, long[]> bitmaps = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<StateSet>, long[]> eldest) {
            return (long) size() * words > MOST_WORDS;
        }
    };

    TupleMasks(AssignmentRule rule, Pool pool, RatioTable ratios) {
        this.rule = rule;
        this.pool = pool;
        choices = IntStream.range(0, pool.size()).mapToObj(e -> Choices.of(rule, pool, e)).toList();
        neutral = new NeutralRatios(ratios, choices.stream().flatMap(List::stream)
                .mapToInt(s -> Math.max(s.highest(), -s.lowest())).max().orElse(0));
        size = ratios.size();
        words = Bits.words(size);
        mask = new long[words];
    }

    @Override
    public long[] mask(int[] system) {
        Arrays.fill(mask, 0);
        boolean any = join(system, new StateSet[system.length], 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return any ? mask : null;
    }

    private boolean join(int[] system, StateSet[] chosen, int i, double highestCation, double lowestAnion) {
        if (i == system.length) {
            long[] more = bitmaps.computeIfAbsent(List.of(chosen), this::bitmap);
            for (int w = 0; w < words; w++) {
                mask[w] |= more[w];
            }
            return true;
        }
        Double value = rule.ordered() ? rule.order().scale().value(pool.get(system[i])) : null;
        boolean any = false;
        for (StateSet set : choices.get(system[i])) {
            double cation = value != null && set.hasCation() ? Math.max(highestCation, value) : highestCation;
            double anion = value != null && set.hasAnion() ? Math.min(lowestAnion, value) : lowestAnion;
            if (!rule.ordered() || rule.order().allows(cation, anion)) {
                chosen[i] = set;
                any |= join(system, chosen, i + 1, cation, anion);
            }
        }
        return any;
    }

    private long[] bitmap(List<StateSet> tuple) {
        if (!rule.neutral()) {
            return Bits.ones(size);
        }
        StateSet[][] sets = tuple.stream().map(set -> new StateSet[] {set}).toArray(StateSet[][]::new);
        if (!new Signs(sets, 0, 1).canBeNeutral(0, new Signs(sets, 1, sets.length), 0)) {
            return new long[words];
        }
        long[] bitmap = new long[words];
        Map<Long, NeutralRatios.Half> halves = new HashMap<>();
        for (int w = 0; w < words; w++) {
            int word = w;
            neutral.block(w, sets, halves, (left, right, bits) -> bitmap[word] = bits);
        }
        return bitmap;
    }
}
