package lodestone.runtime.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/** Writes the formats that DuckDB knows. */
final class DuckDbOutput {

    private DuckDbOutput() {
    }

    /** @param target what the user calls the file */
    static long write(Operator rows, Path file, FileFormat format, Path target, Context context) {
        requireDifferentNames(rows.schema(), target);
        List<String> selected = new ArrayList<>();
        for (Column column : rows.schema().columns()) {
            String value = "c" + selected.size();
            // CSV has no lists.
            boolean nested = format == FileFormat.PARQUET || format == FileFormat.JSONL;
            boolean joined = !nested && column.type().isNested();
            // Missing arrays, in a Parquet file of DuckDB 2.0.0, are more than other readers can take; missing lists are not.
            String written = joined ? "array_to_string(" + value + ", ' ')"
                    : column.type().isVector() ? value + "::DOUBLE[]" : value;
            selected.add(written + " AS " + DuckDb.name(column.name()));
        }
        try (ReadAhead ahead = context.threads() > 1 ? new ReadAhead(rows) : null;
                DuckDb duckDb = DuckDb.open(context, reason -> StudyException.of(Message.FILE_UNWRITABLE, target, reason))) {
            duckDb.feed("input", ahead == null ? rows : ahead);
            duckDb.execute("COPY (SELECT " + String.join(", ", selected) + " FROM input) TO "
                    + DuckDb.text(file.toString()) + " (" + options(format) + ", USE_TMP_FILE false)");
            return duckDb.fedRows();
        }
    }

    /** For DuckDB upper and lower case are the same. */
    static void requireDifferentNames(Schema schema, Path target) {
        Set<String> names = new HashSet<>();
        for (String name : schema.names()) {
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw StudyException.of(Message.COLUMN_CASE, target, name);
            }
        }
    }

    private static String options(FileFormat format) {
        return switch (format) {
            case PARQUET -> "FORMAT parquet, COMPRESSION zstd";
            case CSV -> "FORMAT csv, HEADER true, COMPRESSION none";
            case CSV_GZ -> "FORMAT csv, HEADER true, COMPRESSION gzip";
            case JSONL -> "FORMAT json, ARRAY false, COMPRESSION none";
            default -> throw new IllegalArgumentException(format.toString());
        };
    }
}
