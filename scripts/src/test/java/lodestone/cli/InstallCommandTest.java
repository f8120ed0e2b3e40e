package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code lodestone install} with a Maven that fetches what the test has. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Maven is played by a bash script")
class InstallCommandTest {

    private static final String MAVEN = """
            #!/usr/bin/env bash
            for argument in "$@"; do case $argument in
              -DoutputDirectory=*) folder=${argument#*=} ;;
              */pom.xml) pom=$argument ;;
            esac; done
            mkdir -p "$folder" && cp "$pom" "$folder/asked.jar"
            touch "$folder/python-language.jar" "$folder/python.pom"
            """;

    @TempDir
    Path folder;

    private Cli.Result install(String maven, String... more) throws IOException {
        Path program = Files.writeString(folder.resolve("maven"), maven);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Cli(folder).run(Stream.concat(Stream.of("install", "--maven", "@maven"), Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> files(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theJarsAppearInTheFolder() throws IOException {
        Cli.Result result = install(MAVEN, "--to", "@a b/python", "python");
        assertEquals(0, result.code(), result.err());
        assertEquals("python is installed, in @a b/python\n", result.out());
        assertEquals(List.of("python"), files(folder.resolve("a b")));
        assertEquals(List.of("asked.jar", "python-language.jar"), files(folder.resolve("a b/python")));
        String pom = Files.readString(folder.resolve("a b/python/asked.jar"));
        assertTrue(pom.contains("<artifactId>python-community</artifactId><version>"), pom);
        assertFalse(pom.contains("${"), pom);
        assertEquals("python is installed already, in @a b/python\n", install("#!/bin/false", "--to", "@a b/python", "python")
                .out());
    }

    @Test
    void aMavenThatFailsLeavesNothing() throws IOException {
        Cli.Result result = install("#!/usr/bin/env bash\necho '[ERROR] no network'; exit 1", "--to", "@p/python", "python");
        assertEquals(1, result.code());
        assertTrue(result.err().endsWith("can not install 'python'; Maven says: [ERROR] no network. "
                + "Check that Maven is installed and can reach its repository, then try again.\n"), result.err());
        assertEquals(List.of(), files(folder.resolve("p")));
    }

    @Test
    void noMaven() {
        Cli.Result result = new Cli(folder).run("install", "--maven", "@none", "--to", "@p", "python");
        assertEquals(1, result.code());
        assertTrue(result.err().contains("can not install 'python'; "), result.err());
    }

    @Test
    void mistakes() {
        assertEquals("no part 'pyton' to install. Parts: python, spark. Did you mean 'python'?\n", new Cli(folder).run("install",
                "pyton").err());
        assertTrue(new Cli(folder).run("install", "python").err()
                .startsWith("no folder to install 'python' to; found no launcher."));
        assertEquals(2, new Cli(folder).run("install").code());
        Cli.Result other = new Cli(folder).run("spark-install", "--from", "@", "--to", "@s/spark");
        assertTrue(other.err().matches("'@?.*' is no folder of the Spark that Lodestone works with; it has no "
                + "jars/spark-core_[\\d.]+-([\\d.]+)\\.jar\\. Give one of version \\1\\.\n"), other.err());
        assertFalse(Files.exists(folder.resolve("s/spark")));
    }
}
