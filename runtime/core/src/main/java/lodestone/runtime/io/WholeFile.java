package lodestone.runtime.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * Writes a file that appears whole or not at all: under another name in the same folder, renamed at the end. Nothing
 * remains after a failure, a cancellation or Ctrl-C.
 */
public final class WholeFile {

    /** Writes the content to an empty file. */
    @FunctionalInterface
    public interface Content<T> {
        T writeTo(Path part) throws IOException;
    }

    private WholeFile() {
    }

    /**
     * Says now what would otherwise be said after the work: whether a file of this name can be written.
     *
     * @throws StudyException FILE_UNWRITABLE
     */
    public static void check(Path target) {
        try {
            TemporaryPath.beside(destination(target)).close();
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /**
     * @return what the content returned
     * @throws StudyException FILE_UNWRITABLE, and what the content throws
     */
    public static <T> T write(Path target, Content<T> content) {
        try (TemporaryPath part = TemporaryPath.beside(destination(target))) {
            T result = content.writeTo(part.path());
            part.become(destination(target));
            return result;
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

    static StudyException unwritable(Path target, IOException e) {
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
