package lodestone.stdlib.embedding;

/** Pools the vectors of one row's elements. Stateless, or of a table's derived figures only. */
interface PoolingKernel {

    /** Writes the components from {@code at} on; the row has at least one element. */
    void pool(PooledRow row, double[] out, int at);
}
