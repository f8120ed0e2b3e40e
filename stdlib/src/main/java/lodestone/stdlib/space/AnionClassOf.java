package lodestone.stdlib.space;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Sources;
import lodestone.stdlib.element.AnionClass;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.formula.CompositionRows;

/** The anion class of compositions, as text. Its arguments are the atomic numbers z1, z2, ...; or a column of formulas. */
public record AnionClassOf() implements Function, Cited {

    @Override
    public Type type() {
        return Type.UTF8;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        List<String> classes = new ArrayList<>(rows);
        CompositionRows compositions = CompositionRows.elements(arguments, rows);
        for (int i = 0; i < rows; i++) {
            List<Element> elements = compositions.elements(i);
            classes.add(elements.isEmpty() ? null : AnionClass.of(elements).label());
        }
        return Values.Strings.of(classes);
    }

    @Override
    public List<Citation> citations() {
        return Sources.of("elements", "electronegativities");
    }

    @Override
    public String toString() {
        return "anionClass()";
    }
}
