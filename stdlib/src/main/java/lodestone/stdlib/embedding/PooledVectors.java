package lodestone.stdlib.embedding;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;

/**
 * Pools element vectors into one vector for each composition of a batch: the product of the batch's sparse matrix of
 * amounts with the table, or its like for the other poolings. Several poolings stand one after the other in a vector.
 * Immutable, so that threads may share it.
 *
 * <p>The inner loops run over the dimension, for a row has few elements but many components; nothing is allocated for a
 * row. What limits the mean and the sum is writing the result.
 */
public final class PooledVectors implements Serializable {

    /** What is sent of it. */
    private record Sent(VectorTable table, List<Pooling> poolings) implements Serializable {
        private Object readResolve() {
            return new PooledVectors(table, poolings);
        }
    }

    private final VectorTable table;
    private final List<Pooling> poolings;
    private final PoolingKernel[] kernels;

    /**
     * @param poolings at least one
     * @throws StudyException UNDEFINED_POOLING if one is undefined for a number of the table
     */
    public PooledVectors(VectorTable table, List<Pooling> poolings) {
        this.table = table;
        this.poolings = List.copyOf(poolings);
        this.kernels = poolings.stream().map(this::kernel).toArray(PoolingKernel[]::new);
    }

    private Object writeReplace() {
        return new Sent(table, poolings);
    }

    private PoolingKernel kernel(Pooling pooling) {
        if (pooling.needsNonNegative()) {
            checkNonNegative(pooling);
        }
        return switch (pooling) {
            case MEAN, SUM -> new WeightedSum(pooling == Pooling.SUM);
            case VARIANCE -> new WeightedVariance();
            case MIN, MAX, RANGE -> new Extremes(pooling);
            case GEOMETRIC -> new GeometricMean(table);
            case HARMONIC -> new HarmonicMean(table);
        };
    }

    private void checkNonNegative(Pooling pooling) {
        for (Element element : table.elements()) {
            double[] vector = table.row(element.number());
            for (int d = 0; d < vector.length; d++) {
                if (vector[d] < 0) {
                    throw StudyException.of(Message.UNDEFINED_POOLING, pooling.label(), table.name(), table.features().get(d),
                            vector[d], element);
                }
            }
        }
    }

    /** Numbers in each pooled vector: dimension times poolings. */
    public int width() {
        return table.dimension() * kernels.length;
    }

    /** The names of a pooled vector's components, as {@code mean_AtomicWeight}. */
    public List<String> features() {
        List<String> names = new ArrayList<>();
        poolings.forEach(p -> table.features().forEach(f -> names.add(p.label() + "_" + f)));
        return names;
    }

    /**
     * Pools a batch.
     *
     * @param z       atomic numbers, shape [k, rows], distinct within a row; 0 where a composition has fewer than k elements
     * @param n       amounts, shape [k, rows], unsigned; an element with amount 0 is not there
     * @param out     filled with the vectors, shape [rows, {@link #width()}] row by row, zeros where there is none
     * @param absent  the bit of each row that has no vector is set: an element lacks one, or there is no element
     * @param missing by atomic number, length 119: the number of rows that an element without a vector is in is added
     */
    public void fill(byte[][] z, byte[][] n, int rows, double[] out, long[] absent, long[] missing) {
        int dimension = table.dimension();
        PooledRow row = new PooledRow(z.length, dimension);
        for (int r = 0, at = 0; r < rows; r++) {
            if (!row.take(z, n, r, table, missing)) {
                Bits.set(absent, r);
                Arrays.fill(out, at, at + width(), 0);
                at += width();
                continue;
            }
            for (PoolingKernel kernel : kernels) {
                kernel.pool(row, out, at);
                at += dimension;
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PooledVectors pooled && pooled.table.equals(table) && pooled.poolings.equals(poolings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, poolings);
    }
}
