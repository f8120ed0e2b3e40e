package lodestone.runtime.io;

import java.nio.file.Path;
import java.util.function.Function;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.StudyException;

/** Opens Parquet files. */
final class ParquetFile {

    private ParquetFile() {
    }

    static TableFile open(Path path, Function<String, StudyException> problem, Context context) {
        String name = DuckDb.path(path);
        try (DuckDb duckDb = DuckDb.open(context, problem)) {
            String relation = "read_parquet(" + name + ")";
            long rows = Long.parseLong(duckDb.rows("SELECT num_rows FROM parquet_file_metadata(" + name + ")").get(0).get(0));
            return DuckDbFile.of(duckDb, relation, rows, problem);
        }
    }
}
