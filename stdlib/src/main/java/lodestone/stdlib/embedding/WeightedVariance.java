package lodestone.stdlib.embedding;

/** The variance weighted by atomic fraction: squared differences from the mean, which loses nothing by cancellation. */
record WeightedVariance() implements PoolingKernel {

    @Override
    public void pool(PooledRow row, double[] out, int at) {
        WeightedSum.sum(row.vectors, row.fractions, row.elements, row.scratch, 0, row.dimension);
        first(row.vectors[0], row.fractions[0], row.scratch, out, at, row.dimension);
        for (int j = 1; j < row.elements; j++) {
            add(row.vectors[j], row.fractions[j], row.scratch, out, at, row.dimension);
        }
    }

    private static void first(double[] x, double a, double[] mean, double[] out, int at, int dimension) {
        for (int d = 0; d < dimension; d++) {
            out[at + d] = a * (x[d] - mean[d]) * (x[d] - mean[d]);
        }
    }

    private static void add(double[] x, double a, double[] mean, double[] out, int at, int dimension) {
        for (int d = 0; d < dimension; d++) {
            out[at + d] += a * (x[d] - mean[d]) * (x[d] - mean[d]);
        }
    }
}
