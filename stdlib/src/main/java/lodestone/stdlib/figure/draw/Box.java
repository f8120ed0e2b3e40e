package lodestone.stdlib.figure.draw;

/** A rectangle on paper, in pt from the left and from the top. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middle() {
        return x + width / 2;
    }
}
