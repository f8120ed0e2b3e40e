package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A source tree that the launcher takes for Lodestone's, with a Maven and JDKs that only say what they were asked to do. */
final class FakeTree {

    record Result(int code, String out, String err) {

        List<String> javaArguments() {
            return out.lines().toList();
        }
    }

    private static final String MAVEN = """
            #!/usr/bin/env bash
            echo "mvn $*" >> "$FAKE_LOG"
            sleep 0.3
            while [[ $# -gt 0 && $1 != -f ]]; do shift; done
            if [[ -e ${2%/*}/broken ]]; then echo '[INFO] noise'; echo '[ERROR] it is broken'; exit 1; fi
            mkdir -p "${2%/*}/scripts/target/lib" && echo jar > "${2%/*}/scripts/target/lodestone-app.jar"
            [[ $4 != *spark* ]] || { mkdir -p "${2%/*}/runtime/spark/target" && echo jar > "${2%/*}/runtime/spark/target/lodestone-spark.jar"; }
            """;

    /** Prints its arguments, a line each; makes a class archive where it is told to. */
    private static final String JAVA = """
            #!/usr/bin/env bash
            for argument in "$@"; do
              case $argument in
                -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*) echo train >> "$FAKE_LOG"; echo archive > "${argument#*=}" ;;
              esac
              echo "$argument"
            done
            [[ -z ${SPARK_HOME:-} ]] || echo "SPARK_HOME=$SPARK_HOME"
            """;

    final Path root;
    private final Path base;
    private final Path log;

    FakeTree(Path base) throws IOException {
        this.base = base;
        this.root = base.resolve("a tree");
        this.log = base.resolve("log");
        for (String module : List.of("runtime/core", "runtime/spark", "dsl", "stdlib", "scripts")) {
            write(root.resolve(module).resolve("src/main/java/Source.java"), "class Source { }");
            write(root.resolve(module).resolve("pom.xml"), "<project/>");
        }
        write(root.resolve("pom.xml"), "<project/>");
        write(root.resolve("runtime/pom.xml"), "<project/>");
        write(root.resolve("scripts/src/main/launcher/training.groovy"), "println 1");
        Files.copy(Path.of("lodestone"), launcher());
        program(base.resolve("bin/mvn"), MAVEN);
        try (var files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
            }
        }
    }

    Path launcher() {
        return root.resolve("scripts/lodestone");
    }

    Path jdk(String version) throws IOException {
        Path home = base.resolve("jdk " + version);
        program(home.resolve("bin/java"), JAVA + "echo " + version + "\n");
        program(home.resolve("bin/javac"), JAVA);
        write(home.resolve("release"), "IMPLEMENTOR=\"Fake\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void program(Path file, String text) throws IOException {
        Files.setPosixFilePermissions(write(file, text), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What Maven and the trainings were asked so far. */
    List<String> log() throws IOException {
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    Result launch(Path jdk, String... args) throws Exception {
        return launch(List.of(launcher().toString()), Map.of("LODESTONE_JAVA", jdk.toString()), args);
    }

    Result launch(List<String> command, Map<String, String> environment, String... args) throws Exception {
        return finish(start(command, environment, args));
    }

    Process start(List<String> command, Map<String, String> environment, String... args) throws IOException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(line).directory(base.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "LODESTONE_JAVA", "LODESTONE_JAVA_OPTS", "SPARK_HOME"));
        builder.environment().put("PATH", base.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("HOME", base.toString());
        builder.environment().put("FAKE_LOG", log.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    static Result finish(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes());
        String err = new String(process.getErrorStream().readAllBytes());
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher hangs\n" + out + err);
        }
        return new Result(process.exitValue(), out, err);
    }
}
