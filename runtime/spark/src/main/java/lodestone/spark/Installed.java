package lodestone.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this JVM has. */
final class Installed {

    private Installed() {
    }

    /** Lodestone and Spark, with their versions; Maven fills Lodestone's in. */
    static String versions() {
        Properties built = new Properties();
        try (InputStream file = Installed.class.getResourceAsStream("version.properties")) {
            built.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "Lodestone " + built.getProperty("lodestone") + " on Spark " + spark();
    }

    static String spark() {
        return org.apache.spark.package$.MODULE$.SPARK_VERSION();
    }
}
