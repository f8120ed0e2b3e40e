package lodestone.stdlib.assignment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Sources;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.CompositionRows;

/**
 * The texts of the {@linkplain AssignmentFinder assignments} of compositions, as a list. Its arguments are those of
 * {@link CompositionRows#of}.
 *
 * @param mixed        the elements of mixed valence
 * @param formulaUnits how many formula units have the states together
 * @param most         how many at most
 */
public record AssignmentsOf(OxidationStates states, Set<Element> mixed, int formulaUnits, int most) implements Function, Cited {

    @Override
    public Type type() {
        return Type.UTF8_LIST;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        CompositionRows compositions = CompositionRows.of(arguments, rows);
        AssignmentFinder finder = finder();
        List<List<String>> lists = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            Map<Element, Integer> amounts = new EnumMap<>(Element.class);
            for (int j = 0; j < compositions.arity(i); j++) {
                amounts.put(compositions.element(j, i), compositions.amount(j, i));
            }
            lists.add(amounts.isEmpty() ? null : finder.of(Composition.of(amounts)).stream()
                    .map(assignment -> assignment.species().toString()).toList());
        }
        return Values.of(type(), lists);
    }

    /** Finds the same assignments one composition after the other. */
    public AssignmentFinder finder() {
        return new AssignmentFinder(states, mixed, formulaUnits, most);
    }

    @Override
    public List<Citation> citations() {
        List<Citation> citations = new ArrayList<>(states.citations());
        citations.addAll(Sources.of("methods/smact-rule", "what is allowed"));
        citations.addAll(Sources.of("elements", "electronegativities"));
        return citations;
    }

    @Override
    public String toString() {
        String mixedValence = mixed.isEmpty() ? "" : ", mixedValence: "
                + mixed.stream().sorted().map(Element::symbol).collect(Collectors.joining(", ", "[", "]"));
        String units = formulaUnits == 1 ? "" : ", formulaUnits: " + formulaUnits;
        return "assignments(most: " + most + mixedValence + units + ", oxidationStates: " + states.name() + ")";
    }
}
