package lodestone.stdlib.embedding;

/** The smallest, the largest, or the largest less the smallest number of each component. */
record Extremes(Pooling which) implements PoolingKernel {

    @Override
    public void pool(PooledRow row, double[] out, int at) {
        switch (which) {
            case MIN -> least(row, out, at);
            case MAX -> most(row, out, at);
            default -> {
                most(row, out, at);
                least(row, row.scratch, 0);
                subtract(row.scratch, out, at, row.dimension);
            }
        }
    }

    private static void least(PooledRow row, double[] out, int at) {
        System.arraycopy(row.vectors[0], 0, out, at, row.dimension);
        for (int j = 1; j < row.elements; j++) {
            least(row.vectors[j], out, at, row.dimension);
        }
    }

    private static void most(PooledRow row, double[] out, int at) {
        System.arraycopy(row.vectors[0], 0, out, at, row.dimension);
        for (int j = 1; j < row.elements; j++) {
            most(row.vectors[j], out, at, row.dimension);
        }
    }

    private static void least(double[] x, double[] out, int at, int dimension) {
        for (int d = 0; d < dimension; d++) {
            out[at + d] = Math.min(out[at + d], x[d]);
        }
    }

    private static void most(double[] x, double[] out, int at, int dimension) {
        for (int d = 0; d < dimension; d++) {
            out[at + d] = Math.max(out[at + d], x[d]);
        }
    }

    private static void subtract(double[] x, double[] out, int at, int dimension) {
        for (int d = 0; d < dimension; d++) {
            out[at + d] -= x[d];
        }
    }
}
