package lodestone.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of Lodestone, for what is written by one run and read by another; Maven fills it in. */
public final class RuntimeVersion {

    private RuntimeVersion() {
    }

    public static String text() {
        try (InputStream file = RuntimeVersion.class.getResourceAsStream("version.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
