package lodestone.stdlib.snapshot;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where snapshots are kept: in the user's cache, so that all studies share them. */
final class CacheFolder {

    /** The environment variable that names another folder. */
    static final String VARIABLE = "LODESTONE_KNOWN";

    private CacheFolder() {
    }

    /**
     * {@code $LODESTONE_KNOWN}; else {@code lodestone/known} in {@code $XDG_CACHE_HOME}, on Windows in the user's local data,
     * on macOS in {@code ~/Library/Caches}, and everywhere else in {@code ~/.cache}.
     *
     * @param system as the JVM names the operating system
     * @param home   the user's folder, if the environment has no HOME
     * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base directories</a>
     */
    static Path of(Map<String, String> environment, String system, Path home) {
        String given = environment.getOrDefault(VARIABLE, "");
        return given.isEmpty() ? cache(environment, system.toLowerCase(Locale.ROOT), home).resolve("lodestone").resolve("known")
                : Path.of(given);
    }

    /** Why something can not be written there: Java often says no more than the path. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        } else if (e instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return said != null ? said : e instanceof NoSuchFileException ? "it takes no new files" : e.toString();
    }

    private static Path cache(Map<String, String> environment, String system, Path home) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        // The specification has relative paths ignored.
        if (!xdg.isEmpty() && Path.of(xdg).isAbsolute()) {
            return Path.of(xdg);
        } else if (system.contains("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return local.isEmpty() ? home.resolve("AppData").resolve("Local") : Path.of(local);
        }
        // Java asks the system who the user is, which in a container may know nobody.
        String given = environment.getOrDefault("HOME", "");
        Path own = !given.isEmpty() && Path.of(given).isAbsolute() ? Path.of(given) : home;
        return system.contains("mac") ? own.resolve("Library").resolve("Caches") : own.resolve(".cache");
    }
}
