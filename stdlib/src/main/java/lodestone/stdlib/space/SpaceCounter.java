package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Parallel;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Evaluation;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.RuleTable;

/**
 * Counts the compositions that fulfil conditions, without making rows. A condition that refers to listed sets is counted
 * with the sets taken as empty, and then put right at the listed compositions, which are few.
 */
final class SpaceCounter {

    /** Enough pieces that threads finish together and a cancelled count ends soon. */
    private static final int TASKS = 64;
    /** Ratios that are counted in one walk over the systems; their bitmaps are short enough to stay in the caches. */
    private static final int RATIOS = 1 << 12;
    private static final int LISTED = 1 << 14;

    private final CompositionSource source;
    private final CompositionSpace space;
    private final SpaceColumns columns;
    private final Context context;

    SpaceCounter(CompositionSource source, SpaceColumns columns, Context context) {
        this.source = source;
        this.space = source.space();
        this.columns = columns;
        this.context = context;
    }

    long[] count(List<Expr> conditions) {
        List<Expr> unlisted = conditions.stream().map(ConditionCompiler::withoutLists).toList();
        List<Condition> compiled = unlisted.stream().map(ConditionCompiler::compile).toList();
        Map<Condition, Long> counts = countUnlisted(compiled);
        long[] result = new long[conditions.size()];
        Arrays.setAll(result, i -> counts.get(compiled.get(i)) + correction(conditions.get(i), unlisted.get(i)));
        return result;
    }

    private Map<Condition, Long> countUnlisted(List<Condition> conditions) {
        Map<Condition, Long> counts = new HashMap<>();
        Set<Condition> walked = new LinkedHashSet<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Constant constant) {
                counts.put(condition, constant.value() ? space.size() : 0);
            } else if (condition instanceof Condition.Rule rule && SpeciesCounts.canCount(rule.rule(), space.pool())) {
                long found = space.segments().stream().mapToLong(s -> SpeciesCounts.count(rule.rule(), space.pool(), s.ratios(),
                        context.cancel())).sum();
                counts.put(condition, rule.positive() ? found : space.size() - found);
            } else {
                walked.add(condition instanceof Condition.Rule rule ? new Condition.Rule(rule.rule(), true) : condition);
            }
        }
        List<Condition> list = Condition.shared(new ArrayList<>(walked));
        long[] found = list.isEmpty() ? new long[0] : walk(list);
        for (int i = 0; i < found.length; i++) {
            counts.put(list.get(i), found[i]);
            if (list.get(i) instanceof Condition.Rule rule) {
                counts.put(new Condition.Rule(rule.rule(), false), space.size() - found[i]);
            }
        }
        return counts;
    }

    private long[] walk(List<Condition> conditions) {
        long[] counts = new long[conditions.size()];
        long total = space.segments().stream().mapToLong(CompositionSpace.Segment::size).sum();
        long done = 0;
        for (CompositionSpace.Segment segment : space.segments()) {
            int step = ratiosAtOnce(conditions, segment.arity());
            for (int from = 0; from < segment.ratios().size(); from += step) {
                RatioTable some = segment.ratios().slice(from, Math.min(from + step, segment.ratios().size()));
                walk(new CompositionSpace.Segment(segment.systems(), some, segment.firstRank()), conditions, counts, done, total);
                done += segment.systems().size() * some.size();
            }
        }
        return counts;
    }

    /** As many ratios as the rules' tables have room for. */
    private int ratiosAtOnce(List<Condition> conditions, int arity) {
        Set<AssignmentRule> rules = conditions.stream().flatMap(c -> c.leaves().stream())
                .filter(leaf -> leaf instanceof Condition.Rule).map(leaf -> ((Condition.Rule) leaf).rule()).collect(Collectors.toSet());
        return rules.stream().mapToInt(rule -> RuleTable.ratiosAtOnce(rule, space.pool(), arity, rules.size()))
                .reduce(RATIOS, Math::min);
    }

    /** Adds the counts of some ratios of all systems of a segment. */
    private void walk(CompositionSpace.Segment segment, List<Condition> conditions, long[] counts, long before, long total) {
        ConditionTables tables = new ConditionTables(space, segment, conditions, context.listener());
        long systems = segment.systems().size();
        long tasks = Math.min(TASKS * (1 + systems / 20_000_000), systems);
        try (Parallel<long[]> parallel = new Parallel<>(context.threads(), tasks, task ->
                count(conditions, tables, new SystemRange(segment, piece(systems, task, tasks), piece(systems, task + 1, tasks))))) {
            for (long task = 1; !parallel.isDone(); task++) {
                long[] found = parallel.next();
                Arrays.setAll(counts, c -> counts[c] + found[c]);
                context.listener().progress("counting", "compositions",
                        before + piece(systems, task, tasks) * segment.ratios().size(), total);
            }
        }
    }

    private long[] count(List<Condition> conditions, ConditionTables tables, SystemRange range) {
        long[] found = new long[conditions.size()];
        ConditionMasks masks = new ConditionMasks(tables, columns);
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
    }

    private static long piece(long systems, long task, long tasks) {
        return task == tasks ? systems : systems / tasks * task;
    }

    /** How many more fulfil the condition with its lists than without; all of those are listed. */
    private long correction(Expr condition, Expr unlisted) {
        long correction = 0;
        if (!unlisted.equals(condition)) {
            long[] listed = source.listed(condition, context);
            for (int from = 0; from < listed.length; from += LISTED) {
                context.cancel().check();
                RowBlock rows = source.block(Arrays.copyOfRange(listed, from, Math.min(from + LISTED, listed.length)));
                Evaluation evaluation = new Evaluation(name -> columns.values(name, rows), rows.rows);
                correction += Bits.count(evaluation.isTrue(condition)) - Bits.count(evaluation.isTrue(unlisted));
            }
        }
        return correction;
    }
}
