package lodestone.runtime.io;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;

/** Opens files of JSON objects. */
final class JsonFile {

    private JsonFile() {
    }

    static TableFile open(Path path, FileFormat format, Function<String, StudyException> problem, Context context) {
        String read = "read_json(" + DuckDb.path(path) + ", format = '"
                + (format == FileFormat.JSON ? "array" : "newline_delimited") + "', ";
        try (DuckDb duckDb = DuckDb.open(context, problem)) {
            List<DuckDbFile.Value> found = DuckDbFile.describe(duckDb,
                    read + "sample_size = -1, map_inference_threshold = -1)");
            if (found.size() == 1 && found.get(0).name().equals("json")
                    && duckDb.rows("SELECT 1 FROM " + read + "records = false) LIMIT 1").isEmpty()) {
                throw problem.apply("it has no rows and so no columns");
            }
            // DuckDB guesses dates and UUIDs; asked for text it leaves them as they stand in the file.
            String columns = found.stream().map(v -> DuckDb.name(v.name()) + ": '" + type(v) + "'")
                    .collect(Collectors.joining(", ", "columns = {", "})"));
            return new DuckDbFile(read + columns, found.stream().map(JsonFile::value).toList(), -1, problem);
        }
    }

    private static String type(DuckDbFile.Value value) {
        return switch (value.type()) {
            case BOOL -> "BOOLEAN";
            case UINT8, INT64 -> "BIGINT";
            case FLOAT64 -> "DOUBLE";
            case UTF8_LIST -> "VARCHAR[]";
            default -> "VARCHAR";
        };
    }

    private static DuckDbFile.Value value(DuckDbFile.Value found) {
        String column = DuckDb.name(found.name());
        return new DuckDbFile.Value(found.name(), found.type(),
                found.type() == Type.FLOAT64 ? DuckDbFile.Value.number(column) : column);
    }
}
