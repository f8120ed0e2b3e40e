package lodestone.runtime.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/** The tables of a query in a DuckDB: views, under the names of the query, over inputs whose columns are c0, c1 ... */
final class SqlTables {

    /** The view of the query itself. */
    static final String RESULT = DuckDb.name("query of lodestone");

    static final String STORED = DuckDb.name("result of lodestone");

    private final DuckDb duckDb;
    private int inputs;

    SqlTables(DuckDb duckDb) {
        this.duckDb = duckDb;
    }

    /** SQL for the name of an input. */
    static String input(int number) {
        return DuckDb.name("input " + number);
    }

    /**
     * Adds a table over the next input, which is there already.
     *
     * @param columns what the query can name
     * @param given   those of them that the input has, in its order; of the others the query only needs to know that they
     *                are there
     */
    void add(String name, Schema columns, List<String> given) {
        // Sums and products of small integers must not overflow.
        String selected = columns.columns().stream()
                .map(c -> (given.contains(c.name()) ? "c" + given.indexOf(c.name()) : "NULL") + "::" + type(c.type())
                        + " AS " + DuckDb.name(c.name()))
                .collect(Collectors.joining(", "));
        duckDb.execute("CREATE TEMP VIEW " + DuckDb.name(name) + " AS SELECT " + selected + " FROM " + input(inputs++));
    }

    /** An empty input. */
    void addEmpty(String name, Schema columns) {
        String types = columns.columns().stream().map(c -> "c" + columns.indexOf(c.name()) + " " + type(c.type()))
                .collect(Collectors.joining(", "));
        duckDb.execute("CREATE TEMP TABLE " + input(inputs) + " (" + types + ")");
        add(name, columns, columns.names());
    }

    private static String type(Type type) {
        return switch (type.kind()) {
            case BOOL -> "BOOLEAN";
            case UINT8, INT64 -> "BIGINT";
            case FLOAT64 -> "DOUBLE";
            case UTF8_LIST -> "VARCHAR[]";
            case VECTOR -> "DOUBLE[" + type.width() + "]";
            default -> "VARCHAR";
        };
    }

    /** The result's columns; what DuckDB's types become is told by {@link DuckDbFile}. */
    List<DuckDbFile.Value> result() {
        List<DuckDbFile.Value> values = new ArrayList<>();
        for (List<String> column : DuckDbFile.describe(duckDb, RESULT)) {
            // Sums and counts of integers: exact, or an error where 64 bits do not hold them.
            String type = column.get(1).equals("HUGEINT") ? "BIGINT" : column.get(1);
            DuckDbFile.Value value = DuckDbFile.value("c" + values.size(), type, () -> 0);
            String sql = value.type() == Type.FLOAT64 ? finite(value.sql()) : value.sql();
            String name = column.get(0).equals("rank") ? "sql_rank" : column.get(0);
            values.add(new DuckDbFile.Value(name, value.type(), sql));
        }
        return values;
    }

    /** What is not finite is missing, as everywhere in expressions. */
    private static String finite(String number) {
        return "CASE WHEN isfinite(" + number + ") THEN " + number + " END";
    }

    /** Hands out the reading nodes of the query's plan: their names and what is told of them. */
    void eachScan(BiConsumer<String, JsonNode> scan) {
        String plan = duckDb.read("EXPLAIN (FORMAT json) FROM " + RESULT).get(0).get(1);
        try {
            visit(new ObjectMapper().readTree(plan), scan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void visit(JsonNode node, BiConsumer<String, JsonNode> scan) {
        node.forEach(child -> visit(child, scan));
        if (node.path("name").asText().contains("SCAN")) {
            scan.accept(node.path("name").asText(), node.path("extra_info"));
        }
    }
}
