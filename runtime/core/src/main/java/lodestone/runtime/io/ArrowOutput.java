package lodestone.runtime.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import lodestone.runtime.engine.Context;
import lodestone.runtime.table.Batch;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/** Writes the Arrow IPC file format, buffers compressed by zstd at its fastest level. */
final class ArrowOutput {

    private static final CodecType CODEC = CodecType.ZSTD;
    private static final int LEVEL = 1;

    private ArrowOutput() {
    }

    static long write(EqualBatches rows, Path file, Context context) throws IOException {
        List<Field> fields = rows.schema().columns().stream().map(c -> c.type().field(c.name())).toList();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                VectorSchemaRoot none = VectorSchemaRoot.create(new Schema(fields), context.allocator());
                Writer writer = new Writer(none, channel)) {
            writer.start();
            long count = new Encoding<ArrowRecordBatch>() {
                @Override
                ArrowRecordBatch encoded(RowCut cut) {
                    try (Batch batch = cut.joined(rows.schema(), context.allocator())) {
                        return new VectorUnloader(batch.root(), true, CommonsCompressionFactory.INSTANCE.createCodec(CODEC, LEVEL),
                                true).getRecordBatch();
                    }
                }

                @Override
                void write(ArrowRecordBatch part) throws IOException {
                    writer.write(part);
                }
            }.write(rows, context);
            writer.end();
            return count;
        }
    }

    /** Takes record batches that others have made. */
    private static final class Writer extends ArrowFileWriter {
        Writer(VectorSchemaRoot root, FileChannel channel) {
            super(root, null, channel, null, IpcOption.DEFAULT, CommonsCompressionFactory.INSTANCE, CODEC, Optional.of(LEVEL));
        }

        void write(ArrowRecordBatch batch) throws IOException {
            writeRecordBatch(batch);
        }
    }
}
