package lodestone.runtime.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;

/**
 * Stores rows as a table of a DuckDB database, which is made if it is not there. The table appears whole or not at all, and
 * so does a new file.
 *
 * @param replace whether a table of that name is replaced
 */
public record DuckDbSink(Path file, String table, boolean replace) {

    /**
     * Says now what would otherwise be said after the work.
     *
     * @throws StudyException FILE_UNWRITABLE, DUCKDB_LOCKED, DUCKDB_TABLE_EXISTS
     */
    public void check() {
        if (!Files.isRegularFile(file)) {
            WholeFile.check(file);
        } else if (!Files.isWritable(file)) {
            throw unwritable("no permission");
        } else {
            try (DuckDb duckDb = DuckDb.open(new Context(null, 1, new Cancellation(), Listener.NONE), this::unwritable)) {
                DuckDbTable.attach(duckDb, file, false, this::unwritable);
                if (!replace && DuckDbTable.names(duckDb).stream().anyMatch(table::equalsIgnoreCase)) {
                    throw StudyException.of(Message.DUCKDB_TABLE_EXISTS, file, table);
                }
            }
        }
    }

    /**
     * Stores all rows. The operator stays the caller's to close.
     *
     * @param inputs files that the rows come from; if the database is one of them, all rows are read before it is changed
     * @return the number of rows
     * @throws StudyException FILE_UNWRITABLE, DUCKDB_LOCKED, CANCELLED, and what the operator throws
     */
    public long write(Operator rows, List<Path> inputs, Context context) {
        if (Files.isRegularFile(file)) {
            return store(rows, file, inputs.stream().anyMatch(this::isDatabase), context);
        }
        return WholeFile.write(file, part -> {
            // DuckDB makes the file itself.
            Files.delete(part);
            return store(rows, part, false, context);
        });
    }

    private boolean isDatabase(Path input) {
        try {
            return Files.exists(input) && Files.isSameFile(input, file);
        } catch (IOException e) {
            return false;
        }
    }

    private long store(Operator rows, Path database, boolean first, Context context) {
        Function<String, StudyException> problem = this::unwritable;
        List<String> selected = new ArrayList<>();
        DuckDbOutput.requireDifferentNames(rows.schema(), file);
        rows.schema().names().forEach(name -> selected.add("c" + selected.size() + " AS " + DuckDb.name(name)));
        try (DuckDb duckDb = DuckDb.open(context, problem)) {
            duckDb.feed("input", rows);
            if (first) {
                duckDb.execute("CREATE TEMP TABLE read AS FROM input");
                // DuckDB opens a database only once.
                rows.close();
            }
            DuckDbTable.attach(duckDb, database, false, problem);
            duckDb.execute("CREATE " + (replace ? "OR REPLACE " : "") + "TABLE " + DuckDbTable.relation(table)
                    + " AS SELECT " + String.join(", ", selected) + " FROM " + (first ? "read" : "input"));
            context.cancel().check();
            duckDb.execute("DETACH " + DuckDbTable.DATABASE);
            return duckDb.fedRows();
        }
    }

    private StudyException unwritable(String reason) {
        return StudyException.of(Message.FILE_UNWRITABLE, file, reason);
    }
}
