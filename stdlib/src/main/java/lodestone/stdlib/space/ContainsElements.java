package lodestone.stdlib.space;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.formula.CompositionRows;

/** Which of some elements a composition has. Its arguments are the atomic numbers z1, z2, ...; or a column of formulas. */
public record ContainsElements(Mode mode, Set<Element> elements) implements Function {

    public ContainsElements {
        elements = Set.copyOf(elements);
    }

    /** All of the elements, at least one of them, or no other ones. */
    public enum Mode {
        ALL("contains"), ANY("containsAny"), ONLY("containsOnly");

        private final String verb;

        Mode(String verb) {
            this.verb = verb;
        }
    }

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        boolean[] wanted = new boolean[128];
        elements.forEach(e -> wanted[e.number()] = true);
        long[] result = new long[Bits.words(rows)];
        CompositionRows compositions = CompositionRows.elements(arguments, rows);
        for (int i = 0; i < rows; i++) {
            int present = compositions.arity(i);
            int found = 0;
            for (int j = 0; j < present; j++) {
                found += wanted[compositions.numbers()[j][i]] ? 1 : 0;
            }
            boolean holds = switch (mode) {
                case ALL -> found == elements.size();
                case ANY -> found > 0;
                case ONLY -> found == present;
            };
            if (holds) {
                Bits.set(result, i);
            }
        }
        return new Values.Bools(result, compositions.missing(rows), rows);
    }

    @Override
    public String toString() {
        return mode.verb + "(" + new TreeSet<>(elements).stream().map(Element::symbol).collect(Collectors.joining(", ")) + ")";
    }
}
