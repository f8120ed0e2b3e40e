package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Where the inputs of earlier sessions are kept. */
final class HistoryFile {

    private HistoryFile() {
    }

    /** {@code $XDG_STATE_HOME/lodestone/history}, by default in {@code ~/.local/state}; on Windows in the user's local data. */
    static Path path(Map<String, String> environment) {
        String state = environment.getOrDefault("XDG_STATE_HOME", environment.getOrDefault("LOCALAPPDATA", ""));
        Path folder = state.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "state") : Path.of(state);
        return folder.resolve("lodestone").resolve("history");
    }

    /** The file, readable for its owner alone; null if there can be none, and the inputs are then forgotten. */
    static Path prepare(Map<String, String> environment) {
        Path file = path(environment);
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return Files.isWritable(file) ? file : null;
        } catch (IOException e) {
            return null;
        }
    }
}
