package lodestone.runtime.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.optimizer.Optimizer;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Pushed;
import lodestone.runtime.plan.Source;
import lodestone.runtime.plan.SqlQuery;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;

/**
 * A query as a user writes it: one SELECT of DuckDB's SQL. It reads the tables it is given and nothing else, and gives the
 * same whenever it runs: what depends on time or chance is refused.
 */
public final class SqlStatement {

    private final String text;
    private final SqlPlace place;
    private final JsonNode tree;
    private final SqlReferences references;

    /** @param tree the statement as DuckDB parsed it */
    private SqlStatement(String text, SqlPlace place, JsonNode tree) {
        this.text = text;
        this.place = place;
        this.tree = tree;
        this.references = new SqlReferences(tree);
    }

    /**
     * @throws StudyException SQL for mistakes, SQL_REFUSED for what is no query of tables
     */
    public static SqlStatement parse(String query, SqlPlace place) {
        // A query stands in others' parentheses here, where a semicolon can not be.
        String text = query.replaceAll(";\\s*(--[^'\\n]*)?\\s*\\z", "");
        try (DuckDb duckDb = open()) {
            String json = duckDb.rows("SELECT json_serialize_sql(" + DuckDb.text(text) + ")").get(0).get(0);
            JsonNode tree = new ObjectMapper().readTree(json);
            if (tree.path("error").asBoolean()) {
                throw tree.path("error_type").asText().equals("parser") ? place.problem(text, json, 0)
                        : place.problem(text, 0, Message.SQL_REFUSED, "anything but a SELECT");
            } else if (tree.path("statements").size() != 1) {
                throw place.problem(text, -1, Message.SQL_REFUSED,
                        tree.path("statements").isEmpty() ? "nothing" : "several statements");
            }
            SqlStatement statement = new SqlStatement(text, place, tree.path("statements").get(0));
            statement.refuse(duckDb);
            return statement;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DuckDb open() {
        Context context = new Context(null, 1, new Cancellation(), Listener.NONE);
        return DuckDb.open(context, reason -> StudyException.of(Message.SQL, reason));
    }

    private void refuse(DuckDb duckDb) {
        SqlReferences.Reference refused = references.refused();
        if (refused != null) {
            throw place.problem(text, refused.offset(), Message.SQL_REFUSED, "'" + refused.name() + "'");
        }
        if (references.isRandom()) {
            throw place.problem(text, -1, Message.SQL_CHANGING, "a sample without a seed");
        }
        Set<String> changing = functions(duckDb, "stability <> 'CONSISTENT'");
        references.functions().stream().filter(f -> changing.contains(f.name())).findFirst().ifPresent(f -> {
            throw place.problem(text, f.offset(), Message.SQL_CHANGING, "'" + f.name() + "()'");
        });
    }

    /** The tables that it names, in order, each once; DuckDB does not tell upper from lower case in them. */
    public List<String> tables() {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return references.tables().stream().map(SqlReferences.Reference::name).filter(seen::add).toList();
    }

    /** A problem with a table, at the place where the query names it first. */
    public StudyException placed(String table, StudyException problem) {
        return references.tables().stream().filter(t -> t.name().equals(table)).findFirst()
                .map(t -> place.placed(text, t.offset(), problem)).orElseThrow();
    }

    public StudyException problem(String table, Message message, Object... arguments) {
        return placed(table, StudyException.of(message, arguments));
    }

    /**
     * Finds out what the query gives, without running it.
     *
     * @param plans the rows of each of {@link #tables}
     * @throws StudyException SQL, SQL_COLUMN_CASE
     */
    public SqlQuery plan(Map<String, Plan> plans, SourceRef at) {
        try (DuckDb duckDb = open()) {
            SqlTables tables = new SqlTables(duckDb);
            List<Schema> schemas = new ArrayList<>();
            plans.forEach((name, plan) -> {
                schemas.add(visible(name, plan.schema()));
                tables.addEmpty(name, schemas.get(schemas.size() - 1));
            });
            create(duckDb, text, place);
            Map<Integer, Set<Integer>> used = used(duckDb, tables);
            List<SqlQuery.Table> inputs = new ArrayList<>();
            plans.forEach((name, plan) -> {
                Schema columns = schemas.get(inputs.size());
                Plan rows = rows(plan, columns, used.getOrDefault(inputs.size(), Set.of()));
                inputs.add(new SqlQuery.Table(name, columns, rows, isNamedAgain(name)));
            });
            List<Column> result = tables.result().stream().map(v -> new Column(v.name(), v.type())).toList();
            SqlQuery query = SqlQuery.of(text, inputs, result, at);
            return inputs.size() != 1 ? query
                    : counted(query, new SqlCounts(tree, functions(duckDb, "function_type = 'aggregate'")));
        }
    }

    private static Set<String> functions(DuckDb duckDb, String condition) {
        return duckDb.rows("SELECT DISTINCT function_name FROM duckdb_functions() WHERE " + condition).stream()
                .map(row -> row.get(0)).collect(Collectors.toSet());
    }

    /** The query over counted rows, if it only counts and the source can count without making the rows; else as it is. */
    private static SqlQuery counted(SqlQuery query, SqlCounts counts) {
        SqlQuery.Table table = query.tables().get(0);
        List<String> keys = table.rows().schema().shownNames();
        boolean all = keys.equals(List.of(Source.RANK)) && !table.columns().has(Source.RANK);
        if (!counts.isAll() || keys.size() > 1) {
            return query;
        }
        Plan plan = all ? new Plan.Count(table.rows(), SourceRef.NONE)
                : new Plan.Tally(table.rows(), keys.get(0), SourceRef.NONE);
        if (!(Optimizer.optimize(plan).plan() instanceof Pushed)) {
            return query;
        }
        Column count = plan.schema().columns().get(all ? 0 : 1);
        Plan named = new Plan.Derive(plan, new Named(SqlCounts.ROWS, Exprs.column(count)), SourceRef.NONE);
        Schema visible = table.columns().with(new Column(SqlCounts.ROWS, Type.INT64));
        String text = counts.over(query.text());
        try (DuckDb duckDb = open()) {
            SqlTables tables = new SqlTables(duckDb);
            tables.addEmpty(table.name(), visible);
            create(duckDb, text, (line, column) -> SourceRef.NONE);
            List<Type> types = tables.result().stream().map(DuckDbFile.Value::type).toList();
            List<Column> result = query.result().columns().subList(0, query.result().columns().size() - 1);
            return types.equals(result.stream().map(Column::type).toList())
                    ? SqlQuery.of(text, List.of(new SqlQuery.Table(table.name(), visible, named, false)), result, query.at()) : query;
        } catch (StudyException e) {
            // Something in it names the count as DuckDB would; so the rows are counted one by one.
            return query;
        }
    }

    /** The columns that are shown, and of the hidden ones those that the query names. */
    private Schema visible(String table, Schema schema) {
        Map<String, String> seen = new HashMap<>();
        List<Column> columns = schema.columns().stream()
                .filter(c -> !c.hidden() || references.columns().contains(c.name().toLowerCase(Locale.ROOT)))
                .map(Column::shown).toList();
        for (Column column : columns) {
            String other = seen.put(column.name().toLowerCase(Locale.ROOT), column.name());
            if (other != null) {
                throw problem(table, Message.SQL_COLUMN_CASE, table, other, column.name());
            }
        }
        return new Schema(columns);
    }

    /** Makes the query a view. */
    static void create(DuckDb duckDb, String text, SqlPlace place) {
        String before = "CREATE TEMP VIEW " + SqlTables.RESULT + " AS FROM (\n";
        duckDb.execute("SET errors_as_json = true");
        duckDb.execute(before + text + "\n)", error -> place.problem(text, error, before.length()));
        duckDb.execute("SET errors_as_json = false");
    }

    /** The columns that the result depends on, of each table: those that DuckDB would read. */
    private static Map<Integer, Set<Integer>> used(DuckDb duckDb, SqlTables tables) {
        // Over empty tables these would leave nothing of the query; and the last reads tables twice.
        duckDb.execute("SET disabled_optimizers = "
                + "'statistics_propagation,empty_result_pullup,filter_pushdown,late_materialization'");
        Map<Integer, Set<Integer>> used = new HashMap<>();
        tables.eachScan((name, info) -> {
            String table = info.path("Table").asText();
            if (table.contains("input ")) {
                int number = Integer.parseInt(table.replaceAll("\\D", ""));
                Set<Integer> columns = used.computeIfAbsent(number, t -> new TreeSet<>());
                JsonNode projections = info.path("Projections");
                List<String> names = new ArrayList<>();
                projections.forEach(p -> names.add(p.asText()));
                names.add(projections.asText(""));
                names.stream().filter(n -> n.matches("c\\d+")).forEach(n -> columns.add(Integer.parseInt(n.substring(1))));
            }
        });
        return used;
    }

    /** The plan of one input; a stream has one column at least. */
    private static Plan rows(Plan plan, Schema columns, Set<Integer> used) {
        List<String> names = used.stream().map(i -> columns.columns().get(i).name()).toList();
        if (names.isEmpty()) {
            names = List.of(plan.schema().has(Source.RANK) ? Source.RANK : plan.schema().columns().get(0).name());
        }
        return new Plan.Project(plan, names, SourceRef.NONE);
    }

    private boolean isNamedAgain(String table) {
        return references.tables().stream().filter(t -> t.name().equalsIgnoreCase(table)).count() > 1;
    }
}
