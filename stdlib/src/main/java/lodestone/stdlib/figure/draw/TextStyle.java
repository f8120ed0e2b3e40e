package lodestone.stdlib.figure.draw;

/**
 * How a line of text is set.
 *
 * @param size  in pt
 * @param align where the given point lies: 0 at the beginning of the text, 0.5 in the middle, 1 at its end
 * @param rgb   0xRRGGBB
 * @param up    whether it reads from the bottom to the top
 */
record TextStyle(double size, boolean bold, double align, int rgb, boolean up) {

    /** Height of capitals and figures over the size, for Arimo. */
    static final double CAP = 0.716;

    /** Distance of lines over the size. */
    static final double LEADING = 1.25;

    static final int BLACK = 0x1A1A1A;

    static TextStyle of(double size) {
        return new TextStyle(size, false, 0, BLACK, false);
    }

    TextStyle inBold() {
        return new TextStyle(size, true, align, rgb, up);
    }

    TextStyle centered() {
        return new TextStyle(size, bold, 0.5, rgb, up);
    }

    TextStyle atEnd() {
        return new TextStyle(size, bold, 1, rgb, up);
    }

    TextStyle upward() {
        return new TextStyle(size, bold, align, rgb, true);
    }

    TextStyle in(int color) {
        return new TextStyle(size, bold, align, color, up);
    }

    TextStyle sized(double other) {
        return new TextStyle(other, bold, align, rgb, up);
    }

    double cap() {
        return size * CAP;
    }

    double line() {
        return size * LEADING;
    }
}
