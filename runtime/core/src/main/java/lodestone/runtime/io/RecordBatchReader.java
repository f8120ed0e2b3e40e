package lodestone.runtime.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.flatbuf.BodyCompression;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.TypeLayout;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.compression.NoCompressionCodec;
import org.apache.arrow.vector.ipc.message.ArrowBlock;
import org.apache.arrow.vector.ipc.message.ArrowBodyCompression;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/** Reads record batches of an Arrow IPC file, of their bytes only those of the wanted columns. */
final class RecordBatchReader implements AutoCloseable {

    private final FileChannel channel;
    private final List<Field> fields;
    private final List<Integer> wanted;
    private final BufferAllocator allocator;

    RecordBatchReader(Path path, List<Field> fields, List<Integer> wanted, BufferAllocator allocator) throws IOException {
        this.channel = FileChannel.open(path);
        this.fields = fields;
        this.wanted = wanted;
        this.allocator = allocator;
    }

    VectorSchemaRoot read(ArrowBlock block) throws IOException {
        RecordBatch batch = ArrowFile.metadata(channel, block);
        long body = block.getOffset() + block.getMetadataLength();
        List<ArrowFieldNode> nodes = new ArrayList<>();
        List<ArrowBuf> buffers = new ArrayList<>();
        VectorSchemaRoot root = VectorSchemaRoot.create(new Schema(wanted.stream().map(fields::get).toList()), allocator);
        try {
            for (int field : wanted) {
                int firstNode = 0;
                int firstBuffer = 0;
                for (Field before : fields.subList(0, field)) {
                    firstNode += nodes(before);
                    firstBuffer += buffers(before);
                }
                for (int i = 0; i < nodes(fields.get(field)); i++) {
                    var node = batch.nodes(firstNode + i);
                    nodes.add(new ArrowFieldNode(node.length(), node.nullCount()));
                }
                for (int i = 0; i < buffers(fields.get(field)); i++) {
                    Buffer buffer = batch.buffers(firstBuffer + i);
                    buffers.add(bytes(body + buffer.offset(), buffer.length()));
                }
            }
            BodyCompression compression = batch.compression();
            try (ArrowRecordBatch part = new ArrowRecordBatch(Math.toIntExact(batch.length()), nodes, buffers,
                    compression == null ? NoCompressionCodec.DEFAULT_BODY_COMPRESSION
                            : new ArrowBodyCompression(compression.codec(), compression.method()))) {
                new VectorLoader(root, CommonsCompressionFactory.INSTANCE).load(part);
            }
            return root;
        } catch (IOException | RuntimeException e) {
            root.close();
            throw e;
        } finally {
            buffers.forEach(ArrowBuf::close);
        }
    }

    private ArrowBuf bytes(long offset, long length) throws IOException {
        if (length < 0 || offset < 0 || offset + length > channel.size()) {
            throw new EOFException("it is cut off or damaged");
        }
        ArrowBuf bytes = allocator.buffer(length);
        ByteBuffer target = bytes.nioBuffer(0, Math.toIntExact(length));
        while (target.hasRemaining()) {
            if (channel.read(target, offset + target.position()) < 0) {
                bytes.close();
                throw new EOFException("it is cut off or damaged");
            }
        }
        bytes.writerIndex(length);
        return bytes;
    }

    private static int nodes(Field field) {
        return 1 + field.getChildren().stream().mapToInt(RecordBatchReader::nodes).sum();
    }

    private static int buffers(Field field) {
        return TypeLayout.getTypeBufferCount(field.getType())
                + field.getChildren().stream().mapToInt(RecordBatchReader::buffers).sum();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
