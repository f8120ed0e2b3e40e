package lodestone.runtime.table;

import static lodestone.runtime.table.ArrowBuffers.load;
import static lodestone.runtime.table.ArrowBuffers.nio;
import static lodestone.runtime.table.ArrowBuffers.offsets;

import lodestone.runtime.kernel.Values;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.complex.ListVector;

/** Copies columns between the heap and Arrow, whole buffers at a time: several times faster than value by value. */
final class ArrowColumns {

    private ArrowColumns() {
    }

    static FieldVector write(String name, Values values, BufferAllocator allocator) {
        FieldVector vector = values.type().field(name).createVector(allocator);
        try {
            fill(vector, values, allocator);
            return vector;
        } catch (RuntimeException | Error e) {
            vector.close();
            throw e;
        }
    }

    private static void fill(FieldVector vector, Values values, BufferAllocator allocator) {
        int n = values.size();
        long[] missing = values.nulls();
        if (values instanceof Values.Strings strings) {
            load(vector, n, missing, () -> ArrowBuffers.ofInts(strings.offsets(), n + 1, allocator),
                    () -> ArrowBuffers.ofBytes(strings.data(), strings.offsets()[n], allocator));
        } else if (values instanceof Values.StringLists lists) {
            fill(((ListVector) vector).getDataVector(), lists.items(), allocator);
            load(vector, n, missing, () -> ArrowBuffers.ofInts(lists.offsets(), n + 1, allocator));
        } else if (values instanceof Values.Vectors vectors) {
            fill(((FixedSizeListVector) vector).getDataVector(),
                    new Values.Doubles(vectors.items(), null, n * vectors.width()), allocator);
            load(vector, n, missing);
        } else if (values instanceof Values.Bools bools) {
            load(vector, n, missing, () -> ArrowBuffers.ofBits(bools.bits(), n, allocator));
        } else if (values instanceof Values.Bytes bytes) {
            load(vector, n, missing, () -> ArrowBuffers.ofBytes(bytes.values(), n, allocator));
        } else if (values instanceof Values.Longs longs) {
            load(vector, n, missing, () -> ArrowBuffers.ofLongs(longs.values(), n, allocator));
        } else {
            load(vector, n, missing, () -> ArrowBuffers.ofDoubles(((Values.Doubles) values).values(), n, allocator));
        }
    }

    static Values read(FieldVector vector, Type type) {
        int n = vector.getValueCount();
        long[] nulls = ArrowBuffers.missing(vector, n);
        return switch (type.kind()) {
            case BOOL -> new Values.Bools(ArrowBuffers.bits(vector.getDataBuffer(), n), nulls, n);
            case UINT8 -> {
                byte[] values = new byte[n];
                vector.getDataBuffer().getBytes(0, values);
                yield new Values.Bytes(values, nulls, n);
            }
            case INT64 -> {
                long[] values = new long[n];
                nio(vector.getDataBuffer(), 8L * n).asLongBuffer().get(values);
                yield new Values.Longs(values, nulls, n);
            }
            case FLOAT64 -> {
                double[] values = new double[n];
                nio(vector.getDataBuffer(), 8L * n).asDoubleBuffer().get(values);
                yield new Values.Doubles(values, nulls, n);
            }
            case UTF8 -> {
                int[] offsets = offsets(vector.getOffsetBuffer(), n);
                byte[] data = new byte[offsets[n]];
                vector.getDataBuffer().getBytes(0, data);
                yield new Values.Strings(data, offsets, nulls, n);
            }
            case UTF8_LIST -> new Values.StringLists(
                    (Values.Strings) read(((ListVector) vector).getDataVector(), Type.UTF8),
                    offsets(vector.getOffsetBuffer(), n), nulls, n);
            case VECTOR -> new Values.Vectors(items((FixedSizeListVector) vector), type.width(), nulls, n);
            case NULL -> throw new IllegalStateException("a column of type null");
        };
    }

    /** A vector's numbers; a missing one is NaN, for a vector is there or missing as a whole. */
    private static double[] items(FixedSizeListVector vector) {
        Values.Doubles items = (Values.Doubles) read(vector.getDataVector(), Type.FLOAT64);
        for (int i = 0; items.nulls() != null && i < items.size(); i++) {
            items.values()[i] = items.isNull(i) ? Double.NaN : items.values()[i];
        }
        return items.values();
    }
}
