package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a bash script")
class LauncherTest {

    @TempDir
    Path folder;
    private FakeTree tree;
    private Path jdk;

    @BeforeEach
    void plant() throws IOException {
        tree = new FakeTree(folder);
        jdk = tree.jdk("25.0.3");
    }

    private long builds() throws IOException {
        return tree.log().stream().filter(line -> line.startsWith("mvn ")).count();
    }

    private long trainings() throws IOException {
        return tree.log().stream().filter("train"::equals).count();
    }

    @Test
    void theFirstRunBuildsAndTheSecondDoesNot() throws Exception {
        FakeTree.Result first = tree.launch(jdk, "version");
        assertEquals(0, first.code(), first.err());
        assertTrue(first.err().matches("(?s)lodestone: building with Maven .* done in \\d+ s\n"
                + "lodestone: preparing quick starts \\.\\.\\. done in \\d+ s\n"), first.err());
        FakeTree.Result second = tree.launch(jdk, "version");
        assertEquals("", second.err());
        assertEquals(1, builds());
        assertEquals(1, trainings());
    }

    @Test
    void anEditedADeletedAndANewSourceBuildAgain() throws Exception {
        tree.launch(jdk, "version");
        Path source = tree.write(tree.root.resolve("dsl/src/main/java/Source.java"), "class Other { }");
        tree.launch(jdk, "version");
        assertEquals(2, builds());
        Files.delete(source);
        tree.launch(jdk, "version");
        assertEquals(3, builds());
        tree.write(tree.root.resolve("runtime/core/src/main/resources/new.csv"), "a\n");
        tree.launch(jdk, "version");
        assertEquals(4, builds());
        tree.write(tree.root.resolve("dsl/src/test/java/SourceTest.java"), "class SourceTest { }");
        tree.launch(jdk, "version");
        assertEquals(4, builds());
    }

    @Test
    void aFailedBuildShowsMavensErrors() throws Exception {
        Path broken = tree.write(tree.root.resolve("broken"), "");
        FakeTree.Result result = tree.launch(jdk, "version");
        assertEquals(1, result.code());
        assertEquals("", result.out());
        assertTrue(result.err().endsWith("failed\n[ERROR] it is broken\n"), result.err());
        Files.delete(broken);
        assertEquals(0, tree.launch(jdk, "version").code());
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        Map<String, String> environment = Map.of("LODESTONE_JAVA", jdk.toString());
        Process one = tree.start(List.of(tree.launcher().toString()), environment, "version");
        Process other = tree.start(List.of(tree.launcher().toString()), environment, "version");
        assertEquals(0, FakeTree.finish(one).code());
        assertEquals(0, FakeTree.finish(other).code());
        assertEquals(1, builds());
        assertEquals(1, trainings());
    }

    @Test
    void aLockOfADeadProcessIsNoObstacle() throws Exception {
        Path state = Files.createDirectories(tree.root.resolve("scripts/target/launcher"));
        Files.createSymbolicLink(state.resolve("lock"), Path.of("999999999"));
        assertEquals(0, tree.launch(jdk, "version").code());
        assertFalse(Files.isSymbolicLink(state.resolve("lock")));
    }

    @Test
    void linksAndBlanksInPathsAndArgumentsAreKept() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.relativize(tree.launcher()));
        Path links = Files.createDirectories(folder.resolve("links"));
        Path second = Files.createSymbolicLink(links.resolve("second"), Path.of("../link"));
        Map<String, String> environment = Map.of("LODESTONE_JAVA", jdk.resolve("bin/java").toString());
        List<String> java = tree.launch(List.of(second.toString()), environment, "run", "a b.groovy", "*", "").javaArguments();
        assertEquals(List.of("lodestone.cli.Main", "run", "a b.groovy", "*", "", "25.0.3"), java.subList(java.size() - 6, java.size()));
        assertTrue(java.contains(tree.root.toRealPath() + "/scripts/target/lodestone-app.jar"), java.toString());
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void theNewestJdkIsTaken() throws Exception {
        Path newest = tree.jdk("99");
        Path newer = Files.createDirectories(folder.resolve(".sdkman/candidates/java"));
        Files.move(newest, newer.resolve("99-fake"));
        List<String> java = tree.launch(List.of(tree.launcher().toString()),
                Map.of("JAVA_HOME", tree.jdk("98.1").toString()), "version").javaArguments();
        assertEquals("99", java.get(java.size() - 1));
    }

    @Test
    void eachJdkGetsItsFlagsAndItsArchive() throws Exception {
        List<String> on25 = tree.launch(jdk, "version").javaArguments();
        List<String> on17 = tree.launch(tree.jdk("17.0.15"), "version").javaArguments();
        assertTrue(on25.contains("--sun-misc-unsafe-memory-access=allow"), on25.toString());
        assertTrue(on25.stream().anyMatch(flag -> flag.startsWith("-XX:AOTCache=")), on25.toString());
        assertFalse(on17.contains("--sun-misc-unsafe-memory-access=allow"), on17.toString());
        assertTrue(on17.stream().anyMatch(flag -> flag.startsWith("-XX:SharedArchiveFile=")), on17.toString());
        assertTrue(on17.contains("--add-opens=java.base/java.nio=ALL-UNNAMED"), on17.toString());
        assertEquals(2, trainings());
    }

    @Test
    void anArchiveCutShortIsNotUsed() throws Exception {
        tree.launch(jdk, "version");
        try (var files = Files.newDirectoryStream(tree.root.resolve("scripts/target/launcher"), "*.jsa")) {
            Files.writeString(files.iterator().next(), "arch");
        }
        List<String> java = tree.launch(jdk, "version").javaArguments();
        assertFalse(java.stream().anyMatch(flag -> flag.startsWith("-XX:AOTCache=")), java.toString());
    }

    @Test
    void aJarThatIsNewerThanTheArchiveMakesANewOne() throws Exception {
        tree.launch(jdk, "version");
        tree.write(tree.root.resolve("scripts/target/lib/lodestone-dsl.jar"), "newer");
        tree.launch(jdk, "version");
        assertEquals(2, trainings());
        assertEquals(1, builds());
    }

    @Test
    void theUsersFlagsComeLast() throws Exception {
        List<String> java = tree.launch(List.of(tree.launcher().toString()),
                Map.of("LODESTONE_JAVA", jdk.toString(), "LODESTONE_JAVA_OPTS", "-Xmx1g -Da=b"), "version").javaArguments();
        assertEquals(java.indexOf("-cp") - 2, java.indexOf("-Xmx1g"), java.toString());
        assertEquals(java.indexOf("-cp") - 1, java.indexOf("-Da=b"), java.toString());
    }

    @Test
    void aTerminalIsToldToJava() throws Exception {
        assertFalse(tree.launch(jdk, "version").javaArguments().contains("-Dlodestone.terminal=true"));
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "skipped: no program 'script' to make a terminal");
        FakeTree.Result result = tree.launch(List.of("/usr/bin/script", "-qec", "'" + tree.launcher() + "' version", "/dev/null"),
                Map.of("LODESTONE_JAVA", jdk.toString(), "TERM", "xterm"));
        assertTrue(result.out().contains("-Dlodestone.terminal=true"), result.out() + result.err());
    }

    @Test
    void aMissingJdkIsSaid() throws Exception {
        FakeTree.Result result = tree.launch(folder.resolve("nowhere"), "version");
        assertEquals(1, result.code());
        assertEquals("lodestone: no JDK at LODESTONE_JAVA=" + folder.resolve("nowhere") + ".\n", result.err());
        FakeTree.Result old = tree.launch(tree.jdk("11.0.2"), "version");
        assertTrue(old.err().endsWith("is a JDK 11; 17 or newer is needed.\n"), old.err());
    }

    @Test
    void aMissingMavenIsSaid() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("bash", "readlink", "ln", "rm", "mkdir", "find", "sleep")) {
            String program = Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" + tool : "/bin/" + tool;
            tree.program(tools.resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
        }
        FakeTree.Result result = tree.launch(List.of(tree.launcher().toString()),
                Map.of("LODESTONE_JAVA", jdk.toString(), "PATH", tools.toString()), "version");
        assertEquals(1, result.code());
        assertEquals("lodestone: no Maven found, and Lodestone has to be built. Install Maven 3.8 or newer.\n", result.err());
    }

    @Test
    void sparkIsBuiltAndItsPackagesOpenedOnlyWhereItIsInstalled() throws Exception {
        Files.writeString(tree.root.resolve("pom.xml"), "<project>\n  <spark.version>4.5.6</spark.version>\n</project>");
        Path spark = tree.root.resolve("scripts/target/launcher/optional/spark-4.5.6");
        List<String> without = tree.launch(jdk, "version").javaArguments();
        assertTrue(without.containsAll(List.of("-Dlodestone.spark=" + spark,
                "-Dlodestone.spark.engine=" + tree.root.resolve("runtime/spark/target/lodestone-spark.jar"))), without.toString());
        assertFalse(tree.log().toString().contains("runtime/spark"), tree.log().toString());
        tree.write(spark.resolve("java.flags"), "--add-opens=java.base/some=ALL\n--add-opens=java.base/sun.security.action=ALL\n");
        List<String> with = tree.launch(jdk, "version").javaArguments();
        assertTrue(with.contains("--add-opens=java.base/some=ALL"), with.toString());
        assertFalse(with.toString().contains("sun.security.action"), with.toString());
        assertTrue(with.contains("SPARK_HOME=" + spark), with.toString());
        assertTrue(with.stream().anyMatch(flag -> flag.matches("-XX:AOTCache=.*-spark\\.jsa")), with.toString());
        assertTrue(tree.log().toString().contains("-pl scripts,runtime/spark -am"), tree.log().toString());
        assertEquals(2, builds());
        assertTrue(tree.launch(tree.jdk("17.0.15"), "version").javaArguments().toString().contains("sun.security.action"));
        assertEquals(2, builds());
        List<String> again = tree.launch(jdk, "version").javaArguments();
        assertEquals(with, again);
        assertEquals(3, trainings());
    }

    @Test
    void installingSparkBuildsItsEngine() throws Exception {
        tree.launch(jdk, "spark-install");
        tree.launch(jdk, "install", "spark");
        assertEquals(1, builds());
        assertTrue(tree.log().toString().contains("-pl scripts,runtime/spark -am"), tree.log().toString());
    }

    @Test
    void whatIsInstalledForThisGraalComesBehindTheTrainedClassPath() throws Exception {
        tree.launch(jdk, "version");
        tree.write(tree.root.resolve("scripts/target/lib/polyglot-25.0.3.jar"), "");
        Path optional = tree.root.resolve("scripts/target/launcher/optional");
        String jar = tree.root.resolve("scripts/target/lodestone-app.jar").toString();
        assertTrue(tree.launch(jdk, "version").javaArguments().containsAll(List.of(jar, "-Dlodestone.python=" + optional + "/python-25.0.3")));
        tree.write(optional.resolve("python-24.0.0/python.jar"), "");
        assertTrue(tree.launch(jdk, "version").javaArguments().contains(jar));
        tree.write(optional.resolve("python-25.0.3/python.jar"), "");
        assertTrue(tree.launch(jdk, "version").javaArguments().contains(jar + ":" + optional + "/python-25.0.3/*"));
        Map<String, String> environment = Map.of("LODESTONE_JAVA", jdk.toString(), "LODESTONE_CLASSPATH", "my.jar");
        assertTrue(tree.launch(List.of(tree.launcher().toString()), environment, "version").javaArguments()
                .contains(jar + ":" + optional + "/python-25.0.3/*:my.jar"));
        assertEquals(1, builds());
    }
}
