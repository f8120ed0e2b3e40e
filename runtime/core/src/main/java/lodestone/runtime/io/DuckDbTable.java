package lodestone.runtime.io;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Schema;

/** A table, or a view, in a DuckDB database. */
record DuckDbTable(Path path, DuckDbFile table) implements TableFile {

    /** The name of the database that is attached. */
    static final String DATABASE = "stored";

    /**
     * @throws StudyException DUCKDB_TABLE_UNKNOWN, DUCKDB_LOCKED, and the problem
     */
    static TableFile open(Path path, String table, Function<String, StudyException> problem, Context context) {
        try (DuckDb duckDb = DuckDb.open(context, problem)) {
            attach(duckDb, path, true, problem);
            List<String> names = names(duckDb);
            if (names.stream().noneMatch(table::equalsIgnoreCase)) {
                throw StudyException.of(Message.DUCKDB_TABLE_UNKNOWN, path, table,
                        names.isEmpty() ? "none" : String.join(", ", names), Suggestion.didYouMean(table, names));
            }
            String relation = relation(table);
            long rows = Long.parseLong(duckDb.rows("SELECT count(*) FROM " + relation).get(0).get(0));
            return new DuckDbTable(path, DuckDbFile.of(duckDb, relation, rows, problem));
        }
    }

    /** The tables and views. */
    static List<String> names(DuckDb duckDb) {
        return duckDb.rows("SELECT table_name FROM information_schema.tables WHERE table_catalog = " + DuckDb.text(DATABASE)
                + " AND table_schema = 'main' ORDER BY table_name").stream().map(row -> row.get(0)).toList();
    }

    /** SQL for a table of the database. */
    static String relation(String table) {
        return DATABASE + ".main." + DuckDb.name(table);
    }

    static void attach(DuckDb duckDb, Path path, boolean readOnly, Function<String, StudyException> problem) {
        String sql = "ATTACH " + DuckDb.text(path.toAbsolutePath().toString()) + " AS " + DATABASE + " (TYPE duckdb"
                + (readOnly ? ", READ_ONLY" : "") + ")";
        duckDb.execute(sql, error -> {
            String reason = DuckDbMessage.reason(new IllegalStateException(error));
            if (reason.contains("Could not set lock")) {
                return StudyException.of(Message.DUCKDB_LOCKED, path,
                        reason.replaceAll("(?s).*\\(PID (\\d+)\\).*|.*", " $1").stripTrailing());
            }
            return problem.apply(reason);
        });
    }

    @Override
    public Schema schema() {
        return table.schema();
    }

    @Override
    public long rows() {
        return table.rows();
    }

    @Override
    public Operator scan(List<String> names, long partition, Context context) {
        DuckDb duckDb = DuckDb.open(context, table.problem());
        try {
            attach(duckDb, path, true, table.problem());
        } catch (RuntimeException e) {
            duckDb.close();
            throw e;
        }
        return table.scan(duckDb, names);
    }
}
