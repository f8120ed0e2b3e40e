package lodestone.runtime.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a query refers to, read off DuckDB's own syntax tree. */
final class SqlReferences {

    /** Table functions that read nothing but their arguments. */
    private static final Set<String> PURE = Set.of("range", "generate_series", "unnest", "json_each", "json_tree");

    /** Names that SQL takes for functions. */
    private static final Set<String> CLOCKS = Set.of("current_date", "current_time", "current_timestamp", "localtime",
            "localtimestamp");

    /**
     * A name in the query.
     *
     * @param offset where it stands, in bytes, or -1
     */
    record Reference(String name, int offset) {
    }

    private final List<Reference> tables = new ArrayList<>();
    private final Set<String> columns = new HashSet<>();
    private final List<Reference> functions = new ArrayList<>();
    private Reference refused;
    private boolean random;

    SqlReferences(JsonNode statement) {
        walk(statement, Set.of());
    }

    /** The tables in their order, each as often as it is named, without the query's own (WITH). */
    List<Reference> tables() {
        return tables;
    }

    /** All names that may be those of columns, in lower case. */
    Set<String> columns() {
        return columns;
    }

    List<Reference> functions() {
        return functions;
    }

    /** The first source of rows that is neither a table nor harmless, or null. */
    Reference refused() {
        return refused;
    }

    /** Whether rows are drawn at random, without a seed. */
    boolean isRandom() {
        return random;
    }

    private void walk(JsonNode node, Set<String> own) {
        Set<String> known = own;
        if (node.path("type").asText().equals("RECURSIVE_CTE_NODE")) {
            known = with(known, node.path("cte_name").asText());
        }
        for (JsonNode entry : node.path("cte_map").path("map")) {
            walk(entry.path("value"), known);
            known = with(known, entry.path("key").asText());
        }
        read(node, known);
        for (var field : node.properties()) {
            if (!field.getKey().equals("cte_map")) {
                walk(field.getValue(), known);
            }
        }
        for (JsonNode item : node.isArray() ? node : List.<JsonNode>of()) {
            walk(item, known);
        }
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> more = new HashSet<>(names);
        more.add(name.toLowerCase(Locale.ROOT));
        return more;
    }

    private void read(JsonNode node, Set<String> own) {
        switch (node.path("type").asText()) {
            case "BASE_TABLE" -> {
                JsonNode path = node.path("qualified_name").path("path");
                String name = path.path(path.size() - 1).asText();
                if (path.size() > 1) {
                    refuse(dotted(path), node);
                } else if (!own.contains(name.toLowerCase(Locale.ROOT))) {
                    tables.add(new Reference(name, offset(node)));
                }
            }
            case "TABLE_FUNCTION" -> {
                String name = node.path("function").path("function_name").asText();
                if (!PURE.contains(name)) {
                    refuse(name + "()", node);
                }
            }
            case "FUNCTION" -> functions.add(new Reference(node.path("function_name").asText(), offset(node)));
            case "COLUMN_REF" -> {
                String name = node.path("column_names").path(0).asText();
                if (CLOCKS.contains(name.toLowerCase(Locale.ROOT))) {
                    functions.add(new Reference("now", offset(node)));
                }
            }
            default -> {
                // Neither tables nor functions.
            }
        }
        node.path("column_names").forEach(c -> columns.add(c.asText().toLowerCase(Locale.ROOT)));
        node.path("using_columns").forEach(c -> columns.add(c.asText().toLowerCase(Locale.ROOT)));
        random |= node.path("sample").path("seed").asLong() == -1;
    }

    private static String dotted(JsonNode path) {
        List<String> parts = new ArrayList<>();
        path.forEach(part -> parts.add(part.asText()));
        return String.join(".", parts);
    }

    private void refuse(String name, JsonNode node) {
        refused = refused == null ? new Reference(name, offset(node)) : refused;
    }

    /** DuckDB writes a place that it does not know as the largest unsigned number. */
    private static int offset(JsonNode node) {
        JsonNode at = node.path("query_location");
        return at.canConvertToInt() ? at.intValue() : -1;
    }
}
