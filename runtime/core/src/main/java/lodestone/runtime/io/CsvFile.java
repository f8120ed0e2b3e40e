package lodestone.runtime.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Type;

/**
 * Opens files of delimited text. Nothing is guessed from a sample: the first line is the header and says the delimiter,
 * and a column has the narrowest of BOOL, INT64, FLOAT64 and UTF8 that all its values have. An empty cell is missing;
 * among texts, empty quotes are the empty text.
 */
final class CsvFile {

    private static final String INTEGER = "'\\s*[+-]?[0-9]+\\s*'";
    private static final String NUMBER = "'\\s*[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?\\s*'";
    /** Not in any case, for NaN and InF are formulas too: a column of these alone is text. */
    private static final String NOT_FINITE = "'\\s*[+-]?(nan|NaN|NAN|inf|Inf|INF|infinity|Infinity)\\s*'";

    private CsvFile() {
    }

    /** @param parts files with one header, of which the table is made in this order */
    static TableFile open(List<Path> parts, FileFormat format, Function<String, StudyException> problem, Context context)
            throws IOException {
        CsvHeader header = header(parts.get(0), format);
        if (header.names().isEmpty()) {
            throw problem.apply("it is empty; the first line should name the columns");
        }
        for (Path part : parts.subList(1, parts.size())) {
            if (!header(part, format).equals(header)) {
                throw problem.apply("its part '" + part.getFileName() + "' has other columns than the first one");
            }
        }
        String names = parts.stream().map(DuckDb::path).collect(Collectors.joining(", ", "[", "]"));
        String relation = "read_csv(" + names + ", auto_detect = false, header = true, "
                + "quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = false, "
                + "delim = '" + header.delimiter() + "', compression = '" + (format == FileFormat.CSV_GZ ? "gzip" : "none")
                + "', columns = " + IntStream.range(0, header.names().size()).mapToObj(i -> "c" + i + ": 'VARCHAR'")
                        .collect(Collectors.joining(", ", "{", "})"));
        try (DuckDb duckDb = DuckDb.open(context, problem)) {
            List<DuckDbFile.Value> values = new ArrayList<>();
            List<String> types = duckDb.rows("SELECT " + IntStream.range(0, header.names().size())
                    .mapToObj(i -> typeOf("c" + i)).collect(Collectors.joining(", ")) + " FROM " + relation).get(0);
            for (int i = 0; i < types.size(); i++) {
                values.add(value(header.names().get(i), Type.of(Type.Kind.valueOf(types.get(i))), "c" + i));
            }
            return new DuckDbFile(relation, values, -1, problem);
        }
    }

    private static CsvHeader header(Path path, FileFormat format) throws IOException {
        try (BufferedReader reader = reader(path, format)) {
            return CsvHeader.read(reader, format == FileFormat.TSV);
        }
    }

    private static BufferedReader reader(Path path, FileFormat format) throws IOException {
        InputStream bytes = Files.newInputStream(path);
        try {
            InputStream text = format == FileFormat.CSV_GZ ? new GZIPInputStream(bytes) : bytes;
            return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** SQL for the name of the type that fits all values. */
    private static String typeOf(String c) {
        String given = "FILTER (" + c + " <> '')";
        return "CASE WHEN bool_and(lower(" + c + ") IN ('true', 'false')) " + given + " THEN 'BOOL'"
                + " WHEN bool_and(regexp_full_match(" + c + ", " + INTEGER + ") AND try_cast(" + c + " AS BIGINT) IS NOT NULL) "
                + given + " THEN 'INT64'"
                + " WHEN bool_and(regexp_full_match(" + c + ", " + NUMBER + ") OR regexp_full_match(" + c + ", " + NOT_FINITE
                + ")) " + given + " AND bool_or(regexp_full_match(" + c + ", " + NUMBER + ")) " + given + " THEN 'FLOAT64'"
                + " ELSE 'UTF8' END";
    }

    private static DuckDbFile.Value value(String name, Type type, String c) {
        String given = "nullif(" + c + ", '')";
        return new DuckDbFile.Value(name, type, switch (type.kind()) {
            case BOOL -> "(lower(" + given + ") = 'true')";
            case INT64 -> given + "::BIGINT";
            case FLOAT64 -> DuckDbFile.Value.number(given);
            default -> c;
        });
    }
}
