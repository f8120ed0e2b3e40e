package lodestone.stdlib.validity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Sources;
import lodestone.stdlib.descriptor.ElementProperty;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.space.ContainsElements;

/**
 * Whether all elements are metals by SMACT's list, {@link ElementProperty#METAL}: with Ge, Sb and Po, but without Pm, Lr and
 * beyond. Its arguments are the atomic numbers z1, z2, ...; or one column of formulas.
 */
public record Alloys() implements Function, Cited {

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        return new ContainsElements(ContainsElements.Mode.ONLY, Arrays.stream(Element.values())
                .filter(e -> ElementProperty.METAL.of(e) == 1).collect(Collectors.toSet())).apply(arguments, rows);
    }

    @Override
    public List<Citation> citations() {
        return Sources.of("methods/smact-validity", "alloys");
    }

    @Override
    public String toString() {
        return "alloys()";
    }
}
