package lodestone.stdlib.neighbor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Workers;

/** Finds the nearest points by Euclidean distance. */
public final class NearestNeighbors {

    private NearestNeighbors() {
    }

    /**
     * The k nearest of the other points for each point.
     *
     * @param points shape [n, d], finite
     * @param k      1 to n - 1
     */
    public static Neighbors among(double[][] points, int k, Workers workers) {
        return find(points, points, k, true, workers);
    }

    /**
     * The k nearest points for each of the queries.
     *
     * @param points  shape [n, d], finite
     * @param queries shape [m, d], finite
     * @param k       1 to n
     */
    public static Neighbors of(double[][] points, double[][] queries, int k, Workers workers) {
        return find(points, queries, k, false, workers);
    }

    private static Neighbors find(double[][] points, double[][] queries, int k, boolean others, Workers workers) {
        int[] indices = new int[queries.length * k];
        float[] distances = new float[queries.length * k];
        workers.each(queries.length, i -> {
            double[] squares = Arrays.stream(points).mapToDouble(p -> square(p, queries[i])).toArray();
            int[] nearest = IntStream.range(0, points.length).filter(j -> !others || j != i).boxed()
                    .sorted(Comparator.comparingDouble((Integer j) -> squares[j]).thenComparing(j -> j))
                    .limit(k).mapToInt(Integer::intValue).toArray();
            for (int j = 0; j < k; j++) {
                indices[i * k + j] = nearest[j];
                distances[i * k + j] = (float) Math.sqrt(squares[nearest[j]]);
            }
        });
        return new Neighbors(k, indices, distances);
    }

    private static double square(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
