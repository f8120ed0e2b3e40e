package lodestone.stdlib.radius;

import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Arithmetic;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Species;

/**
 * The Shannon radius of ions in angstrom, missing where it is not tabulated. Its arguments are a column of species
 * ({@code Fe3+}), or one of element symbols and one of charges.
 */
public record RadiusOf(RadiusChoice choice) implements Function, Cited {

    @Override
    public Type type() {
        return Type.FLOAT64;
    }

    @Override
    public Values apply(List<Values> arguments, int rows) {
        double[] result = new double[rows];
        for (int i = 0; i < rows; i++) {
            Species ion = ion(arguments, i);
            Double radius = ion == null ? null : ShannonRadii.table().find(ion, choice);
            result[i] = radius == null ? Double.NaN : radius;
        }
        return Arithmetic.finite(result, null);
    }

    /** Null if there is none that can be read. */
    private static Species ion(List<Values> arguments, int row) {
        Object text = arguments.get(0).get(row);
        Object charge = arguments.size() > 1 ? arguments.get(1).get(row) : "";
        try {
            return text == null || charge == null ? null : arguments.size() == 1 ? Species.of((String) text)
                    : new Species(Element.of((String) text), ((Number) charge).intValue());
        } catch (StudyException e) {
            return null;
        }
    }

    @Override
    public List<Citation> citations() {
        return ShannonRadii.citations();
    }

    @Override
    public String toString() {
        return "shannonRadius";
    }
}
