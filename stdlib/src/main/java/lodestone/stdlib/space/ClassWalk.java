package lodestone.stdlib.space;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Work;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.ClassCounter;

/** Counts the compositions that a rule allows, or does not allow, by the classes of elements. A piece makes one number. */
final class ClassWalk implements Work<long[]> {

    /** Compositions of some arities over a part of the pool, counted so many times. */
    private record Term(CompositionSpace space, int times) implements Serializable {
    }

    private record Part(ClassCounter counter, CompositionSpace.Segment segment, int times) {
    }

    private final List<Term> terms;
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
        if (within == null || !(space.pool() instanceof ElementPool pool)) {
            return null;
        }
        List<Term> terms = new ArrayList<>();
        for (Map.Entry<Set<Element>, Integer> term : within.terms().entrySet()) {
            List<Element> rest = pool.elements().stream().filter(e -> !term.getKey().contains(e)).toList();
            List<Integer> arities = space.segments().stream().map(CompositionSpace.Segment::arity)
                    .filter(arity -> arity <= rest.size()).toList();
            if (!arities.isEmpty()) {
                terms.add(new Term(new CompositionSpace(ElementPool.of(rest), arities, space.stoichiometry()), term.getValue()));
            }
        }
        ClassWalk walk = new ClassWalk(terms, within.rule().rule(), within.rule().positive());
        return walk.parts().stream().anyMatch(part -> part.counter == null) ? null : walk;
    }

    private synchronized List<Part> parts() {
        if (parts == null) {
            parts = new ArrayList<>();
            for (Term term : terms) {
                for (CompositionSpace.Segment segment : term.space.segments()) {
                    parts.add(new Part(ClassCounter.of(rule, term.space.pool(), segment.arity(), term.space.stoichiometry(),
                            segment.ratios().size()), segment, term.times));
                }
            }
        }
        return parts;
    }

    /** About how many seconds one thread takes. */
    double seconds() {
        return parts().stream().mapToDouble(part -> part.counter.seconds()).sum();
    }

    @Override
    public long pieces() {
        return parts().stream().mapToLong(part -> part.counter.pieces()).sum();
    }

    @Override
    public long[] piece(long number, Context context) {
        long piece = number;
        int p = 0;
        while (piece >= parts().get(p).counter.pieces()) {
            piece -= parts().get(p++).counter.pieces();
        }
        Part part = parts().get(p);
        long allowed = part.counter.count(piece, context.cancel());
        return new long[] {part.times * (positive ? allowed : (piece == 0 ? part.segment.size() : 0) - allowed)};
    }

    /** How many of all compositions the first pieces decide on, about. */
    long compositions(long pieces, long all) {
        double total = parts().stream().mapToDouble(part -> part.segment.size()).sum();
        double done = 0;
        long left = pieces;
        for (Part part : parts()) {
            long some = Math.min(left, part.counter.pieces());
            done += (double) some / part.counter.pieces() * part.segment.size();
            left -= some;
        }
        return pieces == pieces() ? all : (long) (done / total * all);
    }
}
