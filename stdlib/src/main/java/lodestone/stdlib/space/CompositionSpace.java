package lodestone.stdlib.space;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import lodestone.dsl.ScriptFunction;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.element.Species;
import lodestone.stdlib.element.SpeciesPool;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaParser;
import lodestone.stdlib.formula.FormulaUnit;
import lodestone.stdlib.formula.SpeciesAmounts;

/**
 * All reduced compositions over a pool of elements, or of species, with amounts within a stoichiometry, numbered but never stored. For each
 * arity, ascending, come the chemical systems in lexicographic order of the pool, and for each system its ratios: the rank
 * of a composition is the rank of its arity's first one, plus {@code systemIndex * ratios + ratioIndex}. Immutable.
 */
public final class CompositionSpace implements Serializable {

    /**
     * The part of one arity, or of some of its ratios.
     *
     * @param firstRank the rank of its first composition
     * @param stride    how far the ranks of two systems' first ratios are apart
     */
    public record Segment(Systems systems, RatioTable ratios, long firstRank, long stride) {

        public Segment(Systems systems, RatioTable ratios, long firstRank) {
            this(systems, ratios, firstRank, ratios.size());
        }

        public int arity() {
            return ratios.arity();
        }

        public long size() {
            return systems.size() * ratios.size();
        }

        /** The rank of a system's first ratio. */
        long firstRank(long system) {
            return firstRank + system * stride;
        }

        /** The same systems with the ratios from one index up to another one, which is left out. */
        Segment slice(int from, int to) {
            return new Segment(systems, ratios.slice(from, to), firstRank + from, stride);
        }
    }

    /** What is sent of it. */
    private record Sent(Pool pool, List<Integer> arities, Stoichiometry stoichiometry) implements Serializable {
        private Object readResolve() {
            return new CompositionSpace(pool, arities, stoichiometry);
        }
    }

    private final Pool pool;
    private final Stoichiometry stoichiometry;
    private final List<Segment> segments = new ArrayList<>();
    private final long size;

    /**
     * @param arities numbers of elements or species, each from 1 to the size of the pool
     * @throws StudyException BAD_ARITY, NO_REDUCED_AMOUNTS, TOO_MANY_RATIOS beyond 2^31 - 1 of one arity, or SPACE_TOO_LARGE
     *     beyond 2^63 - 1 compositions
     */
    public CompositionSpace(Pool pool, Collection<Integer> arities, Stoichiometry stoichiometry) {
        this.pool = pool;
        this.stoichiometry = stoichiometry;
        long next = 0;
        for (int arity : new TreeSet<>(arities)) {
            if (arity < 1 || arity > pool.size()) {
                throw StudyException.of(Message.BAD_ARITY, arity, pool.size(), pool.size());
            }
            RatioTable ratios = ratios(arity, stoichiometry);
            try {
                Systems systems = new Systems(pool.size(), arity);
                if (ratios.size() > 0) {
                    segments.add(new Segment(systems, ratios, next));
                }
                next = Math.addExact(next, Math.multiplyExact(systems.size(), (long) ratios.size()));
            } catch (ArithmeticException e) {
                throw StudyException.causedBy(e, Message.SPACE_TOO_LARGE, pool.size(), arity, stoichiometry);
            }
        }
        if (segments.isEmpty()) {
            throw StudyException.of(Message.NO_REDUCED_AMOUNTS, stoichiometry);
        }
        size = next;
    }

    private Object writeReplace() {
        return new Sent(pool, segments.stream().map(Segment::arity).toList(), stoichiometry);
    }

    private static RatioTable ratios(int arity, Stoichiometry stoichiometry) {
        try {
            return new RatioTable(arity, stoichiometry);
        } catch (ArithmeticException e) {
            throw StudyException.causedBy(e, Message.TOO_MANY_RATIOS, arity, stoichiometry);
        }
    }

    public Pool pool() {
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

    /** The ranks of all that have the formula of a reduced composition: over elements one or none, over species any number. */
    public LongStream ranks(Composition composition) {
        if (pool.isOfSpecies()) {
            return SpeciesRanks.of(this, composition);
        }
        long rank = rank(composition);
        return rank < 0 ? LongStream.empty() : LongStream.of(rank);
    }

    /** The rank of a reduced composition, or of species with their amounts; -1 if the space has no such rows. */
    public long rank(FormulaUnit unit) {
        TreeMap<Integer, Integer> amounts = new TreeMap<>();
        if (unit instanceof SpeciesAmounts species && pool instanceof SpeciesPool members) {
            species.amounts().forEach((one, amount) -> amounts.put(members.indexOf(one), amount));
        } else if (unit instanceof Composition composition && !pool.isOfSpecies()) {
            for (int j = 0; j < composition.arity(); j++) {
                int[] members = pool.members(composition.element(j));
                amounts.put(members.length == 0 ? -1 : members[0], composition.amount(j));
            }
        }
        return amounts.isEmpty() || amounts.firstKey() < 0 ? -1 : rank(amounts.keySet().stream().mapToInt(i -> i).toArray(),
                amounts.values().stream().mapToInt(n -> n).toArray());
    }

    /** The rank of a system and amounts, or -1. @param indexes increasing pool indexes */
    long rank(int[] indexes, int[] amounts) {
        for (Segment segment : segments) {
            if (segment.arity() == indexes.length) {
                int ratio = segment.ratios().indexOf(amounts);
                return ratio < 0 ? -1
                        : segment.firstRank(segment.systems().rank(indexes)) + ratio;
            }
        }
        return -1;
    }

    /**
     * The rank of a formula; in a space of species, of species with amounts as {@code Fe2+ Fe3+2 O2-4}.
     *
     * @throws StudyException NOT_A_FORMULA, NOT_SPECIES_AMOUNTS, NOT_IN_SPACE
     */
    @ScriptFunction(usage = "space.rank('LiO2')",
            doc = "The number of a formula's reduced composition in the space, from 0; over species it is written "
                    + "'Fe2+ Fe3+2 O2-4'.",
            example = """
            def binaries = pipeline('binaries') {
                pool         H..Lr
                compositions arity: 2, stoichiometry: 1..8
            }
            println binaries.space.rank('Li2O')
            """)
    public long rank(String formula) {
        FormulaUnit unit = pool.isOfSpecies() ? SpeciesAmounts.parse(formula) : FormulaParser.parse(formula);
        long rank = rank(unit);
        if (rank < 0) {
            throw StudyException.of(Message.NOT_IN_SPACE, formula,
                    pool.isOfSpecies() ? "its species are " + unit : "its reduced formula is " + unit.formula(), this);
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
    public FormulaUnit at(long rank) {
        if (rank < 0 || rank >= size) {
            throw StudyException.of(Message.NO_SUCH_RANK, rank, size - 1);
        }
        Segment segment = segmentOf(rank);
        long within = rank - segment.firstRank();
        int[] amounts = new int[segment.arity()];
        segment.ratios().fill((int) (within % segment.ratios().size()), amounts);
        int[] indexes = new int[segment.arity()];
        segment.systems().unrank(within / segment.ratios().size(), indexes);
        Map<Element, Integer> elements = new EnumMap<>(Element.class);
        Map<Species, Integer> species = new LinkedHashMap<>();
        for (int j = 0; j < indexes.length; j++) {
            Element element = pool.get(indexes[j]);
            elements.put(element, amounts[j]);
            if (pool.isOfSpecies()) {
                species.put(new Species(element, pool.charge(indexes[j])), amounts[j]);
            }
        }
        return pool.isOfSpecies() ? new SpeciesAmounts(species) : Composition.of(elements);
    }

    @Override
    public String toString() {
        List<Integer> arities = segments.stream().map(Segment::arity).toList();
        String arity = arities.size() == 1 ? arities.get(0).toString() : arities.toString();
        return "compositions of " + pool + ", arity " + arity + ", amounts " + stoichiometry;
    }
}
