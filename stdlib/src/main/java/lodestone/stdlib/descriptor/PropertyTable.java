package lodestone.stdlib.descriptor;

import java.util.Arrays;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.TableResource;

/** The figures of all elements, read when the first of them is asked for. */
final class PropertyTable {

    /** Shape [properties, 119], by atomic number; NaN where there is none. Never written to again. */
    static final double[][] FIGURES = figures();

    private PropertyTable() {
    }

    private static double[][] figures() {
        double[][] figures = new double[ElementProperty.values().length][119];
        for (double[] one : figures) {
            Arrays.fill(one, Double.NaN);
        }
        for (Element element : Element.values()) {
            set(figures, ElementProperty.NUMBER, element, (double) element.number());
            set(figures, ElementProperty.MASS, element, element.mass());
            set(figures, ElementProperty.GROUP, element, element.group());
            set(figures, ElementProperty.PERIOD, element, (double) element.period());
            set(figures, ElementProperty.COVALENT_RADIUS, element, element.covalentRadius());
            set(figures, ElementProperty.ELECTRONEGATIVITY, element, element.electronegativity());
        }
        String[] lines = TableResource.lines("element-properties.csv");
        String[] names = lines[0].split(",");
        for (int z = 1; z < lines.length; z++) {
            String[] cells = lines[z].split(",", -1);
            for (int c = 2; c < names.length; c++) {
                set(figures, ElementProperty.named(names[c]), Element.of(cells[1]), cells[c].isEmpty() ? null : Double.valueOf(cells[c]));
            }
        }
        double[] ionization = figures[ElementProperty.IONIZATION_ENERGY.ordinal()];
        double[] affinity = figures[ElementProperty.ELECTRON_AFFINITY.ordinal()];
        Arrays.setAll(figures[ElementProperty.MULLIKEN_ELECTRONEGATIVITY.ordinal()], z -> (ionization[z] + affinity[z]) / 2);
        return figures;
    }

    private static void set(double[][] figures, ElementProperty property, Element element, Number figure) {
        if (figure != null) {
            figures[property.ordinal()][element.number()] = figure.doubleValue();
        }
    }
}
