package lodestone.stdlib.pca;

import java.util.Arrays;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * The directions in which points vary most. Computed from the covariance in double precision, so that of components whose
 * standard deviation is below about 1e-7 of the largest one, little is known; for fewer points than dimensions, from the
 * singular values of the centred points. Each component's sign is that of scikit-learn 1.5 and later (decided by the
 * components, not by the points): its entry of largest magnitude, the first of equal ones, is positive.
 *
 * @param mean                   of the points, shape [d]
 * @param components             loadings, shape [k][d], orthogonal rows of unit length, largest variance first
 * @param explainedVariance      along each component, shape [k], divided by n - 1
 * @param explainedVarianceRatio of the variance of all dimensions together, shape [k], 0 to 1
 * @param singularValues         of the centred points, shape [k]
 * @see <a href="https://doi.org/10.1098/rsta.2015.0202">Jolliffe and Cadima 2016</a>
 */
public record PrincipalComponents(double[] mean, double[][] components, double[] explainedVariance,
                                  double[] explainedVarianceRatio, double[] singularValues) {

    private static final int ROWS = 1024;

    /**
     * @param points shape [n, d], finite, n at least 2; not copied
     * @param count  k, 1 to min(n, d)
     * @throws StudyException TOO_MANY_COMPONENTS, or ZERO_VARIANCE if all points are the same
     */
    public static PrincipalComponents of(double[][] points, int count, Workers workers) {
        int n = points.length;
        int d = n == 0 ? 0 : points[0].length;
        if (count < 1 || count > Math.min(n, d)) {
            throw StudyException.of(Message.TOO_MANY_COMPONENTS, n, d, count, Math.min(n, d));
        }
        if (Arrays.stream(points).allMatch(point -> Arrays.equals(point, points[0]))) {
            throw StudyException.of(Message.ZERO_VARIANCE, n);
        }
        double[] mean = Covariance.mean(points, workers);
        workers.check();
        Spectrum spectrum = Spectrum.of(points, mean, count, workers);
        for (double[] axis : spectrum.axes()) {
            fixSign(axis);
        }
        double total = Arrays.stream(spectrum.variances()).sum();
        double[] variance = Arrays.copyOf(spectrum.variances(), count);
        return new PrincipalComponents(mean, spectrum.axes(), variance,
                Arrays.stream(variance).map(v -> v / total).toArray(),
                Arrays.stream(variance).map(v -> Math.sqrt(v * (n - 1))).toArray());
    }

    /**
     * @param points shape [m, d], finite
     * @return their coordinates along the components, shape [m, k]
     */
    public double[][] project(double[][] points, Workers workers) {
        double[][] projected = new double[points.length][components.length];
        workers.each((points.length + ROWS - 1) / ROWS, block -> {
            int end = Math.min(points.length, (block + 1) * ROWS);
            for (int i = block * ROWS; i < end; i++) {
                for (int c = 0; c < components.length; c++) {
                    projected[i][c] = along(components[c], points[i]);
                }
            }
        });
        return projected;
    }

    private double along(double[] component, double[] point) {
        double sum = 0;
        for (int j = 0; j < component.length; j++) {
            sum += (point[j] - mean[j]) * component[j];
        }
        return sum;
    }

    private static void fixSign(double[] axis) {
        int largest = 0;
        for (int j = 1; j < axis.length; j++) {
            if (Math.abs(axis[j]) > Math.abs(axis[largest])) {
                largest = j;
            }
        }
        if (axis[largest] < 0) {
            for (int j = 0; j < axis.length; j++) {
                axis[j] = -axis[j];
            }
        }
    }
}
