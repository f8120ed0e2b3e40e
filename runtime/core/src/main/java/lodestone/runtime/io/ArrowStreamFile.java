package lodestone.runtime.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Schema;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.vector.ipc.ArrowFileReader;

/** An Arrow IPC file that DuckDB reads from a stream, for the sake of its casts. */
record ArrowStreamFile(Path path, DuckDbFile table) implements TableFile {

    private static final String STREAM = "stream";

    static TableFile open(Path path, Function<String, StudyException> problem, Context context) {
        try (DuckDb duckDb = DuckDb.open(context, problem)) {
            duckDb.feed(STREAM, new Reader(path, problem, context));
            return new ArrowStreamFile(path, DuckDbFile.of(duckDb, STREAM, -1, problem));
        }
    }

    @Override
    public Schema schema() {
        return table.schema();
    }

    @Override
    public Operator scan(List<String> names, long partition, Context context) {
        DuckDb duckDb = DuckDb.open(context, table.problem());
        try {
            duckDb.feed(STREAM, new Reader(path, table.problem(), context));
        } catch (RuntimeException e) {
            duckDb.close();
            throw e;
        }
        return table.scan(duckDb, names);
    }

    /** Remembers what went wrong and whether the stream was given back. */
    private static final class Reader extends ArrowFileReader implements Feed {

        private final Function<String, StudyException> problem;
        private StudyException failure;
        private boolean released;

        Reader(Path path, Function<String, StudyException> problem, Context context) {
            super(channel(path, problem), context.allocator(), CommonsCompressionFactory.INSTANCE);
            this.problem = problem;
        }

        private static FileChannel channel(Path path, Function<String, StudyException> problem) {
            try {
                return FileChannel.open(path);
            } catch (IOException e) {
                throw problem.apply(DuckDbMessage.reason(e));
            }
        }

        @Override
        public boolean loadNextBatch() {
            try {
                return super.loadNextBatch();
            } catch (IOException | RuntimeException e) {
                failure = problem.apply(DuckDbMessage.reason(e));
                throw failure;
            }
        }

        @Override
        protected void closeReadSource() throws IOException {
            released = true;
            super.closeReadSource();
        }

        @Override
        public Throwable failure() {
            return failure;
        }

        @Override
        public long count() {
            return 0;
        }

        @Override
        public boolean isReleased() {
            return released;
        }
    }
}
