package lodestone.stdlib.figure.draw;

import java.awt.geom.Path2D;

/** The outline of a line with round joins. Java's own strokes come out a shade different from one version to the next. */
final class LineOutline {

    private static final int CORNERS = 16;

    private LineOutline() {
    }

    /** @param points x0, y0, x1, y1, ... */
    static Path2D of(double[] points, double width) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 2; i < points.length; i += 2) {
            segment(points[i - 2], points[i - 1], points[i], points[i + 1], width / 2, outline);
            if (i + 2 < points.length) {
                join(points[i], points[i + 1], width / 2, outline);
            }
        }
        return outline;
    }

    private static void segment(double x1, double y1, double x2, double y2, double half, Path2D outline) {
        double length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        if (length > 0) {
            double acrossX = -(y2 - y1) / length * half;
            double acrossY = (x2 - x1) / length * half;
            outline.moveTo(x1 + acrossX, y1 + acrossY);
            outline.lineTo(x2 + acrossX, y2 + acrossY);
            outline.lineTo(x2 - acrossX, y2 - acrossY);
            outline.lineTo(x1 - acrossX, y1 - acrossY);
            outline.closePath();
        }
    }

    /** Goes round in the same direction as a segment; otherwise it would cut a hole. */
    private static void join(double x, double y, double radius, Path2D outline) {
        for (int k = 0; k < CORNERS; k++) {
            double angle = -2 * StrictMath.PI * k / CORNERS;
            double cornerX = x + radius * StrictMath.cos(angle);
            double cornerY = y + radius * StrictMath.sin(angle);
            if (k == 0) {
                outline.moveTo(cornerX, cornerY);
            } else {
                outline.lineTo(cornerX, cornerY);
            }
        }
        outline.closePath();
    }
}
