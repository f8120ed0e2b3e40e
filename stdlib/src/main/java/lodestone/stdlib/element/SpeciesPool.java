package lodestone.stdlib.element;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * The distinct species a study works with, so that Fe2+ and Fe3+ are two members: in the order
 * {@link Element#BY_ELECTRONEGATIVITY} of their elements, those of one element by ascending charge. Immutable.
 */
public final class SpeciesPool implements Pool {

    private static final int[] NONE = {};
    private static final Comparator<Species> ORDER =
            Comparator.comparing(Species::element, Element.BY_ELECTRONEGATIVITY).thenComparing(Species::charge);

    /** Longer pools are told by what they were made from. */
    private static final int MOST_LISTED = 20;

    private final List<Species> species;
    private final Map<Element, int[]> members = new EnumMap<>(Element.class);
    private final List<Element> elements;
    /** Of which table it has all species of its elements, or null. */
    private final String table;

    private SpeciesPool(Collection<Species> distinct, String table) {
        this.table = table;
        species = List.copyOf(distinct);
        elements = species.stream().map(Species::element).distinct().toList();
        for (Element element : elements) {
            members.put(element, IntStream.range(0, species.size()).filter(i -> get(i) == element).toArray());
        }
    }

    /**
     * The pool of some species; their order and repetitions do not matter.
     *
     * @throws StudyException EMPTY_POOL if there are none
     */
    public static SpeciesPool of(Collection<Species> species) {
        return of(species, null);
    }

    private static SpeciesPool of(Collection<Species> species, String table) {
        if (species.isEmpty()) {
            throw StudyException.of(Message.EMPTY_POOL, "none");
        }
        TreeSet<Species> sorted = new TreeSet<>(ORDER);
        sorted.addAll(species);
        return new SpeciesPool(sorted, table);
    }

    /**
     * Every oxidation state of some elements; an element without one has no species.
     *
     * @param includeZero whether state 0 makes a species too
     * @throws StudyException EMPTY_POOL if there is none at all
     */
    public static SpeciesPool of(Collection<Element> elements, OxidationStates states, boolean includeZero) {
        List<Species> species = new ArrayList<>();
        for (Element element : elements) {
            Arrays.stream(states.states(element)).filter(q -> q != 0 || includeZero)
                    .forEach(q -> species.add(new Species(element, q)));
        }
        return of(species, states.name() + (includeZero ? " and its zeros" : ""));
    }

    @Override
    public SpeciesPool without(Collection<Element> others) {
        List<Species> left = species.stream().filter(s -> !others.contains(s.element())).toList();
        if (left.isEmpty()) {
            throw StudyException.of(Message.EMPTY_POOL, "none left of " + this);
        }
        return new SpeciesPool(left, table);
    }

    @Override
    public int size() {
        return species.size();
    }

    @Override
    public Element get(int index) {
        return species.get(index).element();
    }

    @Override
    public Integer charge(int index) {
        return species.get(index).charge();
    }

    @Override
    public int[] members(Element element) {
        return members.getOrDefault(element, NONE);
    }

    @Override
    public List<Element> elements() {
        return elements;
    }

    @Override
    public boolean isOfSpecies() {
        return true;
    }

    public List<Species> species() {
        return species;
    }

    /** The place of a species in this pool, or -1 if it is not in it. */
    public int indexOf(Species wanted) {
        return Arrays.stream(members(wanted.element())).filter(i -> charge(i) == wanted.charge()).findFirst().orElse(-1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpeciesPool pool && species.equals(pool.species);
    }

    @Override
    public int hashCode() {
        return species.hashCode();
    }

    /** All of them, in order: {@code [Fe2+, Fe3+, O2-]}; of a long one where they are from. */
    @Override
    public String toString() {
        return table == null || size() <= MOST_LISTED ? species.toString()
                : size() + " species of " + ElementPool.of(elements) + " with " + table;
    }
}
