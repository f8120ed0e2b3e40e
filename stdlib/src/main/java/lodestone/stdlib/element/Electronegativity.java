package lodestone.stdlib.element;

import java.util.Arrays;
import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.stdlib.Sources;

/** A named, immutable scale of electronegativity. */
public final class Electronegativity implements Cited {

    /** The scale of {@link Element#electronegativity}. */
    public static final Electronegativity PAULING = pauling();

    private final String name;
    private final Double[] values;

    private Electronegativity(String name, Double[] values) {
        this.name = name;
        this.values = values;
    }

    private static Electronegativity pauling() {
        return new Electronegativity("pauling",
                Arrays.stream(Element.values()).map(Element::electronegativity).toArray(Double[]::new));
    }

    public String name() {
        return name;
    }

    /** The value of an element, in the scale's own unit; null if it has none. */
    public Double value(Element element) {
        return values[element.ordinal()];
    }

    @Override
    public List<Citation> citations() {
        return Sources.of("elements", "electronegativities");
    }

    /** Scales are equal that have one name and the same values. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Electronegativity scale && scale.name.equals(name) && Arrays.equals(scale.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name;
    }
}
