package lodestone.stdlib.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lodestone.runtime.kernel.Bits;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.space.RatioTable;

/**
 * For every tuple of state sets (s1, ..., sk) that a rule has use for, the bitmap of the ratios it makes neutral (all of
 * them if the rule does not ask for neutrality). Immutable, shared by all threads.
 *
 * <p>The sets without a positive state come first. A rule with an order that allows no cation after an anion, in the pool's
 * order of electronegativity, can only end on such a set; so the last element takes {@link #last} sets, the others
 * {@link #all}.
 */
final class ChargeTable {

    /** Beyond this many words the table is not worth its memory. */
    static final long MOST_WORDS = 16L << 20;

    final int arity;
    /** Words of one bitmap. */
    final int words;
    /** The number of distinct sets of the pool. */
    final int all;
    /** How many of them have no positive state. */
    final int nonPositive;
    /** How many the last element may take. */
    final int last;
    /** Whether no cation can come after an anion. */
    final boolean strict;
    /** The distinct sets that members of the pool choose from, and the indexes of each member's. */
    final StateSet[] sets;
    final int[][] choices;
    /** One bitmap for each (s1, ..., sk), the last set fastest. */
    final long[] bitmaps;

    private ChargeTable(AssignmentRule rule, Pool pool, RatioTable ratios, boolean strict) {
        this.strict = strict;
        arity = ratios.arity();
        words = Bits.words(ratios.size());
        List<List<StateSet>> ofMembers = choices(rule, pool);
        List<StateSet> distinct = distinct(ofMembers);
        sets = distinct.toArray(StateSet[]::new);
        choices = ofMembers.stream().map(m -> m.stream().mapToInt(distinct::indexOf).toArray()).toArray(int[][]::new);
        all = sets.length;
        nonPositive = (int) Arrays.stream(sets).filter(s -> !s.hasCation()).count();
        last = last(rule, distinct, strict);
        long size = size(all, last, arity);
        bitmaps = size * words > MOST_WORDS || size * words < 0 ? null : new long[(int) size * words];
        if (bitmaps != null && rule.neutral()) {
            fill(ratios);
        } else if (bitmaps != null) {
            long[] every = Bits.ones(ratios.size());
            for (int i = 0; i < bitmaps.length; i += words) {
                System.arraycopy(every, 0, bitmaps, i, words);
            }
        }
    }

    /**
     * The table, or null if it would be too large.
     *
     * @param strict whether no cation can come after an anion, in the order of the pool
     */
    static ChargeTable of(AssignmentRule rule, Pool pool, RatioTable ratios, boolean strict) {
        ChargeTable table = new ChargeTable(rule, pool, ratios, strict);
        return table.bitmaps == null ? null : table;
    }

    private static List<StateSet> distinct(List<List<StateSet>> ofMembers) {
        Set<StateSet> distinct = new LinkedHashSet<>();
        ofMembers.forEach(distinct::addAll);
        return distinct.stream().sorted(Comparator.comparing(StateSet::hasCation)
                .thenComparing(StateSet::states, Arrays::compare)).toList();
    }

    private static List<List<StateSet>> choices(AssignmentRule rule, Pool pool) {
        return IntStream.range(0, pool.size()).mapToObj(e -> Choices.of(rule, pool, e)).toList();
    }

    /** How many bitmaps the table for an arity has. */
    static long tuples(AssignmentRule rule, Pool pool, int arity, boolean strict) {
        List<StateSet> sets = distinct(choices(rule, pool));
        return size(sets.size(), last(rule, sets, strict), arity);
    }

    private static int last(AssignmentRule rule, List<StateSet> sets, boolean strict) {
        return rule.neutral() && strict ? (int) sets.stream().filter(s -> !s.hasCation()).count() : sets.size();
    }

    /** How many tuples of sets of a length there are. */
    static long size(int all, int last, int length) {
        return length == 0 ? 1 : (long) Math.pow(all, length - 1) * last;
    }

    private void fill(RatioTable ratios) {
        StateSet[][] positions = new StateSet[arity][];
        Arrays.fill(positions, sets);
        positions[arity - 1] = Arrays.copyOf(sets, last);
        int half = NeutralRatios.half(arity);
        Signs lefts = new Signs(positions, 0, half);
        Signs rights = new Signs(positions, half, arity);
        int largest = Arrays.stream(sets).mapToInt(s -> Math.max(s.highest(), -s.lowest())).max().orElse(0);
        NeutralRatios neutral = new NeutralRatios(ratios, largest);
        IntStream.range(0, words).parallel().forEach(w -> neutral.block(w, positions, new HashMap<>(), new NeutralRatios.Target() {
            @Override
            public boolean wants(int left, int right) {
                return lefts.canBeNeutral(left, rights, right) && (!strict || lefts.inOrder(left, rights, right));
            }

            @Override
            public void set(int left, int right, long bits) {
                bitmaps[(left * rights.tuples + right) * words + w] = bits;
            }
        }));
    }
}
