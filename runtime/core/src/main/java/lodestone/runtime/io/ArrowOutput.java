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
            for (Batch batch = rows.next(); batch != null; batch = rows.next()) {
                try (Batch closing = batch) {
                    context.cancel().check();
                    for (int i = 0; i < fields.size(); i++) {
                        batch.root().getVector(i).makeTransferPair(root.getVector(i)).transfer();
                    }
                    root.setRowCount(batch.rows());
                    count += batch.rows();
                }
                writer.writeBatch();
            }
            writer.end();
        }
        return count;
    }
}
