package lodestone.stdlib.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;

/** The elements of a composition, symbols in alphabetical order: {@code Li-P-S}, the Materials Project's {@code chemsys}. */
public record ChemicalSystem() implements Function {

    public static String of(Collection<Element> elements) {
        TreeSet<String> symbols = new TreeSet<>();
        elements.forEach(element -> symbols.add(element.symbol()));
        return String.join("-", symbols);
    }

    @Override
    public Type type() {
        return Type.UTF8;
    }

    /** @param arguments the atomic numbers z1, z2, ...; or one column of formulas */
    @Override
    public Values apply(List<Values> arguments, int rows) {
        CompositionRows compositions = CompositionRows.elements(arguments, rows);
        List<String> texts = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            List<Element> elements = compositions.elements(i);
            texts.add(elements.isEmpty() ? null : of(elements));
        }
        return Values.Strings.of(texts);
    }

    @Override
    public String toString() {
        return "chemicalSystem()";
    }
}
