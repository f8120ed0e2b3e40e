package lodestone.runtime.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import lodestone.runtime.engine.Context;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/**
 * Writes comma-separated text, the same bytes as DuckDB does in many times the time. Real numbers, lists and vectors, whose
 * digits are DuckDB's, are left to it.
 */
final class CsvOutput extends Encoding<CsvOutput.Part> {

    private final Schema schema;
    private final FileChannel channel;
    private final Context context;
    /** Texts that are written, for their memory to be used again. */
    private final Queue<CsvText> free = new ConcurrentLinkedQueue<>();

    /** The text of some rows. */
    record Part(CsvText text, Queue<CsvText> free) implements AutoCloseable {
        @Override
        public void close() {
            free.add(text);
        }
    }

    private CsvOutput(Schema schema, FileChannel channel, Context context) {
        this.schema = schema;
        this.channel = channel;
        this.context = context;
    }

    static boolean canWrite(Schema schema) {
        return schema.columns().stream().noneMatch(c -> c.type() == Type.FLOAT64 || c.type().isNested());
    }

    /** @param target what the user calls the file */
    static long write(EqualBatches rows, Path file, Path target, Context context) throws IOException {
        DuckDbOutput.requireDifferentNames(rows.schema(), target);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            CsvOutput output = new CsvOutput(rows.schema(), channel, context);
            CsvText header = new CsvText();
            header.addHeader(rows.schema().names());
            output.write(header);
            return output.write(rows, context);
        }
    }

    @Override
    Part encoded(RowCut rows) {
        CsvText known = free.poll();
        CsvText text = known == null ? new CsvText() : known;
        text.clear();
        try (Batch batch = rows.joined(schema, context.allocator())) {
            text.add(batch);
        }
        return new Part(text, free);
    }

    @Override
    void write(Part part) throws IOException {
        write(part.text());
    }

    private void write(CsvText text) throws IOException {
        ByteBuffer bytes = text.bytes();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
