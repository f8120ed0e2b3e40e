package lodestone.stdlib.figure.draw;

import java.io.IOException;

/** Something to draw on. Lengths and places are in pt, from the left and from the top; colours are 0xRRGGBB. */
interface Canvas {

    /** Whether it consists of pixels anyway, so that nothing is won by drawing points one by one. */
    boolean isPixels();

    void fill(Box box, int rgb) throws IOException;

    /** An open line through points x0, y0, x1, y1, ... */
    void line(double[] points, double width, int rgb) throws IOException;

    void dot(double x, double y, double radius, int rgb, double opacity, String hover) throws IOException;

    /** @param y of the baseline; of text that reads upward, x is */
    void text(String text, double x, double y, TextStyle style) throws IOException;

    void image(Pixels pixels, Box box) throws IOException;

    default void line(double x1, double y1, double x2, double y2, double width, int rgb) throws IOException {
        line(new double[] {x1, y1, x2, y2}, width, rgb);
    }

    default void frame(Box box, double width, int rgb) throws IOException {
        // The last point goes a little beyond the first, so that the corner is as sharp as the others.
        line(new double[] {box.x(), box.y(), box.right(), box.y(), box.right(), box.bottom(), box.x(), box.bottom(),
                box.x(), box.y() - width / 2}, width, rgb);
    }
}
