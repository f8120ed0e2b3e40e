package lodestone.spark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lodestone.runtime.engine.Work;
import lodestone.runtime.io.TemporaryPath;
import org.apache.spark.SparkContext;

/** The jars that executors need: those of this JVM but for what Spark has itself. Folders of classes are packed into jars. */
final class ApplicationJars implements AutoCloseable {

    /** What runs functions in other languages; 60 MB, sent only where it is needed. */
    private static final Pattern LANGUAGES =
            Pattern.compile("(polyglot|truffle-.*|js-.*|python-.*|regex|icu4j|xz|collections|word|nativeimage|jniutils)-\\d.*");
    private static final Pattern VERSION = Pattern.compile("-\\d.*");

    private TemporaryPath packed;
    private boolean hasLanguages;

    /** The paths, with commas. */
    String all() {
        Map<String, Path> jars = new LinkedHashMap<>();
        List<Path> entries = new ArrayList<>(classPath());
        entries.add(home(Work.class));
        entries.add(home(ApplicationJars.class));
        List<String> spark = sparkJars();
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                jars.computeIfAbsent(entry.toString(), e -> pack(entry, jars.size()));
            } else if (isJar(entry) && !spark.contains(artifact(entry)) && !isLanguage(entry)) {
                jars.putIfAbsent(entry.toString(), entry);
            }
        }
        return jars.values().stream().map(Path::toString).collect(Collectors.joining(","));
    }

    /** The jars of the guest languages, if a work is the first that needs them. */
    synchronized List<String> languages(Work<?> work) {
        boolean needed = work.plans().stream().flatMap(plan -> plan.chain().stream()).flatMap(node -> node.functions().stream())
                .anyMatch(function -> function.language() != null);
        if (!needed || hasLanguages) {
            return List.of();
        }
        hasLanguages = true;
        return classPath().stream().filter(jar -> isJar(jar) && isLanguage(jar)).map(Path::toString).distinct().toList();
    }

    private static boolean isJar(Path path) {
        return path.toString().endsWith(".jar") && Files.isRegularFile(path);
    }

    private static boolean isLanguage(Path jar) {
        return LANGUAGES.matcher(jar.getFileName().toString()).matches();
    }

    private static List<Path> classPath() {
        List<Path> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath().normalize();
            entries.add(path);
            entries.addAll(named(path));
        }
        return entries;
    }

    /** The jars that a jar's manifest names. */
    private static List<Path> named(Path jar) {
        if (!Files.isRegularFile(jar)) {
            return List.of();
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String names = manifest == null ? null : manifest.getMainAttributes().getValue("Class-Path");
            return names == null ? List.of() : Stream.of(names.split(" +")).filter(n -> !n.contains(":"))
                    .map(jar::resolveSibling).map(Path::normalize).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar's name without its version: what Spark has in another version, it loads in its own. */
    private static String artifact(Path jar) {
        return VERSION.matcher(jar.getFileName().toString()).replaceFirst("");
    }

    /** The artifacts of the jars that are where Spark is. */
    private static List<String> sparkJars() {
        String home = System.getenv("SPARK_HOME");
        Path jars = home == null ? home(SparkContext.class).getParent() : Path.of(home, "jars");
        try (Stream<Path> files = Files.list(jars)) {
            return files.map(ApplicationJars::artifact).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path pack(Path classes, int number) {
        try {
            if (packed == null) {
                packed = TemporaryPath.folder();
            }
            Path jar = packed.path().resolve("classes-" + number + ".jar");
            try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out);
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                    Files.copy(file, zip);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (packed != null) {
            packed.close();
        }
    }
}
