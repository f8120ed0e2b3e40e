package lodestone.runtime.manifest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import lodestone.runtime.table.Type;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.complex.ListVector;

/**
 * The digests of one column: the numbers of the rows where it is missing, the lengths of texts and lists, the bytes of
 * values. What stands under a missing value does not count.
 */
final class ColumnHash {

    private static final int CHUNK = 1 << 16;
    /** A length from here on takes five bytes, the first of them this. */
    private static final int LONG = 255;

    private final Type type;
    private final MessageDigest missing = ContentHash.sha256();
    private final MessageDigest lengths = ContentHash.sha256();
    private final MessageDigest values = ContentHash.sha256();
    private final ColumnHash items;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private long itemCount;

    ColumnHash(Type type) {
        this.type = type;
        this.items = type == Type.UTF8_LIST ? new ColumnHash(Type.UTF8) : type.isVector() ? new ColumnHash(Type.FLOAT64) : null;
    }

    /** @param firstRow the number that the vector's first row has in the column */
    void add(FieldVector vector, long firstRow) {
        add(vector, 0, vector.getValueCount(), firstRow);
    }

    private void add(FieldVector vector, int from, int to, long firstRow) {
        if (vector.getNullCount() == 0) {
            addPresent(vector, from, to);
            return;
        }
        int start = from;
        for (int i = from; i < to; i++) {
            if (vector.isNull(i)) {
                addPresent(vector, start, i);
                missing.update(ByteBuffer.allocate(Long.BYTES).putLong(0, firstRow + i - from));
                start = i + 1;
            }
        }
        addPresent(vector, start, to);
    }

    private void addPresent(FieldVector vector, int from, int to) {
        if (from == to) {
            return;
        }
        switch (type.kind()) {
            case BOOL -> addBits(vector.getDataBuffer(), from, to);
            case UINT8 -> addBytes(vector.getDataBuffer(), from, to);
            case INT64, FLOAT64 -> addBytes(vector.getDataBuffer(), 8L * from, 8L * to);
            case UTF8 -> {
                ArrowBuf offsets = vector.getOffsetBuffer();
                addLengths(offsets, from, to);
                addBytes(vector.getDataBuffer(), offsets.getInt(4L * from), offsets.getInt(4L * to));
            }
            case UTF8_LIST -> {
                ArrowBuf offsets = vector.getOffsetBuffer();
                addLengths(offsets, from, to);
                int first = offsets.getInt(4L * from);
                int end = offsets.getInt(4L * to);
                items.add(((ListVector) vector).getDataVector(), first, end, itemNumber(end - first));
            }
            case VECTOR -> items.add(((FixedSizeListVector) vector).getDataVector(), from * type.width(), to * type.width(),
                    itemNumber((to - from) * type.width()));
            case NULL -> throw new IllegalStateException("a column of type null");
        }
    }

    /** The number of the first of so many more items. */
    private long itemNumber(int items) {
        itemCount += items;
        return itemCount - items;
    }

    private void addBytes(ArrowBuf buffer, long from, long to) {
        values.update(buffer.nioBuffer(from, Math.toIntExact(to - from)));
    }

    private void addBits(ArrowBuf buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            room(values, 1).put((byte) (buffer.getByte(i >> 3) >> (i & 7) & 1));
        }
        flush(values);
    }

    private void addLengths(ArrowBuf offsets, int from, int to) {
        int start = offsets.getInt(4L * from);
        for (int i = from; i < to; i++) {
            int end = offsets.getInt(4L * (i + 1));
            ByteBuffer out = room(lengths, 5);
            if (end - start < LONG) {
                out.put((byte) (end - start));
            } else {
                out.put((byte) LONG).putInt(end - start);
            }
            start = end;
        }
        flush(lengths);
    }

    private ByteBuffer room(MessageDigest digest, int bytes) {
        if (chunk.remaining() < bytes) {
            flush(digest);
        }
        return chunk;
    }

    private void flush(MessageDigest digest) {
        digest.update(chunk.flip());
        chunk.clear();
    }

    /** Adds the column's digests to that of the table. */
    void finish(MessageDigest table) {
        table.update(missing.digest());
        table.update(lengths.digest());
        table.update(values.digest());
        if (items != null) {
            items.finish(table);
        }
    }
}
