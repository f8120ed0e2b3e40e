package lodestone.runtime.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import lodestone.runtime.kernel.Values;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/**
 * Rows of one schema in Arrow memory. A batch owns its vectors; whoever receives a batch closes it.
 *
 * @param schema the columns, in the order of the vectors
 * @param root   one vector a column
 */
public record Batch(Schema schema, VectorSchemaRoot root) implements AutoCloseable {

    /** A batch over vectors that now belong to it; each holds {@code rows} values. */
    public static Batch of(Schema schema, List<FieldVector> vectors, int rows) {
        return new Batch(schema, new VectorSchemaRoot(vectors.stream().map(FieldVector::getField).toList(), vectors, rows));
    }

    /** Copies heap columns, in the order of the schema, into a new batch. */
    public static Batch copyOf(Schema schema, List<? extends Values> columns, int rows, BufferAllocator allocator) {
        return copyOf(schema, columns::get, rows, allocator);
    }

    /** The same, but each heap column is asked for by its number when the one before is copied, and then forgotten. */
    public static Batch copyOf(Schema schema, IntFunction<? extends Values> columns, int rows, BufferAllocator allocator) {
        List<FieldVector> vectors = new ArrayList<>(schema.columns().size());
        try {
            for (int i = 0; i < schema.columns().size(); i++) {
                Column column = schema.columns().get(i);
                vectors.add(ArrowColumns.write(column.name(), columns.apply(i), allocator));
            }
            return of(schema, vectors, rows);
        } catch (RuntimeException | Error e) {
            vectors.forEach(FieldVector::close);
            throw e;
        }
    }

    /** One heap column as a vector of its type. */
    public static FieldVector vector(Column column, Values values, BufferAllocator allocator) {
        return ArrowColumns.write(column.name(), values, allocator);
    }

    /** Rows of a batch from one place up to another, which is left out. */
    public record Range(Batch batch, int from, int to) {
    }

    /** Copies rows of several batches of one schema into one batch. */
    public static Batch joined(Schema schema, List<Range> ranges, BufferAllocator allocator) {
        List<FieldVector> vectors = new ArrayList<>();
        try {
            for (int i = 0; i < schema.columns().size(); i++) {
                int column = i;
                vectors.add(new JoinedColumn(allocator).of(schema.columns().get(i), ranges.stream()
                        .map(r -> new JoinedColumn.Range(r.batch().root().getVector(column), r.from(), r.to())).toList()));
            }
            return of(schema, vectors, ranges.stream().mapToInt(r -> r.to() - r.from()).sum());
        } catch (RuntimeException | Error e) {
            vectors.forEach(FieldVector::close);
            throw e;
        }
    }

    /** A batch of the rows at these positions; null if there are none. This batch stays as it is. */
    public Batch gather(int[] positions, BufferAllocator allocator) {
        if (positions.length == 0) {
            return null;
        }
        List<Values> columns = schema.names().stream().map(n -> values(n).gather(positions)).toList();
        return copyOf(schema, columns, positions.length, allocator);
    }

    public int rows() {
        return root.getRowCount();
    }

    public FieldVector vector(String name) {
        return root.getVector(schema.indexOf(name));
    }

    /** The column as heap arrays. */
    public Values values(String name) {
        return ArrowColumns.read(vector(name), schema.column(name).type());
    }

    @Override
    public void close() {
        root.close();
    }
}
