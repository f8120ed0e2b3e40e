package lodestone.runtime.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import lodestone.runtime.engine.Context;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;

/**
 * Writes rows to a file whose ending says the format. The file appears whole or not at all: it is written under another
 * name in the same folder and renamed at the end; nothing remains after a failure, a cancellation or Ctrl-C. The same
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
        try {
            TemporaryPath.beside(destination(target)).close();
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /**
     * Writes all rows. The operator stays the caller's to close.
     *
     * @return the number of rows
     * @throws StudyException UNKNOWN_FILE_ENDING, FILE_UNWRITABLE, CANCELLED, and what the operator throws
     */
    public static long write(Operator rows, Path target, Context context) {
        FileFormat format = FileFormat.forWriting(target);
        try (EqualBatches batches = new EqualBatches(rows, BATCH_ROWS, context.allocator());
                TemporaryPath part = TemporaryPath.beside(destination(target))) {
            long count = format == FileFormat.ARROW
                    ? ArrowOutput.write(batches, part.path(), context)
                    : DuckDbOutput.write(batches, part.path(), format, target, context);
            context.cancel().check();
            part.become(destination(target));
            return count;
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Where the file will be: a link stays a link. */
    private static Path destination(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "it is a folder");
        }
        return Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    }

    private static StudyException unwritable(Path target, IOException e) {
        return StudyException.causedBy(e, Message.FILE_UNWRITABLE, target, reason(target, e));
    }

    private static String reason(Path target, IOException e) {
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            return "there is no folder '" + folder + "'";
        } else if (e instanceof AccessDeniedException) {
            return "no permission to write in '" + folder + "'";
        } else if (e instanceof NoSuchFileException) {
            return "'" + folder + "' takes no new files";
        } else if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return DuckDbMessage.reason(e);
    }
}
