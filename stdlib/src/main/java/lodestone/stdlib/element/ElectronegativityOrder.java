package lodestone.stdlib.element;

import java.util.Comparator;

/** The order described at {@link Element#BY_ELECTRONEGATIVITY}. */
final class ElectronegativityOrder implements Comparator<Element> {

    @Override
    public int compare(Element a, Element b) {
        int byValue = Double.compare(valueOrBound(a), valueOrBound(b));
        return byValue != 0 ? byValue : a.compareTo(b);
    }

    private static double valueOrBound(Element element) {
        Double value = element.electronegativity();
        if (value != null) {
            return value;
        }
        return element.isMetal() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}
