package lodestone.stdlib.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lodestone.stdlib.element.Element;

/** What is drawn in a panel. The arrays belong to the layer; nobody changes them. */
public sealed interface Layer {

    /** What its colours mean. */
    Coloring color();

    /**
     * Points. They are drawn in a fixed random order, so that no category hides another.
     *
     * @param x       finite, shape [n]
     * @param y       finite, shape [n]
     * @param hover   what a pointer over a point shows, n texts of which any may be null, or null
     * @param size    diameter in mm
     * @param opacity 0 to 1
     */
    record Scatter(double[] x, double[] y, Coloring color, List<String> hover, double size, double opacity) implements Layer {
    }

    /**
     * Lines through points in their order, one for each category.
     *
     * @param x     finite, shape [n]
     * @param y     NaN where a line is broken, shape [n]
     * @param width in pt
     */
    record Line(double[] x, double[] y, Coloring color, double width) implements Layer {
    }

    /**
     * Counts of values in bins of equal width; categories are stacked.
     *
     * @param values finite, shape [n]
     */
    record Histogram(double[] values, Coloring color, int bins) implements Layer {
    }

    /**
     * A matrix of coloured cells.
     *
     * @param columns names, shape [c]
     * @param rows    names, from top to bottom, shape [r]
     * @param values  NaN where there is none, shape [r][c]
     */
    record Heatmap(List<String> columns, List<String> rows, double[][] values, ColorScale scale) implements Layer {
        @Override
        public Coloring color() {
            return new Coloring.Numbers(Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray(), scale);
        }
    }

    /** The periodic table, with a value and its colour under each symbol; elements without one are grey. */
    record PeriodicTable(Map<Element, Double> values, ColorScale scale) implements Layer {
        @Override
        public Coloring color() {
            return new Coloring.Numbers(values.values().stream().mapToDouble(Double::doubleValue).toArray(), scale);
        }
    }

    /**
     * Horizontal bars with their numbers, from top to bottom.
     *
     * @param names  shape [n]
     * @param values finite, shape [n]
     */
    record Bars(List<String> names, double[] values, Coloring color) implements Layer {
    }
}
