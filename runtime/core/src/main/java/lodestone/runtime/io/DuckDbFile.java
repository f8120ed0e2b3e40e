package lodestone.runtime.io;

import java.util.List;
import java.util.function.Function;
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

        static String number(String sql) {
            return "nullif(" + sql + "::DOUBLE, 'NaN'::DOUBLE)";
        }

        private static Value json(String name) {
            return new Value(name, Type.UTF8, "to_json(" + DuckDb.name(name) + ")::VARCHAR");
        }
    }

    /** The columns of a relation as DuckDB describes them. */
    static List<Value> describe(DuckDb duckDb, String relation) {
        return duckDb.rows("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + relation + ")").stream()
                .map(r -> Value.of(r.get(0), r.get(1))).toList();
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
