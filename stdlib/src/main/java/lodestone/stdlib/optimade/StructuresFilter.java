package lodestone.stdlib.optimade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.snapshot.Coverage;

/**
 * A coverage as OPTIMADE filters, the best first and each later one simpler, for servers that refuse it. A simpler filter
 * lets more entries through and leaves no asked-for one out.
 *
 * <p>{@code elements HAS ONLY} is optional in OPTIMADE and many servers lack it. {@code NOT (elements HAS ANY ...)} with all
 * other elements says the same and is mandatory.
 */
final class StructuresFilter {

    private StructuresFilter() {
    }

    static List<String> of(Coverage coverage) {
        String arity = coverage.fromArity() == coverage.toArity() ? "nelements=" + coverage.fromArity()
                : "nelements>=" + coverage.fromArity() + " AND nelements<=" + coverage.toArity();
        List<String> filters = new ArrayList<>(List.of(arity, ""));
        String others = coverage.elements().isEmpty() ? "" : Arrays.stream(Element.values())
                .filter(element -> isInCrystals(element) && !coverage.elements().contains(element))
                .map(element -> '"' + element.symbol() + '"').collect(Collectors.joining(","));
        if (!others.isEmpty()) {
            filters.add(0, arity + " AND NOT (elements HAS ANY " + others + ")");
        }
        return filters;
    }

    /** No crystal is known of an element after lawrencium: the usual pool H..Lr needs no filter of elements. */
    private static boolean isInCrystals(Element element) {
        return element.compareTo(Element.Lr) <= 0;
    }
}
