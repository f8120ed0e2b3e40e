package lodestone.stdlib.snapshot;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lodestone.stdlib.element.Element;

/**
 * Which compounds a study asks a database for.
 *
 * @param elements  no others than these; all if empty
 * @param fromArity the smallest number of elements
 * @param toArity   the largest number of elements
 */
public record Coverage(Set<Element> elements, int fromArity, int toArity) {

    public Coverage {
        elements = Set.copyOf(elements);
    }

    /** Whether all that the other one asks for is in what this one asks for. */
    public boolean covers(Coverage other) {
        return fromArity <= other.fromArity && toArity >= other.toArity
                && (elements.isEmpty() || !other.elements.isEmpty() && elements.containsAll(other.elements));
    }

    /** As {@code arity 2..4 of [Li, O]}; the same text for the same coverage. */
    @Override
    public String toString() {
        return "arity " + fromArity + ".." + toArity + (elements.isEmpty() ? ""
                : " of " + new TreeSet<>(elements).stream().map(Element::symbol).collect(Collectors.joining(", ", "[", "]")));
    }
}
