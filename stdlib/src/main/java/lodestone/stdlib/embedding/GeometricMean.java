package lodestone.stdlib.embedding;

/**
 * The geometric mean of numbers that are not negative, by their logarithms. StrictMath, for the same bits on any machine;
 * the exponential is what this costs.
 */
final class GeometricMean implements PoolingKernel {

    private final double[][] logarithms;

    GeometricMean(VectorTable table) {
        logarithms = DerivedRows.of(table, StrictMath::log);
    }

    @Override
    public void pool(PooledRow row, double[] out, int at) {
        DerivedRows.take(logarithms, row);
        WeightedSum.sum(row.derived, row.fractions, row.elements, out, at, row.dimension);
        for (int i = at; i < at + row.dimension; i++) {
            // The logarithm of 0 is minus infinity and stays so in the sum, since no fraction is 0.
            out[i] = StrictMath.exp(out[i]);
        }
    }
}
