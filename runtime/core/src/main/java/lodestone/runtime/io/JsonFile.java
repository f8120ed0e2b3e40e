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
            List<List<String>> found = DuckDbFile.describe(duckDb, detected);
            if (found.stream().anyMatch(c -> c.get(0).matches(".*_\\d+"))) {
                // Perhaps DuckDB's name for a key that differs from another in case only; then the keys can not be named.
                return DuckDbFile.of(duckDb, detected, -1, problem);
            }
            List<DuckDbFile.Value> values = found.stream().map(c -> value(c.get(0), c.get(1), duckDb, detected)).toList();
            // DuckDB guesses dates and UUIDs; asked for text it leaves them as they stand in the file.
            String columns = values.stream().map(v -> DuckDb.name(v.name()) + ": '" + type(v) + "'")
                    .collect(Collectors.joining(", ", ", columns = {", "})"));
            return new DuckDbFile("read_json" + file + columns, values, -1, problem);
        }
    }

    private static DuckDbFile.Value value(String name, String duckDbType, DuckDb duckDb, String relation) {
        String column = DuckDb.name(name);
        DuckDbFile.Value value = DuckDbFile.value(duckDb, relation, name, duckDbType);
        Type type = value.type();
        if (duckDbType.equals("HUGEINT") || duckDbType.equals("UBIGINT")) {
            // Integers of both signs and full length are more than 64 bits to DuckDB.
            String fits = "SELECT count(" + column + ") = count(try_cast(" + column + " AS BIGINT)) FROM " + relation;
            type = duckDb.rows(fits).get(0).get(0).equals("true") ? Type.INT64 : Type.FLOAT64;
        }
        String sql = type == Type.FLOAT64 ? DuckDbFile.Value.number(column) : type.isVector() ? value.sql() : column;
        return new DuckDbFile.Value(name, type, sql);
    }

    private static String type(DuckDbFile.Value value) {
        return switch (value.type().kind()) {
            case BOOL -> "BOOLEAN";
            case UINT8, INT64 -> "BIGINT";
            case FLOAT64 -> "DOUBLE";
            case UTF8_LIST -> "VARCHAR[]";
            case VECTOR -> "DOUBLE[]";
            default -> "VARCHAR";
        };
    }
}
