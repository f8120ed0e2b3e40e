package lodestone.stdlib.language.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/** The program by which the desktop shows a picture. */
final class Viewer {

    private Viewer() {
    }

    /**
     * A file for a picture, in a temporary folder of its own.
     *
     * @throws StudyException FILE_UNWRITABLE
     */
    static Path file(String figure) {
        String name = figure.replaceAll("[^\\p{L}\\p{N}._-]+", "_") + ".png";
        try {
            return Files.createTempDirectory("lodestone-").resolve(name);
        } catch (IOException e) {
            throw StudyException.causedBy(e, Message.FILE_UNWRITABLE, name, e.getMessage());
        }
    }

    /** The command that opens a file; empty where there is no desktop. */
    static List<String> command(Path file, String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return List.of("cmd", "/c", "start", "", file.toString());
        } else if (name.contains("mac")) {
            return List.of("open", file.toString());
        }
        boolean desktop = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop ? List.of("xdg-open", file.toString()) : List.of();
    }

    /** Whether a viewer could be started. */
    static boolean open(Path file, Map<String, String> environment) {
        List<String> command = command(file, System.getProperty("os.name"), environment);
        try {
            return !command.isEmpty() && new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start() != null;
        } catch (IOException e) {
            return false;
        }
    }
}
