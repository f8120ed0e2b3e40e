package lodestone.runtime.io;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Schema;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.util.AutoCloseables;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBResultSet;

/**
 * A DuckDB of its own, in memory, for one statement or a few: bounded memory, a folder to spill to that is deleted by
 * {@link #close}, no network, no cache. Opening one takes 10 ms, the first one of a JVM 350 ms.
 *
 * <p>All methods throw what went wrong first: what a {@link #feed fed} operator threw, then CANCELLED, then what the
 * owner makes of DuckDB's words.
 */
public final class DuckDb implements AutoCloseable {

    /** The JVM property for the memory that one DuckDB may use: "2GB", "25%". */
    public static final String MEMORY = "lodestone.duckdb.memory";

    private static final int RESULT_ROWS = 65_536;

    private final Context context;
    private final Function<String, StudyException> problem;
    private final List<Feed> feeds = new ArrayList<>();
    /** In the order in which to close. */
    private final List<AutoCloseable> open = new ArrayList<>();
    private final DuckDBConnection connection;
    private final Interruption interruption;

    private DuckDb(Context context, Function<String, StudyException> problem, String memory) {
        this.context = context;
        this.problem = problem;
        this.interruption = new Interruption(context.cancel());
        try {
            TemporaryPath spill = TemporaryPath.folder();
            open.add(0, spill);
            Properties properties = new Properties();
            properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
            connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", properties);
            open.add(0, connection);
            execute("SET memory_limit = " + text(memory));
            execute("SET threads = " + Math.max(1, context.threads()));
            execute("SET temp_directory = " + text(spill.path().toString()));
            // DuckDB 2.0.0's asynchronous writes deadlock once in a hundred times that a COPY fails or is interrupted.
            execute("SET async_threads = 0");
            execute("SET autoinstall_known_extensions = false");
            execute("SET autoload_known_extensions = false");
        } catch (SQLException | IOException e) {
            close();
            throw problem.apply(DuckDbMessage.reason(e));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * @param problem tells the user what DuckDB could not do, given its reason
     */
    public static DuckDb open(Context context, Function<String, StudyException> problem) {
        return open(context, problem, System.getProperty(MEMORY, "25%"));
    }

    public static DuckDb open(Context context, Function<String, StudyException> problem, String memory) {
        return new DuckDb(context, problem, memory);
    }

    /**
     * Makes the operator's rows a table that one statement can read once, its columns named c0, c1 ... by position. The
     * operator stays the caller's.
     */
    public void feed(String table, Operator rows) {
        feed(table, new OperatorReader(rows, context));
    }

    <R extends ArrowReader & Feed> void feed(String table, R reader) {
        feeds.add(reader);
        ArrowArrayStream stream = ArrowArrayStream.allocateNew(context.allocator());
        // DuckDB copies the struct and releases the copy, at the latest when the connection is closed; what it did not take
        // is released here.
        open.add(open.indexOf(connection) + 1, () -> {
            if (!reader.isReleased()) {
                stream.release();
            }
            stream.close();
        });
        Data.exportArrayStream(context.allocator(), reader, stream);
        connection.registerArrowStream(table, stream);
    }

    /** Rows that have been read from the fed operators. */
    public long fedRows() {
        return feeds.stream().mapToLong(Feed::count).sum();
    }

    /** Runs a statement to its end. */
    public void execute(String sql) {
        execute(sql, null);
    }

    /** @param mistake what to make of DuckDB's whole message, if the statement itself may be wrong; or null */
    void execute(String sql, Function<String, StudyException> mistake) {
        try (Statement statement = connection.createStatement()) {
            interruption.guard(statement, () -> statement.execute(sql));
        } catch (SQLException e) {
            throw mistake == null ? failure(e) : mistake.apply(e.getMessage());
        }
    }

    /** The result of a small query as lists of its values' texts. */
    public List<List<String>> rows(String sql) {
        // By a table, because a result that is streamed forgets why it failed.
        execute("CREATE OR REPLACE TEMP TABLE result AS " + sql);
        return read("FROM result");
    }

    /** The result of a statement that is sure to succeed. */
    List<List<String>> read(String sql) {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * Starts a query whose columns have the types of the schema, in its order; its rows come as they are pulled.
     *
     * @return the rows, which are the caller's to close; this DuckDB is closed with them, and here if the start fails
     */
    public Operator query(String sql, Schema schema) {
        try {
            Statement statement = connection.createStatement();
            open.add(0, statement);
            ResultSet result = interruption.guard(statement, () -> statement.executeQuery(sql));
            open.add(0, result);
            ArrowReader reader = (ArrowReader) ((DuckDBResultSet) result).arrowExportStream(context.allocator(), RESULT_ROWS);
            open.add(0, reader);
            return new DuckDbRows(this, reader, schema, context);
        } catch (SQLException e) {
            try {
                throw DuckDbMessage.isWithoutReason(e) ? failureWithoutReason(sql) : failure(e);
            } finally {
                close();
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** What a failure of DuckDB really was. */
    StudyException failure(Exception e) {
        for (Feed feed : feeds) {
            if (feed.failure() instanceof RuntimeException cause) {
                throw cause;
            } else if (feed.failure() instanceof Error cause) {
                throw cause;
            }
        }
        context.cancel().check();
        return problem.apply(DuckDbMessage.reason(e));
    }

    /** The driver loses the reason of a query that fails before its first row; the same work as a statement tells it. */
    private StudyException failureWithoutReason(String sql) {
        if (feeds.isEmpty()) {
            execute("CREATE TEMP TABLE failing AS " + sql);
        }
        return failure(new SQLException("memory or the space for temporary files ran out"));
    }

    /** SQL for a text. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** SQL for the path of one file; what a pattern would be stands for itself. */
    static String path(Path file) {
        return text(file.toString().replaceAll("[\\[*?]", "[$0]"));
    }

    /** SQL for a name. */
    public static String name(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() {
        interruption.close();
        try {
            AutoCloseables.close(open);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            open.clear();
        }
    }
}
