package lodestone.stdlib.neighbor;

/**
 * A short float vector for each point whose distances are never more than the points' own: coordinates along m principal
 * directions and the length of what is left. A shorter one stands in front: fewer directions, and the length of what is
 * left of those.
 *
 * <pre>
 * [0, coarse - 1)      along the first directions
 * coarse - 1           length beside them
 * [coarse, width - 1)  along the other directions
 * width - 1            length beside all of them
 * </pre>
 */
final class Sketch {

    private static final int SAMPLE = 1024;
    private static final int MOST = 64;
    private static final int MOST_COARSE = 23;
    private static final double ENOUGH = 0.95;
    /** The exponent of the largest scale whose square is a double. */
    private static final int LARGEST = 500;

    private final double[] centre;
    private final double scale;
    /** Shape [d, m]. */
    private final double[][] byDimension;
    private final int coarse;
    private final int width;

    private Sketch(double[] centre, double scale, double[][] byDimension, int coarse) {
        this.centre = centre;
        this.scale = scale;
        this.byDimension = byDimension;
        this.coarse = coarse;
        width = (byDimension.length == 0 ? 0 : byDimension[0].length) + 2;
    }

    /** @param points shape [n, d] */
    static Sketch fitted(double[][] points) {
        int dimensions = points[0].length;
        int count = Math.min(points.length, SAMPLE);
        double[][] sample = new double[count][];
        double[] centre = new double[dimensions];
        for (int s = 0; s < count; s++) {
            sample[s] = points[(int) ((long) s * points.length / count)].clone();
            for (int i = 0; i < dimensions; i++) {
                centre[i] += sample[s][i] / count;
            }
        }
        double farthest = 0;
        for (double[] point : sample) {
            for (int i = 0; i < dimensions; i++) {
                point[i] -= centre[i];
                farthest = Math.max(farthest, Math.abs(point[i]));
            }
        }
        double scale = scale(farthest);
        for (double[] point : sample) {
            for (int i = 0; i < dimensions; i++) {
                point[i] *= scale;
            }
        }
        double[][] directions = PrincipalDirections.of(sample, dimensions, MOST);
        return new Sketch(centre, scale, transposed(directions, dimensions), enough(sample, directions) + 1);
    }

    /** A power of two, so that scaling rounds nothing. */
    private static double scale(double largest) {
        return largest > 0 ? Math.scalb(1.0, Math.min(LARGEST, -Math.getExponent(largest) - 1)) : 1;
    }

    /** How many directions hold nearly all of the spread; with the length beside them a multiple of four. */
    private static int enough(double[][] sample, double[][] directions) {
        double total = 0;
        for (double[] point : sample) {
            total += PrincipalDirections.dot(point, point);
        }
        int most = Math.min(MOST_COARSE, directions.length);
        double held = 0;
        for (int j = 0; j < most; j++) {
            for (double[] point : sample) {
                double along = PrincipalDirections.dot(point, directions[j]);
                held += along * along;
            }
            if (held >= ENOUGH * total) {
                return Math.min(most, (j + 1) / 4 * 4 + 3);
            }
        }
        return most;
    }

    private static double[][] transposed(double[][] rows, int columns) {
        double[][] result = new double[columns][rows.length];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < rows.length; j++) {
                result[i][j] = rows[j][i];
            }
        }
        return result;
    }

    /** The values of the shorter sketch. */
    int coarse() {
        return coarse;
    }

    int width() {
        return width;
    }

    double scale() {
        return scale;
    }

    /**
     * How far float coordinates, and the length left by a difference of squares in double, may be from the truth, as a part
     * of the point's distance from the centre.
     */
    double error() {
        return 0x1p-22 + Math.sqrt((centre.length + width) * 0x1p-50);
    }

    /** The point about the centre and scaled, in all its dimensions. */
    void moved(double[] point, float[] result) {
        for (int i = 0; i < centre.length; i++) {
            result[i] = (float) ((point[i] - centre[i]) * scale);
        }
    }

    /** @return shape [width] */
    float[] of(double[] point) {
        double[] along = new double[width - 2];
        double left = 0;
        for (int i = 0; i < centre.length; i++) {
            double x = (point[i] - centre[i]) * scale;
            left += x * x;
            add(along, x, byDimension[i]);
        }
        float[] result = new float[width];
        for (int j = 0; j < along.length; j++) {
            if (j == coarse - 1) {
                result[coarse - 1] = length(left);
            }
            result[j < coarse - 1 ? j : j + 1] = (float) along[j];
            left -= along[j] * along[j];
        }
        if (along.length == coarse - 1) {
            result[coarse - 1] = length(left);
        }
        result[width - 1] = length(left);
        return result;
    }

    private static float length(double square) {
        return (float) Math.sqrt(Math.max(0, square));
    }

    private static void add(double[] to, double factor, double[] from) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * from[j];
        }
    }

    /** The point's distance from the centre. */
    float reach(float[] sketch) {
        double square = 0;
        for (int j = 0; j < width; j++) {
            square += j == coarse - 1 ? 0 : (double) sketch[j] * sketch[j];
        }
        return length(square);
    }
}
