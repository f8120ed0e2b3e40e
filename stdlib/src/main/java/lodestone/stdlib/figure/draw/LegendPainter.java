package lodestone.stdlib.figure.draw;

import java.io.IOException;
import java.util.List;
import lodestone.stdlib.figure.ColorScale;
import lodestone.stdlib.figure.Legend;

/** Draws what the colours mean. */
final class LegendPainter {

    private static final double BEFORE_LABEL = 3;
    private static final double BETWEEN = 10;
    private static final int STEPS = 128;

    private LegendPainter() {
    }

    /** What an entry takes, with the distance to the next one. */
    static double width(Legend.Entry entry, Typefaces faces) throws IOException {
        return mark(entry) + BEFORE_LABEL + faces.width(entry.label(), Layout.LEGEND) + BETWEEN;
    }

    private static double mark(Legend.Entry entry) {
        return entry.line() ? 3 * Layout.DOT : Layout.DOT;
    }

    /** Rows of entries in the middle of the page. */
    static void entries(Layout layout, Canvas canvas, Typefaces faces) throws IOException {
        double baseline = layout.legendTop() + Layout.LEGEND.size();
        for (List<Legend.Entry> row : layout.rows()) {
            double width = -BETWEEN;
            for (Legend.Entry entry : row) {
                width += width(entry, faces);
            }
            double x = layout.page().middle() - width / 2;
            for (Legend.Entry entry : row) {
                double y = baseline - Layout.LEGEND.cap() / 2;
                if (entry.line()) {
                    canvas.line(x, y, x + mark(entry), y, 1.2, entry.rgb());
                } else {
                    canvas.dot(x + Layout.DOT / 2, y, Layout.DOT / 2, entry.rgb(), 1, null);
                }
                canvas.text(entry.label(), x + mark(entry) + BEFORE_LABEL, baseline, Layout.LEGEND);
                x += width(entry, faces);
            }
            baseline += Layout.LEGEND.line();
        }
    }

    static List<Tick> ticks(ColorScale scale) {
        return Tick.round(scale.min(), scale.max(), 5);
    }

    /** A bar from the bottom to the top, with numbers and its label to the right. */
    static void upright(ColorScale scale, Box bar, Canvas canvas, Typefaces faces) throws IOException {
        for (int i = 0; i < STEPS; i++) {
            // Each step reaches to the end, so that no seam is seen between two.
            canvas.fill(new Box(bar.x(), bar.y(), bar.width(), bar.height() * (STEPS - i) / STEPS), scale.map().at((i + 0.5) / STEPS));
        }
        canvas.frame(bar, PanelPainter.THIN, PanelPainter.AXIS);
        double x = bar.right() + Layout.TICK_LENGTH;
        for (Tick tick : ticks(scale)) {
            double y = bar.bottom() - tick.at() * bar.height();
            canvas.line(bar.right(), y, x, y, PanelPainter.THIN, PanelPainter.AXIS);
            canvas.text(tick.label(), x + 1.5, y + Layout.TICK.cap() / 2, Layout.TICK);
        }
        if (!scale.label().isEmpty()) {
            double right = x + 1.5 + faces.widest(Tick.labels(ticks(scale)), Layout.TICK) + Layout.LABEL.size();
            TextStyle style = faces.fitted(scale.label(), Layout.LABEL, bar.height(), 5);
            canvas.text(faces.cut(scale.label(), style, bar.height()), right, bar.y() + bar.height() / 2, style.centered().upward());
        }
    }

    /** A bar from left to right, with its label above and numbers below, in texts of at most that size. */
    static void level(ColorScale scale, Box bar, double size, Canvas canvas, Typefaces faces) throws IOException {
        TextStyle ticks = Layout.TICK.sized(Math.min(Layout.TICK.size(), size)).centered();
        TextStyle label = faces.fitted(scale.label(), Layout.LABEL.sized(Math.min(Layout.LABEL.size(), size * 1.15)), bar.width(), 4);
        for (int i = 0; i < STEPS; i++) {
            double x = bar.x() + bar.width() * i / STEPS;
            canvas.fill(new Box(x, bar.y(), bar.right() - x, bar.height()), scale.map().at((i + 0.5) / STEPS));
        }
        canvas.frame(bar, PanelPainter.THIN, PanelPainter.AXIS);
        double y = bar.bottom() + Layout.TICK_LENGTH;
        for (Tick tick : Tick.round(scale.min(), scale.max(), (int) (bar.width() / (5 * ticks.size())))) {
            double x = bar.x() + tick.at() * bar.width();
            canvas.line(x, bar.bottom(), x, y, PanelPainter.THIN, PanelPainter.AXIS);
            canvas.text(tick.label(), x, y + 1.5 + ticks.cap(), ticks);
        }
        canvas.text(faces.cut(scale.label(), label, bar.width()), bar.middle(), bar.y() - 3, label.centered());
    }
}
