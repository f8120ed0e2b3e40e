package lodestone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import picocli.CommandLine.Option;

/** Has Maven fetch what only some users need, into a folder that appears whole or not at all. */
abstract class Installation implements Callable<Integer> {

    final Console console;

    @Option(names = "--to", paramLabel = "FOLDER", description = "another folder than the launcher's")
    Path to;

    @Option(names = "--maven", paramLabel = "PROGRAM", description = "another Maven than 'mvn'")
    String maven = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    Installation(Console console) {
        this.console = console;
    }

    /** @throws StudyException UNKNOWN_PART */
    abstract OptionalPart part();

    @Override
    public Integer call() {
        try {
            OptionalPart part = part();
            Path folder = folder(part);
            if (Files.isDirectory(folder)) {
                console.out().println(part + " is installed already, in " + folder);
            } else {
                install(part, folder);
                console.out().println(part + " is installed, in " + folder);
            }
            console.out().print(part.advice(folder));
            return 0;
        } catch (StudyException | IOException problem) {
            return Problem.report(problem instanceof IOException ? failed(problem.toString()) : problem, null, false, console);
        }
    }

    private Path folder(OptionalPart part) {
        String launchers = System.getProperty("lodestone." + part);
        if (to == null && launchers == null) {
            throw StudyException.of(Message.INSTALL_NOWHERE, part);
        }
        return (to == null ? Path.of(launchers) : to).toAbsolutePath();
    }

    private StudyException failed(String why) {
        return StudyException.of(Message.INSTALL_FAILED, part(), why);
    }

    private void install(OptionalPart part, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path work = Files.createTempDirectory(folder.getParent(), part.toString());
        try (InputStream pom = Installation.class.getResourceAsStream(part + ".xml")) {
            Files.copy(pom, work.resolve("pom.xml"));
            Path jars = work.resolve("jars");
            fetch(work.resolve("pom.xml"), jars);
            Files.move(part.arranged(jars), folder);
        } finally {
            delete(work);
        }
    }

    /** Makes the folder of all jars that the project names. */
    void fetch(Path project, Path jars) throws IOException {
        console.err().println("fetching " + part() + " with Maven; the first time that takes minutes ...");
        run(List.of(maven, "-q", "-B", "-Dstyle.color=never", "-f", project.toString(), "dependency:copy-dependencies",
                "-DoutputDirectory=" + jars));
        for (String name : names(jars)) {
            if (!name.endsWith(".jar")) {
                Files.delete(jars.resolve(name)); // of parts that are no jars Java can make nothing
            }
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

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString()).toList());
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
