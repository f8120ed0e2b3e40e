package lodestone.stdlib.umap;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The eigenvectors of a small symmetric matrix.
 *
 * @param values  falling, shape [n]
 * @param vectors the columns, orthonormal, shape [n, n]
 */
record Ritz(double[] values, DMatrixRMaj vectors) {

    /** Directions of the span that are shorter than this part of the longest are noise. */
    private static final double RANK = 1e-14;

    static Ritz of(DMatrixRMaj symmetric) {
        int n = symmetric.numRows;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        eigen.decompose(symmetric);
        int[] order = IntStream.range(0, n).boxed()
                .sorted((a, b) -> Double.compare(eigen.getEigenvalue(b).real, eigen.getEigenvalue(a).real))
                .mapToInt(Integer::intValue).toArray();
        double[] values = new double[n];
        DMatrixRMaj vectors = new DMatrixRMaj(n, n);
        for (int c = 0; c < n; c++) {
            values[c] = eigen.getEigenvalue(order[c]).real;
            CommonOps_DDRM.insert(eigen.getEigenVector(order[c]), vectors, 0, c);
        }
        return new Ritz(values, vectors);
    }

    /**
     * The same within the span of a basis that is not orthonormal.
     *
     * @param gram  the basis' inner products, shape [n, n]
     * @param cross the basis' inner products with its image under the matrix, shape [n, n]
     * @return vectors in terms of the basis
     */
    static Ritz within(DMatrixRMaj gram, DMatrixRMaj cross) {
        int n = gram.numRows;
        Ritz lengths = of(gram);
        DMatrixRMaj white = lengths.vectors;
        for (int c = 0; c < n; c++) {
            double scale = 1 / Math.sqrt(Math.max(lengths.values[c], lengths.values[0] * RANK));
            for (int r = 0; r < n; r++) {
                white.set(r, c, white.get(r, c) * scale);
            }
        }
        DMatrixRMaj half = new DMatrixRMaj(n, n);
        DMatrixRMaj inner = new DMatrixRMaj(n, n);
        CommonOps_DDRM.mult(cross, white, half);
        CommonOps_DDRM.multTransA(white, half, inner);
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < r; c++) {
                double mean = (inner.get(r, c) + inner.get(c, r)) / 2;
                inner.set(r, c, mean);
                inner.set(c, r, mean);
            }
        }
        Ritz turned = of(inner);
        DMatrixRMaj vectors = new DMatrixRMaj(n, n);
        CommonOps_DDRM.mult(white, turned.vectors, vectors);
        return new Ritz(turned.values, vectors);
    }
}
