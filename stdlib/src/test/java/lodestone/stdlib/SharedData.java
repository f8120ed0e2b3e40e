package lodestone.stdlib;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reference data beside the project, too large to be part of it; tests that need it are skipped where it is absent. */
public final class SharedData {

    private SharedData() {
    }

    public static Path file(String path) {
        Path file = Path.of(System.getProperty("project.root"), "..", "shared", "data").resolve(path).normalize();
        assumeTrue(Files.isReadable(file), () -> "skipped: there is no " + file);
        return file;
    }
}
