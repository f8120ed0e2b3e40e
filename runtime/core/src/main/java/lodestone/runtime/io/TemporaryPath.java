package lodestone.runtime.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** A file or folder that is gone after {@link #close}, and also when the JVM is stopped (Ctrl-C) before that. */
public final class TemporaryPath implements AutoCloseable {

    private final Path path;
    private final Thread hook;

    private TemporaryPath(Path path) {
        this.path = path;
        this.hook = new Thread(this::delete, "lodestone-cleanup");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Ctrl-C came between the file and its hook, so nobody else would take it away.
            delete();
            throw StudyException.causedBy(e, Message.CANCELLED);
        }
    }

    /** A hidden empty file in the folder of the target, so that {@link #become} is one rename. */
    static TemporaryPath beside(Path target) throws IOException {
        String name = "." + target.getFileName() + "." + unique() + ".part";
        return new TemporaryPath(Files.createFile(target.resolveSibling(name)));
    }

    /** A folder for intermediate results in the folder for temporary files of the JVM. */
    public static TemporaryPath folder() throws IOException {
        return new TemporaryPath(Files.createTempDirectory("lodestone-"));
    }

    /** A folder that somebody else makes, or has made. */
    public static TemporaryPath of(Path folder) {
        return new TemporaryPath(folder);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    public Path path() {
        return path;
    }

    /** Gives the file its final name, in place of a file that has it already. */
    void become(Path target) throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // It is gone already (renamed, or deleted by DuckDB at this moment), or nothing more can be done.
        }
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is stopping and the hook runs by itself.
        }
    }
}
