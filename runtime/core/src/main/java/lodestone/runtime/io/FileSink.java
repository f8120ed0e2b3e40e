package lodestone.runtime.io;

import java.io.IOException;
import java.nio.file.Path;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;

/**
 * Writes rows to a file whose ending says the format. The file appears whole or not at all, see {@link WholeFile}. The same
 * rows give the same bytes, whatever batches they come in.
 */
public final class FileSink {

    private static final int BATCH_ROWS = 65_536;

    private FileSink() {
    }

    /**
     * Says now what would otherwise be said after the work: whether a file of this name can be written.
     *
     * @throws StudyException UNKNOWN_FILE_ENDING, FILE_UNWRITABLE
     */
    public static void check(Path target) {
        FileFormat.forWriting(target);
        WholeFile.check(target);
    }

    /**
     * Writes all rows. The operator stays the caller's to close.
     *
     * @return the number of rows
     * @throws StudyException UNKNOWN_FILE_ENDING, FILE_UNWRITABLE, CANCELLED, and what the operator throws
     */
    public static long write(Operator rows, Path target, Context context) {
        FileFormat format = FileFormat.forWriting(target);
        return WholeFile.write(target, part -> content(rows, part, format, target, context));
    }

    /** Writes all rows to a file. @param target what it will be called */
    static long content(Operator rows, Path file, FileFormat format, Path target, Context context) throws IOException {
        try (EqualBatches batches = new EqualBatches(rows, BATCH_ROWS, context.allocator())) {
            long count;
            if (format == FileFormat.ARROW) {
                count = ArrowOutput.write(batches, file, context);
            } else if (format == FileFormat.CSV && CsvOutput.canWrite(rows.schema())) {
                count = CsvOutput.write(batches, file, target, context);
            } else {
                count = DuckDbOutput.write(batches, file, format, target, context);
            }
            context.cancel().check();
            return count;
        }
    }
}
