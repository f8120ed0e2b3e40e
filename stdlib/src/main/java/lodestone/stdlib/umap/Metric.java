package lodestone.stdlib.umap;

import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.neighbor.Neighbors;

/** Makes other metrics of the Euclidean one: the cosine distance is half the square of that between rows of length 1. */
final class Metric {

    private Metric() {
    }

    /** @throws StudyException ZERO_VECTOR */
    static double[][] rows(String metric, double[][] points) {
        if (metric.equals("euclidean")) {
            return points;
        }
        double[][] rows = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            double square = 0;
            for (double value : points[i]) {
                square += value * value;
            }
            if (square == 0) {
                throw StudyException.of(Message.ZERO_VECTOR, i + 1);
            }
            rows[i] = points[i].clone();
            double scale = 1 / Math.sqrt(square);
            for (int c = 0; c < rows[i].length; c++) {
                rows[i][c] *= scale;
            }
        }
        return rows;
    }

    static Neighbors distances(String metric, Neighbors near) {
        if (metric.equals("euclidean")) {
            return near;
        }
        float[] distances = near.distances().clone();
        for (int e = 0; e < distances.length; e++) {
            distances[e] = distances[e] * distances[e] / 2;
        }
        return new Neighbors(near.k(), near.indices(), distances);
    }
}
