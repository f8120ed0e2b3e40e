package lodestone.stdlib.neighbor;

import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * Distances between points. All search is Euclidean: the cosine distance is half the square of the distance between points
 * whose lengths are made 1.
 */
public enum Metric {
    EUCLIDEAN, COSINE;

    /**
     * The points between which to search.
     *
     * @param points shape [n, d], finite
     * @throws StudyException ZERO_VECTOR if the metric is COSINE and a point has no direction
     */
    public double[][] measured(double[][] points) {
        if (this == EUCLIDEAN) {
            return points;
        }
        double[][] directions = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            directions[i] = direction(points[i], i + 1);
        }
        return directions;
    }

    private static double[] direction(double[] point, int row) {
        double largest = 0;
        for (double value : point) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0) {
            throw StudyException.of(Message.ZERO_VECTOR, row);
        }
        // Divided by the largest first, for squares of very large and very small numbers are beyond doubles.
        double square = 0;
        for (double value : point) {
            square += value / largest * (value / largest);
        }
        double length = Math.sqrt(square);
        double[] direction = new double[point.length];
        for (int c = 0; c < point.length; c++) {
            direction[c] = point[c] / largest / length;
        }
        return direction;
    }

    /** The neighbours of measured points, with distances of this metric. */
    public Neighbors distances(Neighbors near) {
        if (this == EUCLIDEAN) {
            return near;
        }
        float[] distances = near.distances().clone();
        for (int e = 0; e < distances.length; e++) {
            distances[e] = distances[e] * distances[e] / 2;
        }
        return new Neighbors(near.k(), near.indices(), distances);
    }
}
