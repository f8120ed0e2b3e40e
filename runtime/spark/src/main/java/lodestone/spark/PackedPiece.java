package lodestone.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestone.runtime.engine.PlanRows;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.MessageSerializer;

/**
 * Rows on their way from an executor.
 *
 * @param schema null if there are no rows
 * @param stream the batches, in Arrow's stream format
 */
record PackedPiece(Schema schema, byte[] stream, Map<SourceRef, Long> counts) implements Serializable {

    /** Copies the batches, and closes them. */
    static PackedPiece of(PlanRows.Piece piece) {
        List<Batch> batches = piece.batches();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WriteChannel channel = new WriteChannel(Channels.newChannel(bytes))) {
            for (int i = 0; i < batches.size(); i++) {
                if (i == 0) {
                    MessageSerializer.serialize(channel, batches.get(0).root().getSchema());
                }
                try (ArrowRecordBatch buffers = new VectorUnloader(batches.get(i).root()).getRecordBatch()) {
                    MessageSerializer.serialize(channel, buffers);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            batches.forEach(Batch::close);
        }
        return new PackedPiece(batches.isEmpty() ? null : batches.get(0).schema(), bytes.toByteArray(), piece.counts());
    }

    /** The rows in memory of this JVM. */
    PlanRows.Piece open(BufferAllocator allocator) {
        List<Batch> batches = new ArrayList<>();
        try (ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(stream), allocator)) {
            while (schema != null && reader.loadNextBatch()) {
                List<FieldVector> vectors = new ArrayList<>();
                for (Column column : schema.columns()) {
                    FieldVector vector = column.type().field(column.name()).createVector(allocator);
                    reader.getVectorSchemaRoot().getVector(vectors.size()).makeTransferPair(vector).transfer();
                    vectors.add(vector);
                }
                batches.add(Batch.of(schema, vectors, reader.getVectorSchemaRoot().getRowCount()));
            }
        } catch (IOException e) {
            batches.forEach(Batch::close);
            throw new UncheckedIOException(e);
        }
        return new PlanRows.Piece(batches, counts);
    }
}
