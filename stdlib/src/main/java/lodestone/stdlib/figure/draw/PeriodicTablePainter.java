package lodestone.stdlib.figure.draw;

import java.io.IOException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.figure.ColorScale;
import lodestone.stdlib.figure.Coloring;
import lodestone.stdlib.figure.Layer;

/** Draws the periodic table in 18 columns, lanthanoids and actinoids in two rows of 15 below. */
final class PeriodicTablePainter {

    private static final int COLUMNS = 18;
    private static final double SPACE_ABOVE_F_BLOCK = 0.35;
    private static final double ROWS = 9 + SPACE_ABOVE_F_BLOCK;
    private static final double CELL_ASPECT = 1.08;
    static final double ASPECT = ROWS * CELL_ASPECT / COLUMNS;

    private static final int EMPTY = 0xEFEFEF;
    private static final int EMPTY_TEXT = 0x9A9A9A;
    private static final int WHITE = 0xFFFFFF;

    private final Canvas canvas;
    private final Typefaces faces;
    private final double cellWidth;
    private final double cellHeight;
    private final Box plot;

    private PeriodicTablePainter(Box plot, Canvas canvas, Typefaces faces) {
        this.plot = plot;
        this.canvas = canvas;
        this.faces = faces;
        cellWidth = plot.width() / COLUMNS;
        cellHeight = plot.height() / ROWS;
    }

    static void paint(Layer.PeriodicTable table, boolean keyed, Box plot, Canvas canvas, Typefaces faces) throws IOException {
        ColorScale scale = table.scale().over(((Coloring.Numbers) table.color()).values());
        PeriodicTablePainter painter = new PeriodicTablePainter(plot, canvas, faces);
        for (Element element : Element.values()) {
            painter.element(element, table.values().get(element), scale);
        }
        painter.reference("57–71", 6);
        painter.reference("89–103", 7);
        if (keyed) {
            LegendPainter.level(scale, new Box(plot.x() + 3.1 * painter.cellWidth, plot.y() + 0.95 * painter.cellHeight,
                    7.8 * painter.cellWidth, Math.min(Layout.BAR, painter.cellHeight / 3)), painter.cellWidth * 0.3, canvas, faces);
        }
    }

    /** @param column from 1 */
    private Box cell(int column, double row) {
        double gap = 0.05;
        return new Box(plot.x() + (column - 1 + gap / 2) * cellWidth, plot.y() + (row - 1 + gap / 2) * cellHeight,
                cellWidth * (1 - gap), cellHeight * (1 - gap));
    }

    private static boolean isLanthanoidOrActinoid(Element element) {
        return element.number() >= 57 && element.number() <= 71 || element.number() >= 89 && element.number() <= 103;
    }

    private Box cell(Element element) {
        if (isLanthanoidOrActinoid(element)) {
            return cell(element.number() - (element.period() == 6 ? 57 : 89) + 3, element.period() + 2 + SPACE_ABOVE_F_BLOCK);
        }
        return cell(element.group(), element.period());
    }

    private void element(Element element, Double value, ColorScale scale) throws IOException {
        Box cell = cell(element);
        int color = value == null ? EMPTY : scale.color(value);
        int ink = value == null ? EMPTY_TEXT : isDark(color) ? WHITE : TextStyle.BLACK;
        canvas.fill(cell, color);
        TextStyle symbol = TextStyle.of(Math.min(9, cellWidth * 0.3)).inBold().centered().in(ink);
        TextStyle small = TextStyle.of(Math.min(6, cellWidth * 0.205)).centered().in(ink);
        TextStyle number = TextStyle.of(Math.min(5, cellWidth * 0.16)).in(ink);
        canvas.text(String.valueOf(element.number()), cell.x() + cellWidth * 0.06, cell.y() + cellHeight * 0.05 + number.cap(), number);
        canvas.text(element.symbol(), cell.middle(), cell.y() + cellHeight * 0.58, symbol);
        if (value != null) {
            String text = Digits.significant(value);
            if (faces.width(text, small) > cell.width() * 0.94) {
                text = Digits.rough(value);
            }
            canvas.text(text, cell.middle(), cell.y() + cellHeight * 0.87, faces.fitted(text, small, cell.width() * 0.94, 1));
        }
    }

    /** The empty place in the main table says where to look. */
    private void reference(String text, int period) throws IOException {
        Box cell = cell(3, period);
        TextStyle style = TextStyle.of(Math.min(5.5, cellWidth * 0.2)).centered().in(EMPTY_TEXT);
        canvas.text(text, cell.middle(), cell.y() + cell.height() / 2 + style.cap() / 2, style);
    }

    /** By the luminance of ITU-R BT.601. */
    private static boolean isDark(int rgb) {
        return 299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255) < 140_000;
    }
}
