package lodestone.stdlib.space;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Work;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.ClassCounter;

/**
 * Counts the compositions of some systems, all of them or those that a rule allows, or does not allow, by the classes of
 * elements. A piece makes one number.
 */
final class ClassWalk implements Work<long[]> {

    /** Compositions of some arities over a part of the pool, counted so many times. */
    private record Term(CompositionSpace space, int times) implements Serializable {
    }

    /** @param counter null without a rule */
    private record Part(ClassCounter counter, CompositionSpace.Segment segment, int times) {

        long pieces() {
            return counter == null ? 1 : counter.pieces();
        }
    }

    private final List<Term> terms;
    /** Null if there is none. */
    private final AssignmentRule rule;
    private final boolean positive;
    private transient List<Part> parts;

    private ClassWalk(List<Term> terms, AssignmentRule rule, boolean positive) {
        this.terms = terms;
        this.rule = rule;
        this.positive = positive;
    }

    /** The walk that counts a condition, or null if none does. */
    static ClassWalk of(CompositionSpace space, Condition condition) {
        RuleWithin within = RuleWithin.of(condition, space.pool());
        if (within == null) {
            return null;
        }
        List<Term> terms = new ArrayList<>();
        for (Map.Entry<Set<Element>, Integer> term : within.terms().entrySet()) {
            if (term.getKey().containsAll(space.pool().elements())) {
                continue;
            }
            Pool rest = space.pool().without(term.getKey());
            List<Integer> arities = space.segments().stream().map(CompositionSpace.Segment::arity)
                    .filter(arity -> arity <= rest.size() && within.has(arity)).toList();
            if (!arities.isEmpty()) {
                terms.add(new Term(new CompositionSpace(rest, arities, space.stoichiometry()), term.getValue()));
            }
        }
        if (within.rule() == null) {
            return new ClassWalk(terms, null, false);
        }
        ClassWalk walk = new ClassWalk(terms, within.rule().rule(), within.rule().positive());
        return walk.parts().stream().anyMatch(part -> part.counter == null) ? null : walk;
    }

    private synchronized List<Part> parts() {
        if (parts == null) {
            parts = new ArrayList<>();
            for (Term term : terms) {
                for (CompositionSpace.Segment segment : term.space.segments()) {
                    ClassCounter counter = rule == null ? null : ClassCounter.of(rule, term.space.pool(), segment.arity(),
                            term.space.stoichiometry(), segment.ratios().size());
                    parts.add(new Part(counter, segment, term.times));
                }
            }
        }
        return parts;
    }

    /** About how many seconds one thread takes. */
    double seconds() {
        return rule == null ? 0 : parts().stream().mapToDouble(part -> part.counter.seconds()).sum();
    }

    @Override
    public long pieces() {
        return parts().stream().mapToLong(Part::pieces).sum();
    }

    @Override
    public long[] piece(long number, Context context) {
        long piece = number;
        int p = 0;
        while (piece >= parts().get(p).pieces()) {
            piece -= parts().get(p++).pieces();
        }
        Part part = parts().get(p);
        long allowed = rule == null ? 0 : part.counter.count(piece, context.cancel());
        return new long[] {part.times * (positive ? allowed : (piece == 0 ? part.segment.size() : 0) - allowed)};
    }

    /** How many of all compositions the first pieces decide on, about. */
    long compositions(long pieces, long all) {
        double total = parts().stream().mapToDouble(part -> part.segment.size()).sum();
        double done = 0;
        long left = pieces;
        for (Part part : parts()) {
            long some = Math.min(left, part.pieces());
            done += (double) some / part.pieces() * part.segment.size();
            left -= some;
        }
        return pieces == pieces() ? all : (long) (done / total * all);
    }
}
