package lodestone.runtime.io;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Batch;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * Offers an operator to Arrow's C stream interface, batch by batch without a copy. Columns are named c0, c1 ..., for
 * DuckDB does not tell upper from lower case in names. What the operator throws is kept, for of an exception only a text
 * passes through C.
 */
final class OperatorReader extends ArrowReader implements Feed {

    private final Operator rows;
    private final Context context;
    private final VectorSchemaRoot empty;
    private Batch current;
    private Throwable failure;
    private long count;
    private boolean released;

    OperatorReader(Operator rows, Context context) {
        super(context.allocator());
        this.rows = rows;
        this.context = context;
        List<Field> fields = new ArrayList<>();
        rows.schema().columns().forEach(c -> fields.add(c.type().field("c" + fields.size())));
        this.empty = VectorSchemaRoot.create(new Schema(fields), context.allocator());
    }

    @Override
    public boolean loadNextBatch() {
        closeCurrent();
        try {
            context.cancel().check();
            current = rows.next();
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        }
        count += current == null ? 0 : current.rows();
        return current != null;
    }

    @Override
    public VectorSchemaRoot getVectorSchemaRoot() {
        return current == null ? empty : current.root();
    }

    @Override
    protected Schema readSchema() {
        return empty.getSchema();
    }

    @Override
    public Throwable failure() {
        return failure;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public boolean isReleased() {
        return released;
    }

    @Override
    public long bytesRead() {
        return 0;
    }

    @Override
    public void close() {
        closeReadSource();
    }

    @Override
    protected void closeReadSource() {
        released = true;
        closeCurrent();
        empty.close();
    }

    private void closeCurrent() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
