package lodestone.stdlib.figure.draw;

import java.io.IOException;
import java.util.Arrays;
import lodestone.stdlib.figure.Coloring;
import lodestone.stdlib.figure.Layer;
import lodestone.stdlib.figure.Legend;

/** Draws lines, those of different categories one by one. */
final class LinePainter {

    private LinePainter() {
    }

    static void paint(Layer.Line line, Frame frame, Box plot, Legend legend, Canvas canvas) throws IOException {
        if (line.color() instanceof Coloring.Categories categories) {
            for (int code = -1; code < categories.names().size(); code++) {
                int rgb = code < 0 ? Coloring.NO_VALUE : legend.color(categories.names().get(code));
                paint(line, categories.codes(), code, rgb, frame, plot, canvas);
            }
        } else {
            paint(line, null, 0, ((Coloring.Plain) line.color()).rgb(), frame, plot, canvas);
        }
    }

    /** @param codes what says which points belong to the line, or null if all do */
    private static void paint(Layer.Line line, int[] codes, int code, int rgb, Frame frame, Box plot, Canvas canvas) throws IOException {
        double[] points = new double[2 * line.x().length];
        int n = 0;
        for (int i = 0; i <= line.x().length; i++) {
            if (i == line.x().length || Double.isNaN(line.y()[i])) {
                if (n >= 4) {
                    canvas.line(Arrays.copyOf(points, n), line.width(), rgb);
                }
                n = 0;
            } else if (codes == null || codes[i] == code) {
                points[n++] = frame.x(line.x()[i], plot);
                points[n++] = frame.y(line.y()[i], plot);
            }
        }
    }
}
