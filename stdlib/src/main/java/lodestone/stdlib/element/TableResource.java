package lodestone.stdlib.element;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text table among the resources of this module. */
public final class TableResource {

    private static final String FOLDER = "/lodestone/stdlib/";

    private TableResource() {
    }

    /** Its lines. @param name under the module's folder, as "elements.csv" */
    // concat and not +, whose first use costs some milliseconds more than reading the table does.
    public static String[] lines(String name) {
        try (InputStream in = TableResource.class.getResourceAsStream(FOLDER.concat(name))) {
            if (in == null) {
                throw new IllegalStateException("no resource " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
