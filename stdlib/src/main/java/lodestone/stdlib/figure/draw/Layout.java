package lodestone.stdlib.figure.draw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.figure.Figure;
import lodestone.stdlib.figure.Layer;
import lodestone.stdlib.figure.Legend;
import lodestone.stdlib.figure.Panel;

/**
 * Where everything in a figure goes. From the top: title, panels with the colour bars to their right, legend, caption.
 *
 * @param plots  for each panel the box within its axes, all equally large, on whole pixels
 * @param frames for each panel its axes
 * @param bars   for each colour bar its box
 * @param rows   the legend's entries, row by row
 */
record Layout(Box page, List<String> title, List<Box> plots, List<Frame> frames, List<Box> bars, List<List<Legend.Entry>> rows,
        double legendTop, List<String> caption, double captionTop) {

    static final TextStyle TITLE = TextStyle.of(8).inBold();
    static final TextStyle PANEL = TextStyle.of(7);
    static final TextStyle LABEL = TextStyle.of(7);
    static final TextStyle TICK = TextStyle.of(6);
    static final TextStyle LEGEND = TextStyle.of(7);
    static final TextStyle CAPTION = TextStyle.of(7);

    static final double MM = 72 / 25.4;
    static final double MARGIN = 2;
    static final double TICK_LENGTH = 2;
    static final double DOT = 4.6;
    static final double BAR = 6;

    /** What a page of a journal holds, in mm. */
    private static final double PAGE_HEIGHT = 235;
    private static final double GAP = 6;
    private static final double LEAST_PLOT = 20;

    static Layout of(Figure figure, int dpi, Typefaces faces) throws IOException {
        double width = figure.width() * MM;
        double inner = width - 2 * MARGIN;
        List<String> title = figure.title() == null ? List.of() : faces.wrap(figure.title(), TITLE, inner);
        List<String> caption = figure.caption() == null ? List.of() : faces.wrap(figure.caption(), CAPTION, inner);
        List<Legend.Bar> shown = figure.keyed() ? figure.legend().bars() : List.of();
        double barRoom = barRoom(shown, faces);
        List<List<Legend.Entry>> rows = figure.keyed() ? rows(figure.legend().entries(), inner, faces) : List.of();

        double top = MARGIN + (title.isEmpty() ? 0 : title.size() * TITLE.line() + 3);
        double below = (rows.isEmpty() ? 0 : GAP + rows.size() * LEGEND.line())
                + (caption.isEmpty() ? 0 : GAP + caption.size() * CAPTION.line()) + MARGIN;
        double most = (figure.height() == 0 ? PAGE_HEIGHT : figure.height()) * MM - top - below;
        double cellWidth = (inner - barRoom + GAP) / figure.columns() - GAP;
        double cellHeight = (most + GAP) / figure.rows() - GAP;

        List<Frame> frames = new ArrayList<>();
        Rims rims = null;
        double plotWidth = cellWidth;
        double plotHeight = cellHeight;
        // What is written at the axes depends on their length, and the other way round; twice is near enough.
        for (int round = 0; round < 2; round++) {
            frames.clear();
            for (Panel panel : figure.panels()) {
                frames.add(Frame.of(panel, Math.max(1, plotWidth), Math.max(1, plotHeight), faces));
            }
            rims = Rims.of(figure, frames, plotWidth, faces);
            plotWidth = cellWidth - rims.width() / figure.columns();
            plotHeight = cellHeight - rims.height() / figure.rows();
            if (figure.height() == 0) {
                plotHeight = Math.min(plotHeight, plotWidth * aspect(figure.panels().get(0)));
            }
            if (plotWidth < LEAST_PLOT || plotHeight < LEAST_PLOT) {
                throw StudyException.of(Message.FIGURE_TOO_SMALL, Digits.significant(figure.width()),
                        Digits.significant(figure.height() == 0 ? PAGE_HEIGHT : figure.height()), figure.panels().size());
            }
        }
        List<Box> plots = new ArrayList<>();
        double y = top - GAP;
        for (int row = 0; row < figure.rows(); row++) {
            double x = MARGIN - GAP;
            y += GAP + rims.top()[row];
            for (int column = 0; column < figure.columns(); column++) {
                x += GAP + rims.left()[column];
                if (plots.size() < figure.panels().size()) {
                    plots.add(onPixels(new Box(x, y, plotWidth, plotHeight), 72.0 / dpi));
                }
                x += plotWidth + rims.right()[column];
            }
            y += plotHeight + rims.bottom()[row];
        }
        double gridBottom = y;
        double legendTop = gridBottom + GAP;
        double captionTop = (rows.isEmpty() ? gridBottom : legendTop + rows.size() * LEGEND.line()) + GAP;
        double bottom = caption.isEmpty() ? captionTop - GAP : captionTop + caption.size() * CAPTION.line();
        Box page = new Box(0, 0, width, figure.height() == 0 ? bottom + MARGIN : figure.height() * MM);
        Box beside = new Box(width - MARGIN - barRoom + GAP + 2, plots.get(0).y(), BAR, gridBottom - rims.bottom()[figure.rows() - 1] - plots.get(0).y());
        return new Layout(page, title, plots, frames, bars(shown.size(), beside), rows, legendTop, caption, captionTop);
    }

    /** The same size for all, and no pixel of a raster between two pixels of the page. */
    private static Box onPixels(Box box, double pixel) {
        return new Box(Math.round(box.x() / pixel) * pixel, Math.round(box.y() / pixel) * pixel,
                Math.floor(box.width() / pixel) * pixel, Math.floor(box.height() / pixel) * pixel);
    }

    /** Height over width. */
    private static double aspect(Panel panel) {
        Layer first = panel.layers().get(0);
        if (first instanceof Layer.PeriodicTable) {
            return PeriodicTablePainter.ASPECT;
        } else if (first instanceof Layer.Heatmap heatmap) {
            return Math.max(0.3, Math.min(1.2, (double) heatmap.rows().size() / heatmap.columns().size()));
        }
        return 0.78;
    }

    private static List<List<Legend.Entry>> rows(List<Legend.Entry> entries, double width, Typefaces faces) throws IOException {
        List<List<Legend.Entry>> rows = new ArrayList<>();
        double used = 0;
        for (Legend.Entry entry : entries) {
            double needed = LegendPainter.width(entry, faces);
            if (rows.isEmpty() || used + needed > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            used += needed;
        }
        return rows;
    }

    private static double barRoom(List<Legend.Bar> bars, Typefaces faces) throws IOException {
        double room = 0;
        for (Legend.Bar bar : bars) {
            room = Math.max(room, GAP + 2 + BAR + TICK_LENGTH + 1.5 + faces.widest(Tick.labels(LegendPainter.ticks(bar.closed())), TICK)
                    + (bar.closed().label().isEmpty() ? 0 : LABEL.line() + 1));
        }
        return room;
    }

    /** One below the other, as high as the panels together. */
    private static List<Box> bars(int count, Box beside) {
        List<Box> bars = new ArrayList<>();
        double step = (beside.height() + 2 * GAP) / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            double height = Math.min(step - 2 * GAP, 60 * MM);
            bars.add(new Box(beside.x(), beside.y() + i * step + (step - 2 * GAP - height) / 2, beside.width(), height));
        }
        return bars;
    }
}
