package lodestone.runtime.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;

/** The rows of a running query; closes its DuckDB. */
final class DuckDbRows implements Operator {

    private final DuckDb database;
    private final ArrowReader reader;
    private final Schema schema;
    private final Context context;
    private boolean ended;

    DuckDbRows(DuckDb database, ArrowReader reader, Schema schema, Context context) {
        this.database = database;
        this.reader = reader;
        this.schema = schema;
        this.context = context;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Batch next() {
        context.cancel().check();
        try {
            while (!ended && reader.loadNextBatch()) {
                if (reader.getVectorSchemaRoot().getRowCount() > 0) {
                    return take(reader.getVectorSchemaRoot());
                }
            }
            ended = true;
            return null;
        } catch (IOException e) {
            ended = true;
            throw database.failure(e);
        }
    }

    /** Moves the vectors, without a copy, to vectors with the names and types of the schema. */
    private Batch take(VectorSchemaRoot root) {
        List<FieldVector> vectors = new ArrayList<>();
        for (int i = 0; i < schema.columns().size(); i++) {
            Column column = schema.columns().get(i);
            FieldVector vector = column.type().field(column.name()).createVector(context.allocator());
            root.getVector(i).makeTransferPair(vector).transfer();
            vectors.add(vector);
        }
        return Batch.of(schema, vectors, root.getRowCount());
    }

    @Override
    public void close() {
        ended = true;
        database.close();
    }
}
