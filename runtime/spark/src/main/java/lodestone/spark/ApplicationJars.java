package lodestone.spark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.apache.spark.SparkContext;

/** The jars that executors need: those of this JVM but for what Spark has itself. Folders of classes are packed into jars. */
final class ApplicationJars implements AutoCloseable {

    /** What runs functions in other languages; 60 MB, sent only where it is needed. */
    private static final Pattern LANGUAGES =
            Pattern.compile("(polyglot|truffle-.*|js-.*|python-.*|regex|icu4j|xz|collections|word|nativeimage|jniutils)-\\d.*");

    private Path folder;
    private boolean hasLanguages;

    /** The paths, with commas. */
    String all() {
        Map<String, Path> jars = new LinkedHashMap<>();
        List<Path> entries = new ArrayList<>(classPath());
        entries.add(home(Work.class));
        entries.add(home(ApplicationJars.class));
        List<String> spark = sparkJars();
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry)) {
                jars.computeIfAbsent(entry.toString(), e -> pack(entry, jars.size()));
            } else if (name.endsWith(".jar") && Files.isRegularFile(entry) && !spark.contains(name) && !LANGUAGES.matcher(name).matches()) {
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
        return classPath().stream().filter(jar -> LANGUAGES.matcher(jar.getFileName().toString()).matches())
                .filter(Files::isRegularFile).map(Path::toString).distinct().toList();
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

    /** The names of the jars that are where Spark is. */
    private static List<String> sparkJars() {
        String home = System.getenv("SPARK_HOME");
        Path jars = home == null ? home(SparkContext.class).getParent() : Path.of(home, "jars");
        try (Stream<Path> files = Files.list(jars)) {
            return files.map(f -> f.getFileName().toString()).toList();
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
            if (folder == null) {
                folder = Files.createTempDirectory("lodestone-jars");
            }
            Path jar = folder.resolve("classes-" + number + ".jar");
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
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
