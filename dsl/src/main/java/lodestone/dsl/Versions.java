package lodestone.dsl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What this Lodestone is made of; Maven fills the figures in. */
public final class Versions {

    private Versions() {
    }

    /** Name to version: lodestone, java, groovy, arrow, duckdb. */
    public static Map<String, String> all() {
        Properties built = new Properties();
        try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
            built.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new TreeMap<>();
        built.stringPropertyNames().forEach(name -> versions.put(name, built.getProperty(name)));
        versions.put("java", Runtime.version().toString());
        return versions;
    }
}
