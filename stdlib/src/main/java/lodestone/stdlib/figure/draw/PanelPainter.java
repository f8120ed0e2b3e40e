package lodestone.stdlib.figure.draw;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lodestone.stdlib.figure.ColorScale;
import lodestone.stdlib.figure.Coloring;
import lodestone.stdlib.figure.Figure;
import lodestone.stdlib.figure.Layer;
import lodestone.stdlib.figure.Legend;
import lodestone.stdlib.figure.Panel;

/** Draws panels. */
final class PanelPainter {

    static final double THIN = 0.5;
    static final int AXIS = 0x333333;

    /** The largest matrix that a vector file holds cell by cell. */
    private static final int MOST_CELLS = 10_000;

    private final Figure figure;
    private final Rendering rendering;
    private final Typefaces faces;
    /** Rasters are the same in all files of a figure. */
    private final Map<Layer, Pixels> rasters = Collections.synchronizedMap(new IdentityHashMap<>());

    PanelPainter(Figure figure, Layout layout, Rendering rendering, Typefaces faces) {
        this.figure = figure;
        this.rendering = rendering;
        this.faces = faces;
        IntStream.range(0, figure.panels().size()).parallel().forEach(i -> {
            List<Layer> layers = figure.panels().get(i).layers();
            for (Layer layer : layers) {
                if (layer instanceof Layer.Scatter scatter) {
                    ScatterPainter painter = new ScatterPainter(scatter, layout.frames().get(i), layout.plots().get(i),
                            figure.legend());
                    // What is drawn first may have a white ground, which is half the size in a file.
                    rasters.put(layer, painter.pixels(rendering.dpi(), layer == layers.get(0)));
                }
            }
        });
    }

    void paint(Panel panel, Frame frame, Box plot, Canvas canvas) throws IOException {
        if (panel.title() != null) {
            TextStyle style = faces.fitted(panel.title(), Layout.PANEL, plot.width(), 5.5);
            canvas.text(faces.cut(panel.title(), style, plot.width()), plot.middle(), plot.y() - 3, style.centered());
        }
        for (Layer layer : panel.layers()) {
            if (layer instanceof Layer.Scatter scatter) {
                scatter(panel, scatter, frame, plot, canvas);
            } else if (layer instanceof Layer.Line line) {
                LinePainter.paint(line, frame, plot, figure.legend(), canvas);
            } else if (layer instanceof Layer.Histogram histogram) {
                histogram(histogram, frame, plot, canvas);
            } else if (layer instanceof Layer.Heatmap heatmap) {
                heatmap(heatmap, plot, canvas);
            } else if (layer instanceof Layer.Bars bars) {
                BarPainter.paint(bars, frame, plot, figure.legend(), canvas);
            } else if (layer instanceof Layer.PeriodicTable table) {
                PeriodicTablePainter.paint(table, figure.keyed(), plot, canvas, faces);
            }
        }
        if (!(panel.layers().get(0) instanceof Layer.PeriodicTable)) {
            axes(panel.axes(), frame, plot, canvas);
        }
    }

    private void scatter(Panel panel, Layer.Scatter scatter, Frame frame, Box plot, Canvas canvas) throws IOException {
        if (canvas.isPixels() || panel.points() > rendering.vectorPoints()) {
            canvas.image(rasters.get(scatter), plot);
        } else {
            new ScatterPainter(scatter, frame, plot, figure.legend()).points(canvas);
        }
    }

    private void histogram(Layer.Histogram histogram, Frame frame, Box plot, Canvas canvas) throws IOException {
        Bins bins = Bins.of(histogram);
        int kinds = bins.counts().length - 1;
        double step = (bins.max() - bins.min()) / histogram.bins();
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double left = frame.x(bins.min() + bin * step, plot);
            double width = frame.x(bins.min() + (bin + 1) * step, plot) - left;
            int below = 0;
            for (Legend.Entry entry : figure.legend().entries()) {
                int kind = histogram.color() instanceof Coloring.Categories c ? c.names().indexOf(entry.label()) : -1;
                below += kind < 0 ? 0 : bar(left, width, below, bins.counts()[kind][bin], entry.rgb(), frame, plot, canvas);
            }
            bar(left, width, below, bins.counts()[kinds][bin],
                    histogram.color() instanceof Coloring.Plain plain ? plain.rgb() : Coloring.NO_VALUE, frame, plot, canvas);
        }
    }

    private static int bar(double left, double width, int below, int count, int rgb, Frame frame, Box plot, Canvas canvas)
            throws IOException {
        if (count > 0) {
            double gap = Math.min(0.6, width * 0.1);
            double top = frame.y(below + count, plot);
            canvas.fill(new Box(left + gap / 2, top, width - gap, frame.y(below, plot) - top), rgb);
        }
        return count;
    }

    private void heatmap(Layer.Heatmap heatmap, Box plot, Canvas canvas) throws IOException {
        ColorScale scale = figure.legend().closed(heatmap.scale());
        int rows = heatmap.rows().size();
        int columns = heatmap.columns().size();
        if ((long) rows * columns > MOST_CELLS) {
            double pixel = 72.0 / rendering.dpi();
            Pixels pixels = new Pixels((int) Math.round(plot.width() / pixel), (int) Math.round(plot.height() / pixel), true);
            for (int y = 0; y < pixels.height(); y++) {
                double[] row = heatmap.values()[(int) ((y + 0.5) / pixels.height() * rows)];
                for (int x = 0; x < pixels.width(); x++) {
                    double value = row[(int) ((x + 0.5) / pixels.width() * columns)];
                    pixels.argb()[y * pixels.width() + x] = 0xFF000000 | scale.color(value);
                }
            }
            canvas.image(pixels, plot);
            return;
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double x = plot.x() + plot.width() * j / columns;
                double y = plot.y() + plot.height() * i / rows;
                // A cell reaches under its neighbours, so that no seam is seen between them.
                double right = Math.min(plot.right(), plot.x() + plot.width() * (j + 1) / columns + 0.3);
                double bottom = Math.min(plot.bottom(), plot.y() + plot.height() * (i + 1) / rows + 0.3);
                canvas.fill(new Box(x, y, right - x, bottom - y), scale.color(heatmap.values()[i][j]));
            }
        }
    }

    private void axes(Panel.Axes axes, Frame frame, Box plot, Canvas canvas) throws IOException {
        canvas.frame(plot, THIN, AXIS);
        double under = plot.bottom() + Layout.TICK_LENGTH;
        for (Tick tick : frame.xs()) {
            double x = plot.x() + tick.at() * plot.width();
            canvas.line(x, plot.bottom(), x, under, THIN, AXIS);
            if (frame.turned()) {
                canvas.text(tick.label(), x + Layout.TICK.cap() / 2, under + 1.5, Layout.TICK.atEnd().upward());
            } else {
                canvas.text(tick.label(), x, under + 1.5 + Layout.TICK.cap(), Layout.TICK.centered());
            }
        }
        double beside = plot.x() - Layout.TICK_LENGTH;
        for (Tick tick : frame.ys()) {
            double y = plot.bottom() - tick.at() * plot.height();
            canvas.line(beside, y, plot.x(), y, THIN, AXIS);
            canvas.text(tick.label(), beside - 1.5, y + Layout.TICK.cap() / 2, Layout.TICK.atEnd());
        }
        if (axes.x() != null) {
            double labels = frame.xs().isEmpty() ? -TICK_ROOM : frame.turned()
                    ? faces.widest(Tick.labels(frame.xs()), Layout.TICK) : Layout.TICK.cap();
            TextStyle style = faces.fitted(axes.x(), Layout.LABEL, plot.width(), 5);
            canvas.text(axes.x(), plot.middle(), under + 1.5 + labels + 3 + Layout.LABEL.cap(), style.centered());
        }
        if (axes.y() != null) {
            double labels = frame.ys().isEmpty() ? -TICK_ROOM : faces.widest(Tick.labels(frame.ys()), Layout.TICK);
            TextStyle style = faces.fitted(axes.y(), Layout.LABEL, plot.height(), 5);
            canvas.text(axes.y(), beside - 1.5 - labels - 3, plot.y() + plot.height() / 2, style.centered().upward());
        }
    }

    private static final double TICK_ROOM = Layout.TICK_LENGTH + 1.5;
}
