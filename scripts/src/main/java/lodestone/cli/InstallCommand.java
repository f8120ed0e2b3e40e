package lodestone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lodestone install}: has Maven fetch what only some users need; the launcher adds it to the class path. */
@Command(name = "install", sortOptions = false,
        description = "Fetches an optional part: python, for functions in that language.")
final class InstallCommand implements Callable<Integer> {

    private static final List<String> PARTS = List.of("python");

    private final Console console;

    @Parameters(index = "0", paramLabel = "PART", description = "what to install: python (160 MB)")
    String part;

    @Option(names = "--to", paramLabel = "FOLDER", description = "another folder than the launcher's")
    Path to;

    @Option(names = "--maven", paramLabel = "PROGRAM", description = "another Maven than 'mvn'")
    String maven = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    InstallCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            if (!PARTS.contains(part)) {
                throw StudyException.of(Message.UNKNOWN_PART, part, String.join(", ", PARTS),
                        Suggestion.didYouMean(part, PARTS));
            }
            Path folder = folder();
            if (Files.isDirectory(folder)) {
                console.out().println(part + " is installed already, in " + folder);
            } else {
                install(folder);
                console.out().println(part + " is installed, in " + folder);
            }
            return 0;
        } catch (StudyException | IOException problem) {
            return Problem.report(problem instanceof IOException ? failed(problem.toString()) : problem, null, false, console);
        }
    }

    private Path folder() {
        String launchers = System.getProperty("lodestone." + part);
        if (to == null && launchers == null) {
            throw StudyException.of(Message.INSTALL_NOWHERE, part);
        }
        return (to == null ? Path.of(launchers) : to).toAbsolutePath();
    }

    private StudyException failed(String why) {
        return StudyException.of(Message.INSTALL_FAILED, part, why);
    }

    /** The folder appears whole or not at all. */
    private void install(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path work = Files.createTempDirectory(folder.getParent(), part);
        try (InputStream pom = InstallCommand.class.getResourceAsStream(part + ".xml")) {
            Files.copy(pom, work.resolve("pom.xml"));
            Path jars = work.resolve("jars");
            console.err().println("fetching " + part + " with Maven; the first time that takes minutes ...");
            run(List.of(maven, "-q", "-B", "-Dstyle.color=never", "-f", work.resolve("pom.xml").toString(),
                    "dependency:copy-dependencies", "-DoutputDirectory=" + jars));
            dropKnown(jars);
            Files.move(jars, folder);
        } finally {
            delete(work);
        }
    }

    private void run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw failed("Maven says: " + said.lines().filter(line -> line.startsWith("[ERROR]")).findFirst()
                        .orElse(said).strip());
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw StudyException.of(Message.CANCELLED);
        }
    }

    /** What Lodestone has itself must not be there twice; and of parts that are no jars Java can make nothing. */
    private static void dropKnown(Path jars) throws IOException {
        Set<String> known = Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of).map(jar -> jar.resolveSibling("lib")).filter(Files::isDirectory).flatMap(InstallCommand::names)
                .collect(Collectors.toSet());
        for (String name : names(jars).toList()) {
            if (known.contains(name) || !name.endsWith(".jar")) {
                Files.delete(jars.resolve(name));
            }
        }
    }

    private static Stream<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString()).toList()).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
