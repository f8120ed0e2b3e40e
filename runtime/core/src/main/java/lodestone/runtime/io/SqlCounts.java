package lodestone.runtime.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Recognises queries whose only aggregate is {@code count(*)}, in one SELECT over one table, all of it and not joined. They
 * can be asked of counted rows, each value once with its number, which a source may know without making a row.
 */
final class SqlCounts {

    /** The column with the number of rows. */
    static final String ROWS = "rows of lodestone";

    private final List<JsonNode> counts = new ArrayList<>();
    private int selects;
    private boolean other;

    /** @param aggregates the names of all aggregate functions */
    SqlCounts(JsonNode statement, Set<String> aggregates) {
        visit(statement, aggregates);
    }

    private void visit(JsonNode node, Set<String> aggregates) {
        String function = node.path("function_name").asText();
        if (node.path("type").asText().endsWith("_NODE")) {
            selects++;
            other |= !node.path("from_table").path("type").asText().equals("BASE_TABLE");
        }
        other |= node.path("sample").isObject();
        if (node.path("class").asText().equals("WINDOW")) {
            other = true;
        } else if (function.equals("count_star")) {
            counts.add(node);
            other |= !node.path("filter").isNull() || node.path("distinct").asBoolean();
        } else {
            other |= aggregates.contains(function);
        }
        node.forEach(child -> visit(child, aggregates));
    }

    boolean isAll() {
        return !counts.isEmpty() && selects == 1 && !other;
    }

    /** The query over counted rows. */
    String over(String query) {
        String text = query;
        counts.sort(Comparator.comparingInt((JsonNode n) -> n.path("query_location").asInt()).reversed());
        for (JsonNode count : counts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int from = count.path("query_location").asInt();
            int to = from + count.path("query_location_length").asInt();
            text = new String(bytes, 0, from, StandardCharsets.UTF_8) + "coalesce(sum(" + DuckDb.name(ROWS) + "), 0)::BIGINT"
                    + new String(bytes, to, bytes.length - to, StandardCharsets.UTF_8);
        }
        return text;
    }
}
