package lodestone.runtime.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.InvalidArrowFileException;
import org.apache.arrow.vector.ipc.ReadChannel;
import org.apache.arrow.vector.ipc.message.ArrowBlock;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * An Arrow IPC file whose columns all have types of Lodestone: read as it stands, any record batch by itself. Files with
 * other types are read as a stream through DuckDB, which casts them.
 */
final class ArrowFile implements TableFile {

    /** Record batches are read together up to this many rows, so that many small ones do not make many partitions. */
    private static final int PARTITION_ROWS = 65_536;

    /** Bytes before a description: the mark that it goes on, which old files have not, and its length. */
    private static final int CONTINUED = 8;

    private final Path path;
    private final Function<String, StudyException> problem;
    private final List<Field> fields;
    private final Schema schema;
    private final List<ArrowBlock> blocks;
    /** The first record batch of each partition, and its first row; and the ends. */
    private final List<Integer> firstBlocks = new ArrayList<>();
    private final List<Long> firstRows = new ArrayList<>();

    private ArrowFile(Path path, FileChannel channel, ArrowFileReader reader, Function<String, StudyException> problem)
            throws IOException {
        this.path = path;
        this.problem = problem;
        this.fields = reader.getVectorSchemaRoot().getSchema().getFields();
        this.schema = schema(fields);
        this.blocks = reader.getRecordBlocks();
        long row = 0;
        for (int b = 0; b < blocks.size(); b++) {
            if (b == 0 || row - firstRows.get(firstRows.size() - 1) >= PARTITION_ROWS) {
                firstBlocks.add(b);
                firstRows.add(row);
            }
            row += metadata(channel, blocks.get(b)).length();
        }
        firstBlocks.add(blocks.size());
        firstRows.add(row);
    }

    static TableFile open(Path path, Function<String, StudyException> problem, Context context) throws IOException {
        try (FileChannel channel = FileChannel.open(path);
                ArrowFileReader reader = new ArrowFileReader(channel, context.allocator(),
                        CommonsCompressionFactory.INSTANCE)) {
            List<Field> fields = reader.getVectorSchemaRoot().getSchema().getFields();
            return fields.stream().allMatch(f -> Type.of(f).isPresent())
                    ? new ArrowFile(path, channel, reader, problem)
                    : ArrowStreamFile.open(path, problem, context);
        } catch (StudyException e) {
            throw e;
        } catch (InvalidArrowFileException e) {
            throw problem.apply("it is cut off, or no Arrow file");
        } catch (RuntimeException e) {
            throw problem.apply(DuckDbMessage.reason(e));
        }
    }

    /** Reads it by itself, for Arrow would make room for whatever length a damaged file names. */
    static RecordBatch metadata(FileChannel channel, ArrowBlock block) throws IOException {
        int length = block.getMetadataLength();
        if (length < CONTINUED || block.getOffset() < 0 || block.getOffset() > channel.size() - length) {
            throw new InvalidArrowFileException("a record batch outside of the file");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        new ReadChannel(channel.position(block.getOffset())).readFully(bytes);
        int start = bytes.getInt(0) == MessageSerializer.IPC_CONTINUATION_TOKEN ? CONTINUED : CONTINUED / 2;
        int size = bytes.getInt(start - Integer.BYTES);
        if (size <= 0 || size > length - start) {
            throw new InvalidArrowFileException("a record batch without its description");
        }
        bytes.limit(start + size).position(start);
        return (RecordBatch) Message.getRootAsMessage(bytes).header(new RecordBatch());
    }

    private static Schema schema(List<Field> fields) {
        List<String> names = CsvHeader.unique(fields.stream().map(Field::getName).toList());
        return new Schema(IntStream.range(0, names.size())
                .mapToObj(i -> new Column(names.get(i), Type.of(fields.get(i)).orElseThrow())).toList());
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public long rows() {
        return firstRows.get(firstRows.size() - 1);
    }

    @Override
    public long partitions() {
        return Math.max(1, firstBlocks.size() - 1);
    }

    @Override
    public long firstRow(long partition) {
        return firstRows.get((int) partition);
    }

    @Override
    public Operator scan(List<String> names, long partition, Context context) {
        int p = (int) partition;
        List<ArrowBlock> own = blocks.isEmpty() ? List.of() : blocks.subList(firstBlocks.get(p), firstBlocks.get(p + 1));
        try {
            RecordBatchReader reader = new RecordBatchReader(path, fields, names.stream().map(schema::indexOf).toList(),
                    context.allocator());
            return new ArrowFileRows(reader, own, schema.select(names), context, problem);
        } catch (IOException e) {
            throw problem.apply(DuckDbMessage.reason(e));
        }
    }
}
