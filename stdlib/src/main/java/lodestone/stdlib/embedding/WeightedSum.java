package lodestone.stdlib.embedding;

/** Sums weighted by atomic fraction or by amount. */
record WeightedSum(boolean byAmount) implements PoolingKernel {

    @Override
    public void pool(PooledRow row, double[] out, int at) {
        sum(row.vectors, byAmount ? row.amounts : row.fractions, row.elements, out, at, row.dimension);
    }

    /**
     * Writes the weighted sum of vectors. Two of them make the first pass over the result, for most rows have at least two;
     * each further one adds a pass, which stays within the first-level cache.
     */
    static void sum(double[][] vectors, double[] weights, int elements, double[] out, int at, int dimension) {
        if (elements == 1) {
            first(vectors[0], weights[0], out, at, dimension);
            return;
        }
        firstTwo(vectors[0], weights[0], vectors[1], weights[1], out, at, dimension);
        for (int j = 2; j < elements; j++) {
            add(vectors[j], weights[j], out, at, dimension);
        }
    }

    private static void first(double[] x, double a, double[] out, int at, int dimension) {
        for (int d = 0; d < dimension; d++) {
            out[at + d] = a * x[d];
        }
    }

    private static void firstTwo(double[] x, double a, double[] y, double b, double[] out, int at, int dimension) {
        for (int d = 0; d < dimension; d++) {
            out[at + d] = a * x[d] + b * y[d];
        }
    }

    private static void add(double[] x, double a, double[] out, int at, int dimension) {
        for (int d = 0; d < dimension; d++) {
            out[at + d] += a * x[d];
        }
    }
}
