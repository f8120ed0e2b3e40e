package lodestone.runtime.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lodestone.runtime.kernel.Bits;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;

/** The buffers of vectors as whole arrays. A vector of its own would clear its memory before it is filled. */
final class ArrowBuffers {

    private ArrowBuffers() {
    }

    /**
     * Gives a vector its rows and its buffers.
     *
     * @param missing a bit for each row whose value is missing, or null if none is
     * @param buffers make those besides the validity, which belong to the vector then
     */
    @SafeVarargs
    static void load(FieldVector vector, int rows, long[] missing, Supplier<ArrowBuf>... buffers) {
        List<ArrowBuf> all = new ArrayList<>();
        try {
            int nulls = missing == null ? 0 : Bits.count(missing);
            all.add(nulls == 0 ? vector.getAllocator().getEmpty() : validity(missing, rows, vector.getAllocator()));
            for (Supplier<ArrowBuf> buffer : buffers) {
                all.add(buffer.get());
            }
            vector.loadFieldBuffers(new ArrowFieldNode(rows, nulls), all);
        } finally {
            all.forEach(ArrowBuf::close);
        }
    }

    private static ArrowBuf validity(long[] missing, int rows, BufferAllocator allocator) {
        long[] valid = Bits.ones(rows);
        for (int w = 0; w < valid.length; w++) {
            valid[w] &= ~missing[w];
        }
        return ofBits(valid, rows, allocator);
    }

    static ArrowBuf ofBits(long[] bits, int n, BufferAllocator allocator) {
        byte[] bytes = new byte[(n + 7) >>> 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (bits[i >> 3] >>> ((i & 7) << 3));
        }
        return ofBytes(bytes, bytes.length, allocator);
    }

    static ArrowBuf ofBytes(byte[] values, int n, BufferAllocator allocator) {
        ArrowBuf buffer = allocator.buffer(n);
        buffer.setBytes(0, values, 0, n);
        return buffer;
    }

    static ArrowBuf ofInts(int[] values, int n, BufferAllocator allocator) {
        ArrowBuf buffer = allocator.buffer(4L * n);
        nio(buffer, 4L * n).asIntBuffer().put(values, 0, n);
        return buffer;
    }

    static ArrowBuf ofLongs(long[] values, int n, BufferAllocator allocator) {
        ArrowBuf buffer = allocator.buffer(8L * n);
        nio(buffer, 8L * n).asLongBuffer().put(values, 0, n);
        return buffer;
    }

    static ArrowBuf ofDoubles(double[] values, int n, BufferAllocator allocator) {
        ArrowBuf buffer = allocator.buffer(8L * n);
        nio(buffer, 8L * n).asDoubleBuffer().put(values, 0, n);
        return buffer;
    }

    static ByteBuffer nio(ArrowBuf buffer, long bytes) {
        return buffer.nioBuffer(0, Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The first n offsets and the end of the last. */
    static int[] offsets(ArrowBuf buffer, int n) {
        int[] offsets = new int[n + 1];
        if (n > 0) {
            nio(buffer, 4L * (n + 1)).asIntBuffer().get(offsets);
        }
        return offsets;
    }

    static long[] bits(ArrowBuf buffer, int n) {
        byte[] bytes = new byte[(n + 7) >>> 3];
        buffer.getBytes(0, bytes);
        long[] bits = new long[Bits.words(n)];
        for (int i = 0; i < bytes.length; i++) {
            bits[i >> 3] |= (bytes[i] & 0xFFL) << ((i & 7) << 3);
        }
        Bits.clearTail(bits, n);
        return bits;
    }

    /** The rows where a vector has no value, or null if there are none. */
    static long[] missing(FieldVector vector, int n) {
        if (vector.getNullCount() == 0) {
            return null;
        }
        long[] missing = bits(vector.getValidityBuffer(), n);
        for (int w = 0; w < missing.length; w++) {
            missing[w] = ~missing[w];
        }
        Bits.clearTail(missing, n);
        return missing;
    }
}
