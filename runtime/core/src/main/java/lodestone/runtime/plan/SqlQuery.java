package lodestone.runtime.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/**
 * A query in SQL over the rows of other plans; the one node with several inputs, or none.
 *
 * @param text   one SELECT
 * @param tables what the query calls them, and their rows
 * @param result all columns of the query's result, and last the hidden {@link Source#RANK}, the number of the row
 * @param schema those of them that are wanted
 */
public record SqlQuery(String text, List<Table> tables, Schema result, Schema schema, SourceRef at) implements Plan {

    /**
     * An input.
     *
     * @param columns what the query can name
     * @param rows    of these columns those that the result depends on; one of them at least
     * @param again   whether the query names the table more than once
     */
    public record Table(String name, Schema columns, Plan rows, boolean again) implements Serializable {
    }

    public static SqlQuery of(String text, List<Table> tables, List<Column> result, SourceRef at) {
        Schema schema = new Schema(result).with(new Column(Source.RANK, Type.INT64, true));
        return new SqlQuery(text, tables, schema, schema, at);
    }

    /** The same query, of whose result only these columns are wanted. */
    public SqlQuery withColumns(List<Column> wanted) {
        return new SqlQuery(text, tables, result, new Schema(wanted), at);
    }

    @Override
    public List<Plan> inputs() {
        return tables.stream().map(Table::rows).toList();
    }

    @Override
    public Plan withInputs(List<Plan> inputs) {
        List<Table> others = new ArrayList<>();
        for (Table table : tables) {
            others.add(new Table(table.name(), table.columns(), inputs.get(others.size()), table.again()));
        }
        return new SqlQuery(text, others, result, schema, at);
    }

    @Override
    public String describe() {
        String over = tables.isEmpty() ? "" : " over " + String.join(", ", tables.stream().map(Table::name).toList());
        return "sql" + over + ": " + text.strip().replaceAll("\\s+", " ");
    }
}
