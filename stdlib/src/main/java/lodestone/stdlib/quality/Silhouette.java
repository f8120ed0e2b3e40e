package lodestone.stdlib.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * How well labels separate points: (b - a) / max(a, b) for each point, with a its mean Euclidean distance to the others of
 * its label and b the mean distance to the nearest other label; 0 for the only point of a label. All pairs are looked at.
 *
 * @param mean    of all points, -1 to 1
 * @param byLabel the mean of each label's points, shape [labels]; NaN for a label that no point has
 * @see <a href="https://doi.org/10.1016/0377-0427(87)90125-7">Rousseeuw 1987</a>
 */
public record Silhouette(double mean, double[] byLabel) {

    /**
     * @param points shape [n, d], finite
     * @param labels shape [n], from 0 on
     * @throws StudyException LABELS_UNFIT unless 2 to n - 1 different labels are there
     */
    public static Silhouette of(double[][] points, int[] labels, Workers workers) {
        int n = points.length;
        int[] sizes = new int[Arrays.stream(labels).max().orElse(0) + 1];
        Arrays.stream(labels).forEach(label -> sizes[label]++);
        long found = Arrays.stream(sizes).filter(size -> size > 0).count();
        if (found < 2 || found >= n) {
            throw StudyException.of(Message.LABELS_UNFIT, found, n);
        }
        // Points by label, so that in a tile each label is one run.
        int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingInt(i -> labels[i]))
                .mapToInt(Integer::intValue).toArray();
        int[] sorted = IntStream.of(order).map(i -> labels[i]).toArray();
        double[][] sums = new double[n][sizes.length];
        new PointTiles(IntStream.of(order).mapToObj(i -> points[i]).toArray(double[][]::new)).eachPair(workers,
                (i, first, count, squares) -> addRuns(sums[i], sorted, first, count, squares));
        double all = 0;
        double[] byLabel = new double[sizes.length];
        for (int i = 0; i < n; i++) {
            double coefficient = coefficient(sums[i], sorted[i], sizes);
            all += coefficient;
            byLabel[sorted[i]] += coefficient;
        }
        for (int label = 0; label < sizes.length; label++) {
            byLabel[label] /= sizes[label];
        }
        return new Silhouette(all / n, byLabel);
    }

    private static void addRuns(double[] sums, int[] labels, int first, int count, double[] squares) {
        for (int j = 0; j < count;) {
            int label = labels[first + j];
            double sum = 0;
            for (; j < count && labels[first + j] == label; j++) {
                sum += Math.sqrt(squares[j]);
            }
            sums[label] += sum;
        }
    }

    private static double coefficient(double[] sums, int own, int[] sizes) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int label = 0; label < sizes.length; label++) {
            if (label != own && sizes[label] > 0) {
                nearest = Math.min(nearest, sums[label] / sizes[label]);
            }
        }
        if (sizes[own] == 1) {
            return 0;
        }
        double within = sums[own] / (sizes[own] - 1);
        double larger = Math.max(within, nearest);
        return larger == 0 ? 0 : (nearest - within) / larger;
    }
}
