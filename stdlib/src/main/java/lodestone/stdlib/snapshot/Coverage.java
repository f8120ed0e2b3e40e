package lodestone.stdlib.snapshot;

import java.util.EnumSet;
import java.util.Set;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.space.CompositionSpace;

/**
 * Which compounds a study asks a database for.
 *
 * @param elements  no others than these; all if empty
 * @param fromArity the smallest number of elements
 * @param toArity   the largest number of elements
 */
public record Coverage(Set<Element> elements, int fromArity, int toArity) {

    /** Whatever there is. */
    public static final Coverage ALL = new Coverage(Set.of(), 1, Element.values().length);

    public Coverage {
        elements = Set.copyOf(elements);
    }

    /** What can be in a space. */
    public static Coverage of(CompositionSpace space) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        for (int i = 0; i < space.pool().size(); i++) {
            elements.add(space.pool().get(i));
        }
        // Of a pool with several ions of an element, compositions have fewer elements than members of the pool.
        boolean distinct = elements.size() == space.pool().size();
        return new Coverage(elements, distinct ? space.segments().get(0).arity() : 1, space.highestArity());
    }

    /**
     * As the command line writes it.
     *
     * @param elements symbols and ranges by atomic number, as {@code Li,N..F}; null for all
     * @param arity    a number or a range, as {@code 2..4}; null for all
     * @throws StudyException UNKNOWN_ELEMENT, REVERSED_RANGE, WRONG_ARGUMENT
     */
    public static Coverage parse(String elements, String arity) {
        Set<Element> all = EnumSet.noneOf(Element.class);
        for (String part : elements == null ? new String[0] : elements.split("[,\\s]+")) {
            String[] ends = part.split("\\.\\.", 2);
            Element first = Element.of(ends[0]);
            Element last = Element.of(ends[ends.length - 1]);
            requireAscending("--elements", first.ordinal(), last.ordinal(), first, last);
            all.addAll(EnumSet.range(first, last));
        }
        if (elements != null && all.isEmpty()) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "--elements", "elements, as Li,N..F", "'" + elements + "'");
        } else if (arity == null) {
            return new Coverage(all, ALL.fromArity, ALL.toArity);
        } else if (!arity.matches("[1-9]\\d{0,2}(\\.\\.[1-9]\\d{0,2})?")) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "--arity", "a number or a range, as 2..4", "'" + arity + "'");
        }
        String[] ends = arity.split("\\.\\.");
        int from = Integer.parseInt(ends[0]);
        int to = Integer.parseInt(ends[ends.length - 1]);
        requireAscending("--arity", from, to, from, to);
        return new Coverage(all, from, to);
    }

    private static void requireAscending(String option, int from, int to, Object first, Object last) {
        if (from > to) {
            throw StudyException.of(Message.REVERSED_RANGE, option, first + ".." + last, last + ".." + first);
        }
    }

    /** Whether all that the other one asks for is in what this one asks for. */
    public boolean covers(Coverage other) {
        return fromArity <= other.fromArity && toArity >= other.toArity
                && (elements.isEmpty() || !other.elements.isEmpty() && elements.containsAll(other.elements));
    }

    /** As {@code Li,N..F}; null for all. */
    String elementsText() {
        return elements.isEmpty() ? null : ElementPool.of(elements).toString().replaceAll("[\\[\\] ]", "");
    }

    /** As {@code 2..4}; null for all. */
    String arityText() {
        return fromArity == ALL.fromArity && toArity == ALL.toArity ? null : fromArity == toArity ? String.valueOf(toArity)
                : fromArity + ".." + toArity;
    }

    /** As options of {@code lodestone known fetch}, with a blank before each; empty for {@link #ALL}. */
    public String options() {
        return (elements.isEmpty() ? "" : " --elements " + elementsText())
                + (arityText() == null ? "" : " --arity " + arityText());
    }

    /** As {@code arity 2..4 of Li,N..F}; the same text for the same coverage. */
    @Override
    public String toString() {
        return equals(ALL) ? "everything" : (arityText() == null ? "compounds" : "arity " + arityText())
                + (elements.isEmpty() ? "" : " of " + elementsText());
    }
}
