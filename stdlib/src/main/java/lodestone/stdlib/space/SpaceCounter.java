package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Parallel;
import lodestone.runtime.kernel.Bits;

/**
 * Counts the compositions that fulfil conditions, without making rows. A condition that refers to listed sets is counted
 * with the sets taken as empty, and then put right at the listed compositions, which are few.
 */
final class SpaceCounter {

    /** Enough pieces that threads finish together and a cancelled count ends soon. */
    private static final int TASKS = 64;

    private final CompositionSpace space;
    private final SpaceColumns columns;
    private final Context context;

    SpaceCounter(CompositionSpace space, SpaceColumns columns, Context context) {
        this.space = space;
        this.columns = columns;
        this.context = context;
    }

    long[] count(List<Condition> conditions) {
        Map<Condition, Long> dense = countDense(conditions.stream().map(Condition::withoutLists).toList());
        return conditions.stream().mapToLong(c -> dense.get(c.withoutLists()) + correction(c)).toArray();
    }

    private Map<Condition, Long> countDense(List<Condition> conditions) {
        Map<Condition, Long> counts = new HashMap<>();
        Set<Condition> walked = new LinkedHashSet<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Constant constant) {
                counts.put(condition, constant.value() ? space.size() : 0);
            } else {
                walked.add(condition instanceof Condition.Rule rule ? new Condition.Rule(rule.rule(), true) : condition);
            }
        }
        if (!walked.isEmpty()) {
            List<Condition> list = new ArrayList<>(walked);
            long[] found = new long[list.size()];
            for (CompositionSpace.Segment segment : space.segments()) {
                long[] ofSegment = walk(segment, list);
                Arrays.setAll(found, i -> found[i] + ofSegment[i]);
            }
            for (int i = 0; i < found.length; i++) {
                counts.put(list.get(i), found[i]);
                if (list.get(i) instanceof Condition.Rule rule) {
                    counts.put(new Condition.Rule(rule.rule(), false), space.size() - found[i]);
                }
            }
        }
        return counts;
    }

    private long[] walk(CompositionSpace.Segment segment, List<Condition> conditions) {
        ConditionTables tables = new ConditionTables(space, segment, conditions, context.listener());
        long systems = segment.systems().size();
        long tasks = Math.min(TASKS * (1 + systems / 20_000_000), systems);
        long[] counts = new long[conditions.size()];
        try (Parallel<long[]> parallel = new Parallel<>(context.threads(), tasks, task -> {
            long[] found = new long[conditions.size()];
            ConditionMasks masks = new ConditionMasks(tables, columns);
            SystemRange range = new SystemRange(segment, piece(systems, task, tasks), piece(systems, task + 1, tasks));
            while (range.fill(masks)) {
                context.cancel().check();
                for (int i = 0; i < masks.systems(); i++) {
                    for (int c = 0; c < found.length; c++) {
                        long[] mask = masks.mask(conditions.get(c), i);
                        found[c] += mask == null ? 0 : Bits.count(mask);
                    }
                }
            }
            return found;
        })) {
            for (long done = 1; !parallel.isDone(); done++) {
                long[] found = parallel.next();
                Arrays.setAll(counts, c -> counts[c] + found[c]);
                context.listener().progress("counting", "systems", piece(systems, done, tasks), systems);
            }
        }
        return counts;
    }

    private static long piece(long systems, long task, long tasks) {
        return task == tasks ? systems : systems / tasks * task;
    }

    /** How many more fulfil the condition with its lists than without, all of them among the listed. */
    private long correction(Condition condition) {
        Condition dense = condition.withoutLists();
        long correction = 0;
        if (!dense.equals(condition)) {
            for (CompositionSpace.Segment segment : space.segments()) {
                ConditionTables tables = new ConditionTables(space, segment, List.of(condition), context.listener());
                ConditionMasks masks = new ConditionMasks(tables, columns);
                for (long[] ranks : bySystem(segment, tables)) {
                    SystemRange.only(segment, ranks[0], masks);
                    correction += among(ranks, masks.firstRank(0), masks.mask(condition, 0))
                            - among(ranks, masks.firstRank(0), masks.mask(dense, 0));
                }
            }
        }
        return correction;
    }

    private static long among(long[] ranks, long first, long[] mask) {
        return mask == null ? 0 : LongStream.of(ranks).filter(r -> Bits.get(mask, (int) (r - first))).count();
    }

    /** The listed ranks of a segment, ascending, grouped by system. */
    private static List<long[]> bySystem(CompositionSpace.Segment segment, ConditionTables tables) {
        long[] ranks = tables.ranks.values().stream().flatMapToLong(LongStream::of)
                .filter(r -> r >= segment.firstRank() && r < segment.firstRank() + segment.size()).sorted().distinct().toArray();
        List<long[]> groups = new ArrayList<>();
        for (int from = 0; from < ranks.length;) {
            long system = (ranks[from] - segment.firstRank()) / segment.ratios().size();
            long end = segment.firstRank() + (system + 1) * segment.ratios().size();
            int to = from;
            while (to < ranks.length && ranks[to] < end) {
                to++;
            }
            groups.add(Arrays.copyOfRange(ranks, from, to));
            from = to;
        }
        return groups;
    }
}
