package lodestone.runtime.table;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.kernel.Bits;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.complex.ListVector;

/** Puts rows of several vectors of one type into one vector, whole ranges at a time. */
final class JoinedColumn {

    /** The rows of a vector from one place up to another, which is left out. */
    record Range(FieldVector vector, int from, int to) {
        int rows() {
            return to - from;
        }
    }

    private final BufferAllocator allocator;

    JoinedColumn(BufferAllocator allocator) {
        this.allocator = allocator;
    }

    FieldVector of(Column column, List<Range> ranges) {
        FieldVector vector = column.type().field(column.name()).createVector(allocator);
        try {
            fill(vector, column.type(), ranges);
            return vector;
        } catch (RuntimeException | Error e) {
            vector.close();
            throw e;
        }
    }

    private void fill(FieldVector target, Type type, List<Range> ranges) {
        int rows = ranges.stream().mapToInt(Range::rows).sum();
        long[] missing = missing(ranges, rows);
        switch (type.kind()) {
            case BOOL -> ArrowBuffers.load(target, rows, missing,
                    () -> ArrowBuffers.ofBits(bits(ranges, rows), rows, allocator));
            case UINT8 -> ArrowBuffers.load(target, rows, missing, () -> bytes(ranges, rows, 1));
            case INT64, FLOAT64 -> ArrowBuffers.load(target, rows, missing, () -> bytes(ranges, rows, Long.BYTES));
            case UTF8 -> {
                List<Range> texts = items(ranges, Range::vector);
                long length = texts.stream().mapToLong(Range::rows).sum();
                ArrowBuffers.load(target, rows, missing, () -> offsets(ranges, rows), () -> bytes(texts, length, 1));
            }
            case UTF8_LIST -> {
                fill(((ListVector) target).getDataVector(), Type.UTF8,
                        items(ranges, r -> ((ListVector) r.vector()).getDataVector()));
                ArrowBuffers.load(target, rows, missing, () -> offsets(ranges, rows));
            }
            case VECTOR -> {
                int width = type.width();
                fill(((FixedSizeListVector) target).getDataVector(), Type.FLOAT64, ranges.stream().map(r -> new Range(
                        ((FixedSizeListVector) r.vector()).getDataVector(), width * r.from(), width * r.to())).toList());
                ArrowBuffers.load(target, rows, missing);
            }
            case NULL -> throw new IllegalStateException("a column of type null");
        }
    }

    private ArrowBuf bytes(List<Range> ranges, long rows, int width) {
        ArrowBuf buffer = allocator.buffer(rows * width);
        long end = 0;
        for (Range range : ranges) {
            long length = (long) range.rows() * width;
            buffer.setBytes(end, range.vector().getDataBuffer(), (long) range.from() * width, length);
            end += length;
        }
        return buffer;
    }

    /** The offsets of the joined texts or lists, from 0. */
    private ArrowBuf offsets(List<Range> ranges, int rows) {
        ArrowBuf buffer = allocator.buffer(4L * (rows + 1));
        IntBuffer out = ArrowBuffers.nio(buffer, 4L * (rows + 1)).asIntBuffer();
        int[] moved = new int[ranges.stream().mapToInt(Range::rows).max().orElse(0) + 1];
        int end = 0;
        out.put(0);
        for (Range range : ranges) {
            IntBuffer in = ArrowBuffers.nio(range.vector().getOffsetBuffer(), 4L * (range.to() + 1)).asIntBuffer();
            in.get(range.from(), moved, 0, range.rows() + 1);
            int move = end - moved[0];
            for (int i = 0; i <= range.rows(); i++) {
                moved[i] += move;
            }
            out.put(moved, 1, range.rows());
            end = moved[range.rows()];
        }
        return buffer;
    }

    private interface Items {
        FieldVector of(Range range);
    }

    /** The bytes or items that the texts or lists of the ranges have. */
    private static List<Range> items(List<Range> ranges, Items items) {
        List<Range> result = new ArrayList<>();
        for (Range range : ranges) {
            if (range.rows() > 0) {
                ArrowBuf offsets = range.vector().getOffsetBuffer();
                result.add(new Range(items.of(range), offsets.getInt(4L * range.from()), offsets.getInt(4L * range.to())));
            }
        }
        return result;
    }

    private static long[] bits(List<Range> ranges, int rows) {
        long[] bits = new long[Bits.words(rows)];
        int at = 0;
        for (Range range : ranges) {
            Bits.copy(ArrowBuffers.bits(range.vector().getDataBuffer(), range.to()), range.from(), range.to(), bits, at);
            at += range.rows();
        }
        return bits;
    }

    private static long[] missing(List<Range> ranges, int rows) {
        long[] missing = null;
        int at = 0;
        for (Range range : ranges) {
            long[] own = ArrowBuffers.missing(range.vector(), range.vector().getValueCount());
            if (own != null) {
                missing = missing == null ? new long[Bits.words(rows)] : missing;
                Bits.copy(own, range.from(), range.to(), missing, at);
            }
            at += range.rows();
        }
        return missing;
    }
}
