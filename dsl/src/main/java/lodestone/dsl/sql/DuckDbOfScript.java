package lodestone.dsl.sql;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lodestone.dsl.Option;
import lodestone.dsl.Options;
import lodestone.dsl.Pipeline;
import lodestone.dsl.ScriptFunction;
import lodestone.dsl.StudyScript;
import lodestone.runtime.io.DuckDbSink;
import lodestone.runtime.io.FileSource;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.runtime.plan.Source;

/** Tables in DuckDB databases. */
public final class DuckDbOfScript {

    private static final String EXAMPLE = """
            new File('samples.csv').text = 'phase,mass\\nalpha,1.5\\nbeta,2\\n'
            def samples = pipeline('samples') { from 'samples.csv' }
            samples.toDuckDB 'atlas.duckdb', 'samples', replace: true
            def heavy = pipeline('heavy') {
                from   duckdb('atlas.duckdb', 'samples')
                filter { mass > 1.8 }
            }
            show heavy
            """;

    private DuckDbOfScript() {
    }

    @ScriptFunction(usage = "from duckdb('file', 'table')", doc = "A table or a view of a DuckDB database, as rows for 'from'.",
            example = EXAMPLE)
    public static Source duckdb(StudyScript script, String file, String table) {
        return FileSource.duckDb(Path.of(file), table);
    }

    @ScriptFunction(usage = "pipeline.toDuckDB('file', 'table', replace: true)",
            doc = "Stores all rows as a table of a DuckDB database, whole or not at all; returns the number of rows.",
            options = @Option(name = "replace", doc = "whether a table of that name is replaced", otherwise = "false"),
            example = EXAMPLE)
    public static long toDuckDB(Pipeline pipeline, Map<String, Object> options, String file, String table) {
        options.keySet().stream().filter(name -> !name.equals("replace")).findFirst().ifPresent(name -> {
            throw StudyException.of(Message.UNKNOWN_OPTION, "toDuckDB", name, "replace",
                    Suggestion.didYouMean(name, List.of("replace")));
        });
        if (table.isBlank()) {
            throw StudyException.of(Message.MISSING_ARGUMENT, "toDuckDB", "the name of the table");
        }
        boolean replace = new Options("toDuckDB", options).get("replace", Boolean.class, false);
        return pipeline.store(new DuckDbSink(Path.of(file), table, replace));
    }

    public static long toDuckDB(Pipeline pipeline, String file, String table) {
        return toDuckDB(pipeline, Map.of(), file, table);
    }
}
