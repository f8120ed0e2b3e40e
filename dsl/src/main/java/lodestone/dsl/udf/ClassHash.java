package lodestone.dsl.udf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Tells versions of a class apart. */
final class ClassHash {

    private ClassHash() {
    }

    /** A hash of the class file; empty for a class without one, as those that a script declares. */
    static String of(Class<?> type) {
        try (InputStream file = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return file == null ? "" : Integer.toHexString(Arrays.hashCode(file.readAllBytes()));
        } catch (IOException e) {
            return "";
        }
    }
}
