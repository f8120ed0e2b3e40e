package lodestone.runtime.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BitVectorHelper;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.message.ArrowBlock;
import org.apache.arrow.vector.util.TransferPair;

/** The rows of some record batches of an Arrow IPC file, in batches of a usual size. */
final class ArrowFileRows implements Operator {

    private static final int BATCH_ROWS = 65_536;

    private final RecordBatchReader reader;
    private final Iterator<ArrowBlock> blocks;
    private final Schema schema;
    private final Context context;
    private final Function<String, StudyException> problem;
    private VectorSchemaRoot loaded;
    private int taken;

    ArrowFileRows(RecordBatchReader reader, List<ArrowBlock> blocks, Schema schema, Context context,
                  Function<String, StudyException> problem) {
        this.reader = reader;
        this.blocks = blocks.iterator();
        this.schema = schema;
        this.context = context;
        this.problem = problem;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        try {
            while (loaded == null || taken == loaded.getRowCount()) {
                closeLoaded();
                if (!blocks.hasNext()) {
                    return null;
                }
                context.cancel().check();
                loaded = reader.read(blocks.next());
                loaded.getFieldVectors().forEach(ArrowFileRows::removeNaN);
            }
            return slice(Math.min(BATCH_ROWS, loaded.getRowCount() - taken));
        } catch (StudyException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw problem.apply(DuckDbMessage.reason(e));
        }
    }

    private Batch slice(int n) {
        List<FieldVector> vectors = new ArrayList<>();
        for (int i = 0; i < schema.columns().size(); i++) {
            Column column = schema.columns().get(i);
            FieldVector vector = column.type().field(column.name()).createVector(context.allocator());
            TransferPair pair = loaded.getVector(i).makeTransferPair(vector);
            if (n == loaded.getRowCount()) {
                pair.transfer();
            } else {
                pair.splitAndTransfer(taken, n);
            }
            vectors.add(vector);
        }
        taken += n;
        return Batch.of(schema, vectors, n);
    }

    private static void removeNaN(FieldVector vector) {
        if (vector instanceof Float8Vector) {
            ArrowBuf data = vector.getDataBuffer();
            for (int i = 0; i < vector.getValueCount(); i++) {
                if (Double.isNaN(data.getDouble(8L * i))) {
                    BitVectorHelper.unsetBit(vector.getValidityBuffer(), i);
                }
            }
        }
    }

    private void closeLoaded() {
        if (loaded != null) {
            loaded.close();
            loaded = null;
            taken = 0;
        }
    }

    @Override
    public void close() {
        closeLoaded();
        try {
            reader.close();
        } catch (IOException e) {
            throw problem.apply(DuckDbMessage.reason(e));
        }
    }
}
