package lodestone.stdlib.space;

import java.util.List;
import java.util.Objects;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Work;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.ClassCounter;

/** Counts the compositions that a rule allows by the classes of elements, where {@link #applies}. A piece makes one number. */
final class ClassWalk implements Work<long[]> {

    private final CompositionSpace space;
    private final AssignmentRule rule;
    private transient List<ClassCounter> counters;

    ClassWalk(CompositionSpace space, AssignmentRule rule) {
        this.space = space;
        this.rule = rule;
    }

    /** One for each segment, null where the rule is none of classes. */
    private synchronized List<ClassCounter> counters() {
        if (counters == null) {
            counters = space.segments().stream().map(segment -> ClassCounter.of(rule, space.pool(), segment.arity(),
                    space.stoichiometry(), segment.ratios().size())).toList();
        }
        return counters;
    }

    boolean applies() {
        return counters().stream().allMatch(Objects::nonNull);
    }

    /** About how many seconds one thread takes; -1 where the rule is none of classes. */
    double seconds() {
        return applies() ? counters().stream().mapToDouble(ClassCounter::seconds).sum() : -1;
    }

    @Override
    public long pieces() {
        return counters().stream().mapToLong(ClassCounter::pieces).sum();
    }

    /** How many compositions the first pieces decide on, about. */
    long compositions(long pieces) {
        double done = 0;
        long left = pieces;
        for (int s = 0; s < counters().size(); s++) {
            long all = counters().get(s).pieces();
            done += (double) Math.min(left, all) / all * space.segments().get(s).size();
            left -= Math.min(left, all);
        }
        return pieces == pieces() ? space.size() : (long) done;
    }

    @Override
    public long[] piece(long number, Context context) {
        long piece = number;
        int s = 0;
        while (piece >= counters().get(s).pieces()) {
            piece -= counters().get(s++).pieces();
        }
        return new long[] {counters().get(s).count(piece, context.cancel())};
    }
}
