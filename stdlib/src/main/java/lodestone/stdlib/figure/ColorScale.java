package lodestone.stdlib.figure;

/**
 * Which colours stand for which numbers.
 *
 * @param label what the numbers are, beside the colour bar; may be empty
 * @param min   the number of the first colour, or NaN for the least of the data
 * @param max   the number of the last colour, or NaN for the greatest of the data
 */
public record ColorScale(String label, ColorMap map, double min, double max) {

    /** The colour of a number as 0xRRGGBB; beyond the ends it is that of the end. */
    public int color(double value) {
        return Double.isNaN(value) ? Coloring.NO_VALUE : map.at(max > min ? (value - min) / (max - min) : 0.5);
    }

    /** Whether both show the same thing in the same way, so that one colour bar serves both. */
    boolean isLike(ColorScale other) {
        return label.equals(other.label) && map == other.map
                && Double.compare(min, other.min) == 0 && Double.compare(max, other.max) == 0;
    }

    /** This scale with its open ends at the least and the greatest of these values. */
    public ColorScale over(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        return new ColorScale(label, map, !Double.isNaN(min) ? min : least > greatest ? 0 : least,
                !Double.isNaN(max) ? max : least > greatest ? 1 : greatest);
    }
}
