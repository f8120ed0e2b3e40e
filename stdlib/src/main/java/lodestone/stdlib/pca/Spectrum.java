package lodestone.stdlib.pca;

import java.util.stream.IntStream;
import lodestone.runtime.engine.Workers;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.eig.SymmetricQRAlgorithmDecomposition_DDRM;
import org.ejml.dense.row.decomposition.hessenberg.TridiagonalDecompositionHouseholder_DDRM;
import org.ejml.dense.row.decomposition.svd.SvdImplicitQrDecompose_DDRM;

/**
 * The principal axes of points, largest variance first.
 *
 * @param variances shape [min(n, d)], at least 0
 * @param axes      shape [k][d], orthogonal rows of unit length, of either sign
 */
record Spectrum(double[] variances, double[][] axes) {

    /** Chooses the cheaper side: eigenvectors of the d x d covariance, or for few points their singular vectors. */
    static Spectrum of(double[][] points, double[] mean, int count, Workers workers) {
        return points.length < mean.length
                ? ofFew(points, mean, count)
                : ofCovariance(Covariance.upper(points, mean, workers), count);
    }

    // EJML's decompositions are named class by class, because its factory may hand out ones that start their own threads.
    private static Spectrum ofCovariance(double[][] upper, int count) {
        int d = upper.length;
        DMatrixRMaj matrix = new DMatrixRMaj(d, d);
        for (int i = 0; i < d; i++) {
            for (int j = i; j < d; j++) {
                matrix.unsafe_set(i, j, upper[i][j]);
                matrix.unsafe_set(j, i, upper[i][j]);
            }
        }
        var eigen = new SymmetricQRAlgorithmDecomposition_DDRM(new TridiagonalDecompositionHouseholder_DDRM(), true);
        converged(eigen.decompose(matrix));
        double[] values = IntStream.range(0, d).mapToDouble(i -> Math.max(0, eigen.getEigenvalue(i).real)).toArray();
        int[] order = descending(values);
        double[][] axes = new double[count][];
        for (int c = 0; c < count; c++) {
            axes[c] = eigen.getEigenVector(order[c]).getData().clone();
        }
        return new Spectrum(IntStream.of(order).mapToDouble(i -> values[i]).toArray(), axes);
    }

    private static Spectrum ofFew(double[][] points, double[] mean, int count) {
        int n = points.length;
        int d = mean.length;
        DMatrixRMaj centered = new DMatrixRMaj(d, n); // a point a column: EJML's is made for tall matrices
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                centered.unsafe_set(j, i, points[i][j] - mean[j]);
            }
        }
        var svd = new SvdImplicitQrDecompose_DDRM(true, true, true, false);
        converged(svd.decompose(centered));
        double[] singular = svd.getSingularValues();
        DMatrixRMaj left = svd.getU(null, true);
        int[] order = descending(singular);
        double[][] axes = new double[count][d];
        for (int c = 0; c < count; c++) {
            System.arraycopy(left.data, order[c] * d, axes[c], 0, d);
        }
        double[] variances = IntStream.of(order).mapToDouble(i -> singular[i] * singular[i] / (n - 1)).toArray();
        return new Spectrum(variances, axes);
    }

    private static int[] descending(double[] values) {
        return IntStream.range(0, values.length).boxed()
                .sorted((a, b) -> values[a] != values[b] ? Double.compare(values[b], values[a]) : a - b)
                .mapToInt(Integer::intValue).toArray();
    }

    private static void converged(boolean converged) {
        if (!converged) {
            throw new IllegalStateException("the principal axes of these points do not converge");
        }
    }
}
