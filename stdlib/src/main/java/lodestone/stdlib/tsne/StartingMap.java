package lodestone.stdlib.tsne;

import java.util.Random;
import lodestone.runtime.engine.Workers;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Where the points of a map begin: so near to each other that nothing holds them where they are. */
final class StartingMap {

    /** The standard deviation of the first axis. */
    private static final double SPREAD = 1e-4;
    private static final int CHUNKS = 16;

    private StartingMap() {
    }

    /** @return normally distributed places, shape [k, n] */
    static float[][] random(int n, int dimensions, long seed) {
        Random random = new Random(seed);
        float[][] map = new float[dimensions][n];
        for (int i = 0; i < n; i++) {
            for (float[] axis : map) {
                axis[i] = (float) (SPREAD * random.nextGaussian());
            }
        }
        return map;
    }

    /**
     * The first principal components, scaled together. An axis without any variance stays as random made it, for points on a
     * line could never leave it.
     *
     * @param points shape [n, d]
     * @return shape [k, n]
     */
    static float[][] principal(double[][] points, int dimensions, long seed, Workers workers) {
        float[][] map = random(points.length, dimensions, seed);
        int d = points[0].length;
        double[] mean = new double[d];
        for (double[] point : points) {
            for (int a = 0; a < d; a++) {
                mean[a] += point[a] / points.length;
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
        if (!eigen.decompose(covariance(points, mean, workers))) {
            return map;
        }
        Integer[] byVariance = new Integer[d];
        java.util.Arrays.setAll(byVariance, a -> a);
        java.util.Arrays.sort(byVariance, java.util.Comparator.comparingDouble(a -> -eigen.getEigenvalue(a).real));
        double first = eigen.getEigenvalue(byVariance[0]).real;
        for (int c = 0; c < Math.min(dimensions, d); c++) {
            double variance = eigen.getEigenvalue(byVariance[c]).real;
            if (variance > 1e-12 * first) {
                project(points, mean, eigen.getEigenVector(byVariance[c]).data, SPREAD / Math.sqrt(first), map[c]);
            }
        }
        return map;
    }

    private static void project(double[][] points, double[] mean, double[] axis, double scale, float[] places) {
        int largest = 0;
        for (int a = 0; a < axis.length; a++) {
            largest = Math.abs(axis[a]) > Math.abs(axis[largest]) ? a : largest;
        }
        double signed = axis[largest] < 0 ? -scale : scale;
        for (int i = 0; i < points.length; i++) {
            double sum = 0;
            for (int a = 0; a < axis.length; a++) {
                sum += (points[i][a] - mean[a]) * axis[a];
            }
            places[i] = (float) (sum * signed);
        }
    }

    private static DMatrixRMaj covariance(double[][] points, double[] mean, Workers workers) {
        int d = mean.length;
        double[][][] parts = new double[CHUNKS][d][d];
        workers.each(CHUNKS, chunk -> {
            double[] centred = new double[d];
            int to = (int) ((chunk + 1L) * points.length / CHUNKS);
            for (int i = (int) ((long) chunk * points.length / CHUNKS); i < to; i++) {
                for (int a = 0; a < d; a++) {
                    centred[a] = points[i][a] - mean[a];
                }
                for (int a = 0; a < d; a++) {
                    addScaled(parts[chunk][a], centred, centred[a]);
                }
            }
        });
        DMatrixRMaj covariance = new DMatrixRMaj(d, d);
        for (double[][] part : parts) {
            for (int a = 0; a < d; a++) {
                for (int b = 0; b < d; b++) {
                    covariance.data[a * d + b] += part[a][b] / points.length;
                }
            }
        }
        return covariance;
    }

    private static void addScaled(double[] sum, double[] values, double factor) {
        for (int b = 0; b < sum.length; b++) {
            sum[b] += values[b] * factor;
        }
    }
}
