package lodestone.stdlib.embedding;

/** The harmonic mean of numbers that are not negative, by their reciprocals; that of 0 is infinite, and the mean 0. */
final class HarmonicMean implements PoolingKernel {

    private final double[][] reciprocals;

    HarmonicMean(VectorTable table) {
        reciprocals = DerivedRows.of(table, x -> 1 / x);
    }

    @Override
    public void pool(PooledRow row, double[] out, int at) {
        DerivedRows.take(reciprocals, row);
        WeightedSum.sum(row.derived, row.fractions, row.elements, out, at, row.dimension);
        invert(out, at, row.dimension);
    }

    private static void invert(double[] out, int at, int dimension) {
        for (int d = 0; d < dimension; d++) {
            out[at + d] = 1 / out[at + d];
        }
    }
}
