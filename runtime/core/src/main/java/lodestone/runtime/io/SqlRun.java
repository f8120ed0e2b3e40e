package lodestone.runtime.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.SqlQuery;
import lodestone.runtime.table.Schema;

/** Runs queries over operators, which DuckDB reads as streams, without a copy on disk. */
public final class SqlRun {

    private final SqlQuery query;
    private final DuckDb duckDb;

    private SqlRun(SqlQuery query, DuckDb duckDb) {
        this.query = query;
        this.duckDb = duckDb;
    }

    /**
     * Starts a query. DuckDB works on one thread, so that sums of numbers and the order of groups come out the same each
     * time; what is expensive, making the inputs, has all threads.
     *
     * @param inputs rows of the query's tables; they stay the caller's, and open until the result is closed
     * @param names  columns of the result
     * @param stored whether to store all of the result before its first row is given, which tells the reason of any failure
     */
    public static Operator start(SqlQuery query, List<Operator> inputs, List<String> names, boolean stored, Context context) {
        Context oneThread = context.onOneThread();
        Function<String, StudyException> problem = reason -> StudyException.of(Message.SQL_FAILED, reason).at(query.at());
        DuckDb duckDb = DuckDb.open(oneThread, problem);
        try {
            return new SqlRun(query, duckDb).start(inputs, names, stored);
        } catch (RuntimeException | Error e) {
            duckDb.close();
            throw e;
        }
    }

    private Operator start(List<Operator> inputs, List<String> names, boolean stored) {
        SqlTables tables = new SqlTables(duckDb);
        Set<Integer> streams = new HashSet<>();
        for (int i = 0; i < inputs.size(); i++) {
            SqlQuery.Table table = query.tables().get(i);
            duckDb.feed("stream " + i, inputs.get(i));
            duckDb.execute("CREATE TEMP VIEW " + SqlTables.input(i) + " AS FROM " + stream(i));
            streams.add(i);
            if (table.again()) {
                keep(i);
                streams.remove(i);
            }
            tables.add(table.name(), table.columns(), inputs.get(i).schema().names());
        }
        SqlStatement.create(duckDb, query.text(), (line, column) -> query.at());
        List<DuckDbFile.Value> values = tables.result();
        List<String> read = new ArrayList<>();
        tables.eachScan((name, info) -> read.add(name));
        if (read.stream().filter(name -> name.startsWith("ARROW_SCAN")).count() > streams.size()) {
            streams.forEach(this::keep);
        }
        duckDb.execute("SET enable_external_access = false");
        Schema result = query.result();
        String selected = names.isEmpty() ? "true"
                : names.stream().map(n -> values.get(result.indexOf(n)).sql()).collect(Collectors.joining(", "));
        String columns = IntStream.range(0, values.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", ", "(", ")"));
        String sql = "SELECT " + selected + " FROM " + SqlTables.RESULT + " AS result" + columns;
        if (stored) {
            duckDb.execute("CREATE TEMP TABLE " + SqlTables.STORED + " AS " + sql);
            sql = "FROM " + SqlTables.STORED;
        }
        return duckDb.query(sql, result.select(names));
    }

    private static String stream(int number) {
        return DuckDb.name("stream " + number);
    }

    /** A stream can be read only once; what is read more often is kept in DuckDB, which writes to disk what is too much. */
    private void keep(int number) {
        duckDb.execute("DROP VIEW " + SqlTables.input(number));
        duckDb.execute("CREATE TEMP TABLE " + SqlTables.input(number) + " AS FROM " + stream(number));
    }
}
