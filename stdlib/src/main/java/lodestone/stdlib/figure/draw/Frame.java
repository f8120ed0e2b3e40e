package lodestone.stdlib.figure.draw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lodestone.stdlib.figure.Layer;
import lodestone.stdlib.figure.Panel;

/**
 * The axes of a panel.
 *
 * @param xs     ticks of the horizontal axis, from the left
 * @param ys     ticks of the vertical axis, from the bottom
 * @param turned whether the labels of the horizontal axis read upward, because they are too long
 */
record Frame(double minX, double maxX, double minY, double maxY, List<Tick> xs, List<Tick> ys, boolean turned) {

    /** Between the outermost points and the edge, over the extent. */
    private static final double PADDING = 0.04;

    /** The place of an x in a box. */
    double x(double x, Box plot) {
        return plot.x() + (x - minX) / (maxX - minX) * plot.width();
    }

    double y(double y, Box plot) {
        return plot.bottom() - (y - minY) / (maxY - minY) * plot.height();
    }

    /**
     * @param width  about what the plot will have, in pt
     * @param height likewise
     */
    static Frame of(Panel panel, double width, double height, Typefaces faces) throws IOException {
        Layer first = panel.layers().get(0);
        if (first instanceof Layer.PeriodicTable) {
            return new Frame(0, 1, 0, 1, List.of(), List.of(), false);
        } else if (first instanceof Layer.Heatmap heatmap) {
            return cells(panel, heatmap, width, height, faces);
        } else if (first instanceof Layer.Bars bars) {
            return BarPainter.frame(bars, panel.axes().ticks(), width, height, faces);
        }
        Range x = new Range();
        Range y = new Range();
        boolean counts = false;
        for (Layer layer : panel.layers()) {
            if (layer instanceof Layer.Scatter scatter) {
                x.addPadded(scatter.x());
                y.addPadded(scatter.y());
            } else if (layer instanceof Layer.Line line) {
                x.add(line.x());
                y.addPadded(line.y());
            } else if (layer instanceof Layer.Histogram histogram) {
                Bins bins = Bins.of(histogram);
                x.add(bins.min(), bins.max());
                y.add(0, bins.most() * 1.05);
                counts = true;
            }
        }
        x.open();
        y.open();
        boolean ticks = panel.axes().ticks();
        return new Frame(x.min, x.max, counts ? Math.min(0, y.min) : y.min, y.max,
                ticks ? Tick.round(x.min, x.max, (int) Math.rint(width / 32)) : List.of(),
                ticks ? Tick.round(y.min, y.max, (int) Math.rint(height / 22)) : List.of(), false);
    }

    private static Frame cells(Panel panel, Layer.Heatmap heatmap, double width, double height, Typefaces faces)
            throws IOException {
        int columns = heatmap.columns().size();
        if (!panel.axes().ticks()) {
            return new Frame(0, columns, 0, heatmap.rows().size(), List.of(), List.of(), false);
        }
        List<String> upward = new ArrayList<>(heatmap.rows());
        Collections.reverse(upward);
        double distance = Layout.TICK.size() * 1.1;
        double across = faces.widest(heatmap.columns(), Layout.TICK) + 3;
        boolean numbers = heatmap.columns().stream().allMatch(name -> name.matches("[-−.,\\d]+"));
        boolean turned = across > width / columns && !numbers;
        return new Frame(0, columns, 0, heatmap.rows().size(),
                Tick.spaced(Tick.cells(heatmap.columns()), width, turned ? distance : across),
                Tick.spaced(Tick.cells(upward), height, distance), turned);
    }

    private static final class Range {
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        void add(double... values) {
            for (double value : values) {
                if (!Double.isNaN(value)) {
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                }
            }
        }

        void addPadded(double... values) {
            Range own = new Range();
            own.add(values);
            if (own.min <= own.max) {
                double padding = (own.max - own.min) * PADDING;
                add(own.min - padding, own.max + padding);
            }
        }

        /** Makes it wide enough to divide by. */
        void open() {
            if (!(max > min)) {
                double middle = min <= max ? min : 0;
                double half = Math.max(0.5, Math.abs(middle) * 0.05);
                min = middle - half;
                max = middle + half;
            }
        }
    }
}
