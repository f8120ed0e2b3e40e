package lodestone.stdlib.figure.draw;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import lodestone.stdlib.figure.Figure;
import lodestone.stdlib.figure.Panel;

/**
 * The room that titles and axes need around plots.
 *
 * @param left  for each column of panels
 * @param right for each column of panels, for numbers that reach beyond the end of an axis
 * @param top   for each row of panels
 */
record Rims(double[] left, double[] right, double[] top, double[] bottom) {

    static Rims of(Figure figure, List<Frame> frames, double plotWidth, Typefaces faces) throws IOException {
        Rims rims = new Rims(new double[figure.columns()], new double[figure.columns()], new double[figure.rows()],
                new double[figure.rows()]);
        for (int i = 0; i < frames.size(); i++) {
            rims.add(figure.panels().get(i), frames.get(i), i / figure.columns(), i % figure.columns(), plotWidth, faces);
        }
        return rims;
    }

    private void add(Panel panel, Frame frame, int row, int column, double plotWidth, Typefaces faces) throws IOException {
        double beside = frame.ys().isEmpty() ? 0 : Layout.TICK_LENGTH + 1.5 + faces.widest(Tick.labels(frame.ys()), Layout.TICK);
        double under = frame.xs().isEmpty() ? 0 : Layout.TICK_LENGTH + 1.5
                + (frame.turned() ? faces.widest(Tick.labels(frame.xs()), Layout.TICK) : Layout.TICK.line());
        left[column] = Math.max(left[column], beside + (panel.axes().y() == null ? 0 : Layout.LABEL.line() + 1));
        bottom[row] = Math.max(bottom[row], under + (panel.axes().x() == null ? 0 : Layout.LABEL.line() + 1));
        top[row] = Math.max(top[row], panel.title() != null ? Layout.PANEL.line() + 1 : frame.ys().isEmpty() ? 0 : Layout.TICK.cap() / 2);
        for (Tick tick : frame.turned() ? List.<Tick>of() : frame.xs()) {
            double half = faces.width(tick.label(), Layout.TICK) / 2;
            right[column] = Math.max(right[column], half - (1 - tick.at()) * plotWidth);
            left[column] = Math.max(left[column], half - tick.at() * plotWidth);
        }
    }

    /** Of all columns together. */
    double width() {
        return Arrays.stream(left).sum() + Arrays.stream(right).sum();
    }

    /** Of all rows together. */
    double height() {
        return Arrays.stream(top).sum() + Arrays.stream(bottom).sum();
    }
}
