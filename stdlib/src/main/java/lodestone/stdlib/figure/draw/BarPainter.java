package lodestone.stdlib.figure.draw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import lodestone.stdlib.figure.Coloring;
import lodestone.stdlib.figure.Layer;
import lodestone.stdlib.figure.Legend;

/** Draws horizontal bars, each with its number at its end. */
final class BarPainter {

    /** Of a bar's share of the height. */
    private static final double GAP = 0.25;
    private static final double SPACE = 3;

    private BarPainter() {
    }

    /** Axes with room for the numbers. */
    static Frame frame(Layer.Bars bars, boolean ticks, double width, double height, Typefaces faces) throws IOException {
        double low = Math.min(0, Arrays.stream(bars.values()).min().orElse(0));
        double high = Math.max(0, Arrays.stream(bars.values()).max().orElse(0));
        double room = Math.min(0.6, (faces.widest(labels(bars), Layout.TICK) + 2 * SPACE) / width);
        double extent = high > low ? (high - low) / (1 - room) : 1;
        int n = bars.names().size();
        if (!ticks) {
            return new Frame(low, low + extent, 0, n, List.of(), List.of(), false);
        }
        List<String> upward = new ArrayList<>(bars.names());
        Collections.reverse(upward);
        double distance = faces.widest(List.of(Digits.significant(high)), Layout.TICK) + 12;
        return new Frame(low, low + extent, 0, n, Tick.round(low, low + extent, (int) Math.floor(width / distance)),
                Tick.spaced(Tick.cells(upward), height, Layout.TICK.size() * 1.1), false);
    }

    static void paint(Layer.Bars bars, Frame frame, Box plot, Legend legend, Canvas canvas) throws IOException {
        List<String> labels = labels(bars);
        double zero = frame.x(0, plot);
        for (int i = 0; i < bars.values().length; i++) {
            double top = frame.y(bars.values().length - i - GAP / 2, plot);
            double bottom = frame.y(bars.values().length - i - 1 + GAP / 2, plot);
            double end = frame.x(bars.values()[i], plot);
            canvas.fill(new Box(Math.min(zero, end), top, Math.abs(end - zero), bottom - top), color(bars.color(), i, legend));
            canvas.text(labels.get(i), Math.max(zero, end) + SPACE, (top + bottom + Layout.TICK.cap()) / 2, Layout.TICK);
        }
    }

    private static int color(Coloring coloring, int bar, Legend legend) {
        if (coloring instanceof Coloring.Plain plain) {
            return plain.rgb();
        }
        Coloring.Categories categories = (Coloring.Categories) coloring;
        int code = categories.codes()[bar];
        return code < 0 ? Coloring.NO_VALUE : legend.color(categories.names().get(code));
    }

    private static List<String> labels(Layer.Bars bars) {
        return Arrays.stream(bars.values()).mapToObj(Digits::significant).toList();
    }
}
