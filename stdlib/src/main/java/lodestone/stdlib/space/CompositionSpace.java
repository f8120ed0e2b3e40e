package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lodestone.dsl.ScriptFunction;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaParser;

/**
 * All reduced compositions over a pool of elements with amounts within a stoichiometry, numbered but never stored. For each
 * arity, ascending, come the chemical systems in lexicographic order of the pool, and for each system its ratios: the rank
 * of a composition is the rank of its arity's first one, plus {@code systemIndex * ratios + ratioIndex}. Immutable.
 */
public final class CompositionSpace {

    /**
     * The part of one arity.
     *
     * @param firstRank the rank of its first composition
     */
    public record Segment(Systems systems, RatioTable ratios, long firstRank) {
        public int arity() {
            return ratios.arity();
        }

        public long size() {
            return systems.size() * ratios.size();
        }
    }

    private final ElementPool pool;
    private final Stoichiometry stoichiometry;
    private final List<Segment> segments = new ArrayList<>();
    private final long size;

    /**
     * @param arities numbers of elements, each from 1 to the size of the pool
     * @throws StudyException BAD_ARITY, or SPACE_TOO_LARGE beyond 2^63 compositions or 2^31 ratios
     */
    public CompositionSpace(ElementPool pool, Collection<Integer> arities, Stoichiometry stoichiometry) {
        this.pool = pool;
        this.stoichiometry = stoichiometry;
        long next = 0;
        for (int arity : new TreeSet<>(arities)) {
            if (arity < 1 || arity > pool.size()) {
                throw StudyException.of(Message.BAD_ARITY, arity, pool.size(), pool.size());
            }
            try {
                RatioTable ratios = new RatioTable(arity, stoichiometry);
                Systems systems = new Systems(pool.size(), arity);
                segments.add(new Segment(systems, ratios, next));
                next = Math.addExact(next, Math.multiplyExact(systems.size(), (long) ratios.size()));
            } catch (ArithmeticException e) {
                throw StudyException.causedBy(e, Message.SPACE_TOO_LARGE, pool.size(), arity, stoichiometry);
            }
        }
        size = next;
    }

    public ElementPool pool() {
        return pool;
    }

    public Stoichiometry stoichiometry() {
        return stoichiometry;
    }

    public List<Segment> segments() {
        return segments;
    }

    public int highestArity() {
        return segments.get(segments.size() - 1).arity();
    }

    /** The number of compositions. */
    @ScriptFunction(usage = "space.size()", doc = "How many compositions it has.",
            example = """
            def binaries = pipeline('binaries') {
                pool         H..Lr
                compositions arity: 2, stoichiometry: 1..8
            }
            println binaries.space.size()
            """)
    public long size() {
        return size;
    }

    public Segment segmentOf(long rank) {
        int i = segments.size() - 1;
        while (segments.get(i).firstRank() > rank) {
            i--;
        }
        return segments.get(i);
    }

    /** The rank of a reduced composition, or -1 if it is not in the space. */
    public long rank(Composition composition) {
        int[] indexes = new int[composition.arity()];
        int[] amounts = new int[indexes.length];
        for (int j = 0; j < indexes.length; j++) {
            indexes[j] = pool.indexOf(composition.element(j));
            amounts[j] = composition.amount(j);
            if (indexes[j] < 0) {
                return -1;
            }
        }
        for (Segment segment : segments) {
            if (segment.arity() == indexes.length) {
                int ratio = segment.ratios().indexOf(amounts);
                return ratio < 0 ? -1
                        : segment.firstRank() + segment.systems().rank(indexes) * segment.ratios().size() + ratio;
            }
        }
        return -1;
    }

    /**
     * The rank of a formula.
     *
     * @throws StudyException NOT_A_FORMULA, NOT_IN_SPACE
     */
    @ScriptFunction(usage = "space.rank('LiO2')",
            doc = "The number of a formula's reduced composition in the space, from 0.",
            example = """
            def binaries = pipeline('binaries') {
                pool         H..Lr
                compositions arity: 2, stoichiometry: 1..8
            }
            println binaries.space.rank('Li2O')
            """)
    public long rank(String formula) {
        Composition composition = FormulaParser.parse(formula);
        long rank = rank(composition);
        if (rank < 0) {
            throw StudyException.of(Message.NOT_IN_SPACE, formula, "its reduced formula is " + composition.formula(), this);
        }
        return rank;
    }

    /**
     * The composition of a rank.
     *
     * @throws StudyException NO_SUCH_RANK
     */
    @ScriptFunction(usage = "space.at(rank)", doc = "The composition of a number.",
            example = """
            def binaries = pipeline('binaries') {
                pool         H..Lr
                compositions arity: 2, stoichiometry: 1..8
            }
            println binaries.space.at(12345)
            """)
    public Composition at(long rank) {
        if (rank < 0 || rank >= size) {
            throw StudyException.of(Message.NO_SUCH_RANK, rank, size - 1);
        }
        Segment segment = segmentOf(rank);
        long within = rank - segment.firstRank();
        int ratio = (int) (within % segment.ratios().size());
        int[] indexes = new int[segment.arity()];
        segment.systems().unrank(within / segment.ratios().size(), indexes);
        Map<Element, Integer> amounts = new EnumMap<>(Element.class);
        for (int j = 0; j < indexes.length; j++) {
            amounts.put(pool.get(indexes[j]), segment.ratios().amount(j, ratio));
        }
        return Composition.of(amounts);
    }

    @Override
    public String toString() {
        List<Integer> arities = segments.stream().map(Segment::arity).toList();
        String arity = arities.size() == 1 ? arities.get(0).toString() : arities.toString();
        return "compositions of " + pool + ", arity " + arity + ", amounts " + stoichiometry;
    }
}
