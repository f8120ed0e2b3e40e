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
        String file = "(" + DuckDb.path(path) + ", format = '"
                + (format == FileFormat.JSON ? "array" : "newline_delimited") + "'";
        String detected = "read_json" + file + ", sample_size = -1, map_inference_threshold = -1)";
        try (DuckDb duckDb = DuckDb.open(context, problem)) {
            if (duckDb.rows("SELECT true FROM read_json_objects" + file + ") LIMIT 1").isEmpty()) {
                throw problem.apply("it has no rows and so no columns");
            }
            List<DuckDbFile.Value> found = DuckDbFile.describe(duckDb, detected);
            if (found.stream().anyMatch(v -> v.name().matches(".*_\\d+"))) {
                // Perhaps DuckDB's name for a key that differs from another in case only; then the keys can not be named.
                return new DuckDbFile(detected, found, -1, problem);
            }
            List<DuckDbFile.Value> values = found.stream().map(v -> value(v, duckDb, detected)).toList();
            // DuckDB guesses dates and UUIDs; asked for text it leaves them as they stand in the file.
            String columns = values.stream().map(v -> DuckDb.name(v.name()) + ": '" + type(v) + "'")
                    .collect(Collectors.joining(", ", ", columns = {", "})"));
            return new DuckDbFile("read_json" + file + columns, values, -1, problem);
        }
    }

    private static DuckDbFile.Value value(DuckDbFile.Value found, DuckDb duckDb, String relation) {
        String column = DuckDb.name(found.name());
        return switch (found.type()) {
            case FLOAT64 -> {
                // Integers of both signs and full length are more than 64 bits to DuckDB.
                String integers = "bool_and(typeof(" + column + ") = 'HUGEINT' AND try_cast(" + column
                        + " AS BIGINT) IS NOT NULL) FILTER (" + column + " IS NOT NULL)";
                boolean integer = "true".equals(duckDb.rows("SELECT " + integers + " FROM " + relation).get(0).get(0));
                yield integer ? new DuckDbFile.Value(found.name(), Type.INT64, column)
                        : new DuckDbFile.Value(found.name(), Type.FLOAT64, DuckDbFile.Value.number(column));
            }
            default -> new DuckDbFile.Value(found.name(), found.type(), column);
        };
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
}
