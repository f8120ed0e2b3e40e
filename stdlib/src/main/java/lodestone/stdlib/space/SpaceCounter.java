package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Pieces;
import lodestone.runtime.engine.Work;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Evaluation;
import lodestone.stdlib.rule.AssignmentRule;

/**
 * Counts the compositions that fulfil conditions, without making rows. A condition that refers to listed sets is counted
 * with the sets taken as empty, and then put right at the listed compositions, which are few.
 */
final class SpaceCounter {

    private static final int LISTED = 1 << 14;
    /** What one thread takes for the bitmap of 64 ratios of one system. */
    private static final double SECONDS_PER_WORD = 2.2e-9;

    private final CompositionSource source;
    private final CompositionSpace space;
    private final Context context;

    SpaceCounter(CompositionSource source, Context context) {
        this.source = source;
        this.space = source.space();
        this.context = context;
    }

    long[] count(List<Expr> conditions) {
        List<Expr> unlisted = conditions.stream().map(ConditionCompiler::withoutLists).toList();
        List<Condition> compiled = unlisted.stream().map(ConditionCompiler::compile).toList();
        Map<Condition, Long> counts = new HashMap<>();
        List<Expr> walked = new ArrayList<>();
        for (int i = 0; i < compiled.size(); i++) {
            Condition condition = compiled.get(i);
            if (condition instanceof Condition.Constant constant) {
                counts.put(condition, constant.value() ? space.size() : 0);
            } else if (condition instanceof Condition.Rule rule && SpeciesCounts.canCount(rule.rule(), space.pool())) {
                put(counts, condition.unsigned(), space.segments().stream().mapToLong(s -> SpeciesCounts.count(rule.rule(), space.pool(),
                        s.ratios(), context.cancel())).sum());
            } else if (!counts.containsKey(condition) && !classes(condition.unsigned(), counts)) {
                walked.add(unlisted.get(i));
            }
        }
        if (!walked.isEmpty()) {
            walk(new SystemWalk(source, walked), counts);
        }
        long[] result = new long[conditions.size()];
        Arrays.setAll(result, i -> counts.get(compiled.get(i)) + correction(conditions.get(i), unlisted.get(i)));
        return result;
    }

    /** About how many seconds of one thread a count takes. */
    static double cost(CompositionSource source, List<Expr> conditions) {
        CompositionSpace space = source.space();
        double seconds = 0;
        Set<Condition> walked = new LinkedHashSet<>();
        Set<Condition> distinct = conditions.stream()
                .map(e -> ConditionCompiler.compile(ConditionCompiler.withoutLists(e)).unsigned()).collect(Collectors.toSet());
        for (Condition condition : distinct) {
            boolean free = condition instanceof Condition.Constant
                    || condition instanceof Condition.Rule rule && SpeciesCounts.canCount(rule.rule(), space.pool());
            ClassWalk classes = free ? null : ClassWalk.of(space, condition);
            seconds += classes == null ? 0 : classes.seconds();
            if (!free && classes == null) {
                walked.add(condition);
            }
        }
        return walked.isEmpty() ? seconds : seconds + space.size() / 64.0 * SECONDS_PER_WORD;
    }

    /** Of a rule, where it does not hold is counted, too. */
    private void put(Map<Condition, Long> counts, Condition condition, long found) {
        counts.put(condition, found);
        if (condition instanceof Condition.Rule rule) {
            counts.put(new Condition.Rule(rule.rule(), !rule.positive()), space.size() - found);
        }
    }

    /** Counts by classes of elements; false where that is not possible. */
    private boolean classes(Condition condition, Map<Condition, Long> counts) {
        ClassWalk walk = ClassWalk.of(space, condition);
        if (walk != null) {
            put(counts, condition, sum(walk, pieces -> walk.compositions(pieces, space.size()), 1)[0]);
        }
        return walk != null;
    }

    private void walk(SystemWalk walk, Map<Condition, Long> counts) {
        List<Condition> conditions = walk.counted();
        long[] found = sum(walk, walk::compositions, conditions.size());
        for (int i = 0; i < found.length; i++) {
            put(counts, conditions.get(i), found[i]);
        }
    }

    /** The sums of a work's pieces. @param compositions how many of them the first pieces decide on */
    private long[] sum(Work<long[]> walk, LongUnaryOperator compositions, int conditions) {
        long[] counts = new long[conditions];
        try (Pieces<long[]> pieces = context.crew().begin(walk, 0, context)) {
            for (long done = 1; !pieces.isDone(); done++) {
                long[] found = pieces.next();
                Arrays.setAll(counts, c -> counts[c] + found[c]);
                context.listener().progress("counting", "compositions", compositions.applyAsLong(done), space.size());
            }
        }
        return counts;
    }

    /** How many more fulfil the condition with its lists than without; all of those are listed. */
    private long correction(Expr condition, Expr unlisted) {
        long correction = 0;
        if (!unlisted.equals(condition)) {
            long[] listed = source.listed(condition, context);
            for (int from = 0; from < listed.length; from += LISTED) {
                context.cancel().check();
                RowBlock rows = source.block(Arrays.copyOfRange(listed, from, Math.min(from + LISTED, listed.length)));
                Evaluation evaluation = new Evaluation(name -> source.columns().values(name, rows), rows.rows);
                correction += Bits.count(evaluation.isTrue(condition)) - Bits.count(evaluation.isTrue(unlisted));
            }
        }
        return correction;
    }
}
