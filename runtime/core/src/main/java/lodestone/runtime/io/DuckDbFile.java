package lodestone.runtime.io;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/**
 * A file that DuckDB reads.
 *
 * @param relation what stands after FROM
 * @param values   the columns
 * @param rows     how many rows, or -1
 */
record DuckDbFile(String relation, List<Value> values, long rows, Function<String, StudyException> problem)
        implements TableFile {

    private static final Pattern NUMBERS = Pattern.compile("(?:U?(?:TINY|SMALL|BIG)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\\(.*\\))\\[(\\d*)]");

    /** A column and the SQL that computes it from the relation. */
    record Value(String name, Type type, String sql) {

        /** A column of the relation, with the type that DuckDB gives it. */
        static Value of(String name, String duckDbType) {
            String column = DuckDb.name(name);
            return switch (duckDbType.replaceAll("\\(.*", "")) {
                case "BOOLEAN" -> new Value(name, Type.BOOL, column);
                case "UTINYINT" -> new Value(name, Type.UINT8, column);
                case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "USMALLINT", "UINTEGER", "UBIGINT" ->
                        new Value(name, Type.INT64, column + "::BIGINT");
                case "FLOAT", "DOUBLE", "DECIMAL", "HUGEINT", "UHUGEINT", "BIGNUM" ->
                        duckDbType.endsWith("]") ? json(name) : new Value(name, Type.FLOAT64, number(column));
                case "VARCHAR[]" -> new Value(name, Type.UTF8_LIST, column);
                default -> duckDbType.endsWith("]") || duckDbType.endsWith(")") && !duckDbType.startsWith("ENUM")
                        ? json(name) : new Value(name, Type.UTF8, column + "::VARCHAR");
            };
        }

        /** Not by a comparison, which DuckDB decides by a Parquet file's minima and maxima, and these leave NaN out. */
        static String number(String sql) {
            return "CASE WHEN isnan(" + sql + "::DOUBLE) THEN NULL ELSE " + sql + "::DOUBLE END";
        }

        private static Value json(String name) {
            return new Value(name, Type.UTF8, "to_json(" + DuckDb.name(name) + ")::VARCHAR");
        }
    }

    static DuckDbFile of(DuckDb duckDb, String relation, long rows, Function<String, StudyException> problem) {
        List<Value> values = describe(duckDb, relation).stream().map(c -> value(duckDb, relation, c.get(0), c.get(1))).toList();
        return new DuckDbFile(relation, values, rows, problem);
    }

    /** A column of the relation; a list of numbers, as long in every row, is a vector. */
    static Value value(DuckDb duckDb, String relation, String name, String duckDbType) {
        return value(name, duckDbType, () -> commonLength(duckDb, relation, DuckDb.name(name)));
    }

    /** @param commonLength how long all lists are where the type does not say it, or 0 */
    static Value value(String name, String duckDbType, IntSupplier commonLength) {
        Matcher list = NUMBERS.matcher(duckDbType);
        if (!list.matches()) {
            return Value.of(name, duckDbType);
        }
        String column = DuckDb.name(name);
        int width = list.group(1).isEmpty() ? commonLength.getAsInt() : Integer.parseInt(list.group(1));
        return width == 0 ? Value.of(name, duckDbType)
                : new Value(name, Type.vector(width), column + "::DOUBLE[" + width + "]");
    }

    /** Files do not say how long their lists are. */
    private static int commonLength(DuckDb duckDb, String relation, String column) {
        List<String> lengths = duckDb.rows("SELECT min(len(" + column + ")), max(len(" + column + ")) FROM " + relation).get(0);
        return lengths.get(0) == null || !lengths.get(0).equals(lengths.get(1)) ? 0 : Integer.parseInt(lengths.get(0));
    }

    /** Name and type of each column of a relation, as DuckDB calls them. */
    static List<List<String>> describe(DuckDb duckDb, String relation) {
        return duckDb.rows("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + relation + ")");
    }

    @Override
    public Schema schema() {
        return new Schema(values.stream().map(v -> new Column(v.name(), v.type())).toList());
    }

    @Override
    public Operator scan(List<String> names, long partition, Context context) {
        return scan(DuckDb.open(context, problem), names);
    }

    Operator scan(DuckDb duckDb, List<String> names) {
        Schema schema = schema();
        // A query needs a column even where only the number of rows is wanted.
        String selected = names.isEmpty() ? "true"
                : names.stream().map(n -> values.get(schema.indexOf(n)).sql()).collect(Collectors.joining(", "));
        return duckDb.query("SELECT " + selected + " FROM " + relation, schema.select(names));
    }
}
