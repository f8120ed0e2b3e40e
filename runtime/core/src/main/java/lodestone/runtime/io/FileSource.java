package lodestone.runtime.io;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.ThisMachine;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.RowNumbers;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/**
 * The rows of a table file, or of a dataset, which is a folder of them; the ending of its name says the format (see
 * {@link FileFormat}).
 *
 * <p>Types of the file become those of Lodestone: integers INT64 (but unsigned bytes UINT8), decimals and floats FLOAT64
 * with NaN as missing, lists of text UTF8_LIST; whatever else there is becomes text: dates as ISO 8601, nested values as
 * JSON. CSV says no types, so a column is what all its values are. A column that is itself called {@code rank} is read as
 * {@code file_rank}, for {@link #RANK} is the row's number.
 */
public final class FileSource implements Source {

    private static final String FILE_RANK = "file_rank";

    /**
     * What is sent of it. It is read where its copy is, which needs the same file there, as in a shared folder.
     *
     * @param path  absolute
     * @param table of a DuckDB database, or null
     * @param size  in bytes
     */
    private record Sent(String path, String table, long size) implements Serializable {
        private Object readResolve() {
            Path file = Path.of(path);
            long found = sizeOf(file);
            if (found != size) {
                throw StudyException.of(Message.FILE_NOT_THERE, path, ThisMachine.name(),
                        found < 0 ? "nothing" : String.format(Locale.ROOT, "a file of %,d bytes instead of %,d", found, size));
            }
            return table == null ? open(file) : duckDb(file, table);
        }
    }

    private final Path path;
    /** Of a DuckDB database, or null. */
    private final String table;
    private final TableFile file;
    private final Schema schema;

    /** @param table of a DuckDB database, or null */
    private FileSource(Path path, String table, TableFile file) {
        this.path = path;
        this.table = table;
        this.file = file;
        List<Column> columns = new ArrayList<>();
        file.schema().columns().forEach(c -> columns.add(c.name().equals(RANK) ? new Column(FILE_RANK, c.type()) : c));
        this.schema = new Schema(columns).with(new Column(RANK, Type.INT64, true));
    }

    /**
     * Reads the schema; of a CSV or JSON file that takes a look at all values.
     *
     * @throws StudyException UNKNOWN_FILE_ENDING, FILE_NOT_FOUND, FILE_UNREADABLE, DATASET_UNFINISHED, DATASET_DAMAGED
     */
    public static FileSource open(Path path) {
        FileFormat format = FileFormat.of(path);
        boolean folder = DatasetSink.FORMATS.contains(format) && Files.isDirectory(path);
        return new FileSource(path, null, read(path, folder, (problem, context) ->
                folder ? DatasetFile.open(path, format, problem, context) : switch (format) {
                    case ARROW -> ArrowFile.open(path, problem, context);
                    case PARQUET -> ParquetFile.open(path, problem, context);
                    case CSV, CSV_GZ, TSV -> CsvFile.open(List.of(path), format, problem, context);
                    case JSON, JSONL -> JsonFile.open(path, format, problem, context);
                }));
    }

    /**
     * A table of a DuckDB database.
     *
     * @throws StudyException FILE_NOT_FOUND, FILE_UNREADABLE, DUCKDB_LOCKED, DUCKDB_TABLE_UNKNOWN
     */
    public static FileSource duckDb(Path path, String table) {
        return new FileSource(path, table,
                read(path, false, (problem, context) -> DuckDbTable.open(path, table, problem, context)));
    }

    private Object writeReplace() {
        return new Sent(path.toAbsolutePath().toString(), table, sizeOf(path));
    }

    /** In bytes, of a dataset's marker or parts; -1 if there is no such file. */
    private static long sizeOf(Path file) {
        try {
            long size = 0;
            for (Path part : Files.isDirectory(file) ? new DatasetFolder(file).content() : List.of(file)) {
                size += Files.size(part);
            }
            return size;
        } catch (IOException e) {
            return -1;
        }
    }

    /** Reads what there is to know about a file before its rows. */
    private interface Reading {
        TableFile open(Function<String, StudyException> problem, Context context) throws IOException;
    }

    private static TableFile read(Path path, boolean folder, Reading reading) {
        if (!Files.exists(path)) {
            throw StudyException.of(Message.FILE_NOT_FOUND, path, Path.of("").toAbsolutePath());
        }
        Function<String, StudyException> problem = reason -> StudyException.of(Message.FILE_UNREADABLE, path, reason);
        if (!(folder || Files.isRegularFile(path)) || !Files.isReadable(path)) {
            throw problem.apply(Files.isDirectory(path) && !folder ? "it is a folder" : "no permission");
        }
        try (BufferAllocator allocator = new RootAllocator()) {
            int threads = Runtime.getRuntime().availableProcessors();
            Context context = new Context(allocator, threads, new Cancellation(), Listener.NONE);
            return reading.open(problem, context);
        } catch (IOException e) {
            throw problem.apply(DuckDbMessage.reason(e));
        }
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public long rows() {
        return file.rows();
    }

    @Override
    public List<Path> files() {
        return List.of(path);
    }

    @Override
    public long partitions() {
        return file.partitions();
    }

    @Override
    public Operator scan(ScanRequest request, long partition, Context context) {
        List<String> names = new ArrayList<>(request.columns());
        int rank = names.indexOf(RANK);
        names.remove(RANK);
        names.replaceAll(n -> n.equals(FILE_RANK) && !file.schema().has(FILE_RANK) ? RANK : n);
        Operator rows = file.scan(names, partition, context);
        Schema wanted = request.schema(schema);
        return new RowNumbers(rows, wanted, rank, file.firstRow(partition), context.allocator());
    }

    @Override
    public String toString() {
        return "'" + path.getFileName() + "'" + (table == null ? "" : " table '" + table + "'");
    }
}
