package lodestone.runtime.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import lodestone.runtime.engine.Context;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Batch;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/** Writes the Arrow IPC file format, buffers compressed by zstd at its fastest level. */
final class ArrowOutput {

    private static final Optional<Integer> LEVEL = Optional.of(1);

    private ArrowOutput() {
    }

    static long write(Operator rows, Path file, Context context) throws IOException {
        List<Field> fields = rows.schema().columns().stream().map(c -> c.type().field(c.name())).toList();
        long count = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                VectorSchemaRoot root = VectorSchemaRoot.create(new Schema(fields), context.allocator());
                ArrowFileWriter writer = new ArrowFileWriter(root, null, channel, null, IpcOption.DEFAULT,
                        CommonsCompressionFactory.INSTANCE, CodecType.ZSTD, LEVEL)) {
            writer.start();
            for (int n = load(rows, root, context); n > 0; n = load(rows, root, context)) {
                writer.writeBatch();
                count += n;
            }
            writer.end();
        }
        return count;
    }

    /** Moves the next batch's vectors, without a copy, to the root; returns its rows, 0 at the end. */
    private static int load(Operator rows, VectorSchemaRoot root, Context context) {
        context.cancel().check();
        try (Batch batch = rows.next()) {
            if (batch == null) {
                return 0;
            }
            for (int i = 0; i < root.getFieldVectors().size(); i++) {
                batch.root().getVector(i).makeTransferPair(root.getVector(i)).transfer();
            }
            root.setRowCount(batch.rows());
            root.getFieldVectors().forEach(ArrowOutput::clearTail);
            return batch.rows();
        }
    }

    /** Clears the unused bits in the last byte of the validity, which differ with the history of a vector. */
    private static void clearTail(FieldVector vector) {
        int used = vector.getValueCount() & 7;
        if (used != 0) {
            int last = vector.getValueCount() >> 3;
            ArrowBuf validity = vector.getValidityBuffer();
            validity.setByte(last, validity.getByte(last) & (1 << used) - 1);
        }
        vector.getChildrenFromFields().forEach(ArrowOutput::clearTail);
    }
}
