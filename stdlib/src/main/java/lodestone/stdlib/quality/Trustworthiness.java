package lodestone.stdlib.quality;

import java.util.stream.IntStream;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.neighbor.NearestNeighbors;

/**
 * To what extent the nearest neighbours in a map were near in the points it was made of: 1 if each was among the as many
 * nearest; those that were not count by how far down they stood. Of equally distant points the lower index is the nearer.
 * Exact; all pairs are looked at, none is kept.
 *
 * @see <a href="https://doi.org/10.1007/3-540-44668-0_68">Venna and Kaski 2001</a>
 */
public final class Trustworthiness {

    /** As many as scikit-learn takes where it is not told. */
    public static final int NEIGHBORS = 5;

    private Trustworthiness() {
    }

    /**
     * @param points    shape [n, d], finite
     * @param map       shape [n, k], finite
     * @param neighbors 1 to less than n / 2
     * @return 0 to 1
     * @throws StudyException TRUSTWORTHINESS_NEIGHBORS if they are too many or too few
     */
    public static double of(double[][] points, double[][] map, int neighbors, Workers workers) {
        int n = points.length;
        if (neighbors < 1 || neighbors > (n - 1) / 2) {
            throw StudyException.of(Message.TRUSTWORTHINESS_NEIGHBORS, neighbors, n, (n - 1) / 2);
        }
        int[] near = NearestNeighbors.among(map, neighbors, workers).indices();
        PointTiles tiles = new PointTiles(points);
        double[] squares = new double[near.length];
        double[] largest = new double[n];
        workers.each(n, i -> {
            for (int j = i * neighbors; j < (i + 1) * neighbors; j++) {
                squares[j] = tiles.square(i, near[j]);
                largest[i] = Math.max(largest[i], squares[j]);
            }
        });
        int[] nearer = new int[near.length];
        tiles.eachPair(workers, (i, first, count, found) -> {
            for (int m = 0; m < count; m++) {
                if (found[m] <= largest[i] && first + m != i) {
                    count(nearer, squares, near, i * neighbors, (i + 1) * neighbors, first + m, found[m]);
                }
            }
        });
        long excess = IntStream.of(nearer).mapToLong(count -> Math.max(0, count + 1 - neighbors)).sum();
        return 1 - excess * (2.0 / ((double) n * neighbors * (2.0 * n - 3.0 * neighbors - 1)));
    }

    /** Adds one to each neighbour, of those from one position to another, that this point is nearer than. */
    private static void count(int[] nearer, double[] squares, int[] near, int from, int to, int point, double square) {
        for (int j = from; j < to; j++) {
            if (square < squares[j] || square == squares[j] && point < near[j]) {
                nearer[j]++;
            }
        }
    }
}
