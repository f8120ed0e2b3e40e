package lodestone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A folder that Spark takes for its own: its jars, an empty file RELEASE, and what starts a cluster of it. In 'java.flags' are
 * the flags of Java that Spark wants, for Java itself and for Lodestone's launcher.
 */
final class SparkHome {

    static final String FLAGS = "java.flags";

    private static final List<String> PROGRAMS = List.of("master", "worker");

    private SparkHome() {
    }

    /** Makes the folder beside that of the jars, and moves them in. */
    static Path around(Path jars) throws IOException {
        Path home = Files.createDirectories(jars.resolveSibling("home"));
        Path bin = Files.createDirectories(home.resolve("bin"));
        Files.move(jars, home.resolve("jars"));
        Files.createFile(home.resolve("RELEASE"));
        Files.write(home.resolve(FLAGS), flags(home.resolve("jars")));
        for (String program : PROGRAMS) {
            Path file = bin.resolve(program);
            try (InputStream script = SparkHome.class.getResourceAsStream("spark-" + program + ".sh")) {
                Files.copy(script, file);
            }
            file.toFile().setExecutable(true, false);
        }
        return home;
    }

    /** Spark itself knows them, without those of a module of vectors, whose use Java would report at every start. */
    private static List<String> flags(Path jars) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String name : Installation.names(jars)) {
            urls.add(jars.resolve(name).toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
            Object flags = loader.loadClass("org.apache.spark.launcher.JavaModuleOptions").getMethod("defaultModuleOptionArray")
                    .invoke(null);
            return Arrays.stream((String[]) flags).filter(flag -> !flag.startsWith("--add-modules")).toList();
        } catch (ReflectiveOperationException e) {
            throw new IOException("what came is no Spark: " + e, e);
        }
    }

    static String advice(Path home) {
        return """
                A cluster on this machine, each of these in a terminal of its own:
                  %1$s/bin/master
                  %1$s/bin/worker
                and then: lodestone run --engine spark://127.0.0.1:7077 SCRIPT
                On other machines, from a folder that all of them see, with the address of the first:
                  %1$s/bin/master HOST
                  %1$s/bin/worker --host OWN_HOST spark://HOST:7077
                Without a cluster: lodestone run --engine 'local-cluster[2,1,1024]' SCRIPT
                """.formatted(home);
    }
}
