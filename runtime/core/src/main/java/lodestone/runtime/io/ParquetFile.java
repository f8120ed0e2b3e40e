package lodestone.runtime.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.StudyException;

/** Opens Parquet files. */
final class ParquetFile {

    /** Rows that are read together of a table in several files: eight of DuckDB's row groups. */
    private static final long PARTITION_ROWS = 8 * 122_880;
    private static final String ROW = "file_row_number";

    private ParquetFile() {
    }

    static TableFile open(Path path, Function<String, StudyException> problem, Context context) {
        try (DuckDb duckDb = DuckDb.open(context, problem)) {
            String name = DuckDb.path(path);
            return DuckDbFile.of(duckDb, relation(name), rows(duckDb, name).get(path.toString()), problem);
        }
    }

    /** A table in several files, in partitions of about equal size. */
    static TableFile open(List<Path> parts, Function<String, StudyException> problem, Context context) {
        String names = parts.stream().map(DuckDb::path).collect(Collectors.joining(", ", "[", "]"));
        try (DuckDb duckDb = DuckDb.open(context, problem)) {
            requireSameColumns(duckDb, names, problem);
            DuckDbFile whole = DuckDbFile.of(duckDb, relation(names), -1, problem);
            Map<String, Long> rows = rows(duckDb, names);
            boolean divisible = whole.values().stream().noneMatch(v -> v.name().equalsIgnoreCase(ROW));
            List<TableFile> tables = new ArrayList<>();
            for (Path part : parts) {
                long all = rows.get(part.toString());
                long step = divisible ? PARTITION_ROWS : Math.max(1, all);
                for (long first = 0; first < Math.max(1, all); first += step) {
                    long n = Math.min(step, all - first);
                    String relation = relation(DuckDb.path(part));
                    // DuckDB skips the row groups outside.
                    tables.add(new DuckDbFile(n == all ? relation : "(FROM " + relation + " WHERE " + ROW + " >= " + first
                            + " AND " + ROW + " < " + (first + n) + ")", whole.values(), n, problem));
                }
            }
            return new DatasetFile(tables);
        }
    }

    private static String relation(String names) {
        return "read_parquet(" + names + ")";
    }

    private static Map<String, Long> rows(DuckDb duckDb, String names) {
        Map<String, Long> rows = new HashMap<>();
        duckDb.rows("SELECT file_name, num_rows FROM parquet_file_metadata(" + names + ")")
                .forEach(row -> rows.put(row.get(0), Long.parseLong(row.get(1))));
        return rows;
    }

    private static void requireSameColumns(DuckDb duckDb, String names, Function<String, StudyException> problem) {
        // What the name of the outermost element is depends on who wrote the file.
        List<List<String>> kinds = duckDb.rows("SELECT min(file_name) FROM (SELECT file_name, string_agg(concat_ws(' ', "
                + "CASE WHEN num_children > 0 AND type IS NULL AND repetition_type IS NULL THEN '' ELSE name END, type, "
                + "num_children, logical_type), ',') AS columns FROM parquet_schema(" + names + ") GROUP BY file_name) "
                + "GROUP BY columns ORDER BY 1");
        if (kinds.size() > 1) {
            throw problem.apply("its part '" + Path.of(kinds.get(1).get(0)).getFileName()
                    + "' has other columns than the first one");
        }
    }
}
