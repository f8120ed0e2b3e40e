package lodestone.stdlib.figure.draw;

import java.io.IOException;
import java.util.Arrays;
import lodestone.stdlib.figure.ColorScale;
import lodestone.stdlib.figure.Coloring;
import lodestone.stdlib.figure.Layer;
import lodestone.stdlib.figure.Legend;

/** Draws the points of a scatter layer, one by one or as pixels. */
final class ScatterPainter {

    private final Layer.Scatter scatter;
    private final Frame frame;
    private final Box plot;
    private final int[] order;
    private final int[] colors;

    ScatterPainter(Layer.Scatter scatter, Frame frame, Box plot, Legend legend) {
        this.scatter = scatter;
        this.frame = frame;
        this.plot = plot;
        order = shuffled(scatter.x().length);
        colors = colors(scatter.color(), scatter.x().length, legend);
    }

    private double radius() {
        return scatter.size() * Layout.MM / 2;
    }

    void points(Canvas canvas) throws IOException {
        for (int i : order) {
            canvas.dot(frame.x(scatter.x()[i], plot), frame.y(scatter.y()[i], plot), radius(), colors[i], scatter.opacity(),
                    scatter.hover() == null ? null : scatter.hover().get(i));
        }
    }

    Pixels pixels(int dpi, boolean opaque) {
        double scale = dpi / 72.0;
        Pixels pixels = new Pixels((int) Math.round(plot.width() * scale), (int) Math.round(plot.height() * scale), opaque);
        Pixels.Pen pen = pixels.new Pen(radius() * scale, scatter.opacity());
        for (int i : order) {
            pen.dot((frame.x(scatter.x()[i], plot) - plot.x()) * scale, (frame.y(scatter.y()[i], plot) - plot.y()) * scale, colors[i]);
        }
        pixels.roundMixed(Arrays.stream(colors).distinct().sorted().toArray());
        return pixels;
    }

    /** The colour of each row of a layer. */
    static int[] colors(Coloring coloring, int rows, Legend legend) {
        int[] colors = new int[rows];
        if (coloring instanceof Coloring.Categories categories) {
            int[] byCode = categories.names().stream().mapToInt(legend::color).toArray();
            for (int i = 0; i < rows; i++) {
                int code = categories.codes()[i];
                colors[i] = code < 0 ? Coloring.NO_VALUE : byCode[code];
            }
        } else if (coloring instanceof Coloring.Numbers numbers) {
            ColorScale scale = legend.closed(numbers.scale());
            for (int i = 0; i < rows; i++) {
                colors[i] = scale.color(numbers.values()[i]);
            }
        } else {
            Arrays.fill(colors, ((Coloring.Plain) coloring).rgb());
        }
        return colors;
    }

    /** The numbers below n in an order that looks random and is always the same (Fisher and Yates; SplitMix64). */
    static int[] shuffled(int n) {
        int[] order = new int[n];
        long state = 0x9E3779B97F4A7C15L * n;
        for (int i = 0; i < n; i++) {
            state += 0x9E3779B97F4A7C15L;
            long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            int j = (int) Long.remainderUnsigned(z ^ z >>> 31, i + 1L);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
