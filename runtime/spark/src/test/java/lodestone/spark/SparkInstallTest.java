package lodestone.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.cli.Main;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code lodestone spark-install} around the Spark of the tests, and the cluster that it says how to start. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a cluster is started by bash scripts")
@Timeout(120)
class SparkInstallTest {

    @TempDir
    Path folder;
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPARK_WORKER_DIR", folder.resolve("work").toString());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Waits for the line in what a process says. */
    private static String await(Process process, String line) throws IOException {
        Pattern wanted = Pattern.compile(line);
        StringBuilder said = new StringBuilder();
        BufferedReader lines = process.inputReader();
        for (String next = lines.readLine(); next != null; next = lines.readLine()) {
            Matcher found = wanted.matcher(next);
            if (found.find()) {
                return found.group(1);
            }
            said.append(next).append('\n');
        }
        throw new AssertionError("ended without " + line + "\n" + said);
    }

    @Test
    void aMasterAndAWorkerStartFromTheFolder() throws Exception {
        Path home = folder.resolve("a spark");
        Process install = start(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "spark-install", "--from", System.getenv("SPARK_HOME"),
                "--to", home.toString());
        String said = new String(install.getInputStream().readAllBytes());
        assertEquals(0, install.waitFor(), said);
        assertTrue(said.startsWith("spark is installed, in " + home), said);
        assertTrue(said.contains(home + "/bin/master") && said.contains(home + "/bin/worker"), said);
        assertEquals(Arrays.stream(JavaModuleOptions.defaultModuleOptionArray()).filter(f -> !f.contains("incubator")).toList(),
                Files.readAllLines(home.resolve("java.flags")));
        assertEquals(0, Files.size(home.resolve("RELEASE")));

        Process master = start(home + "/bin/master", "127.0.0.1", "0");
        String address = await(master, "Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");
        await(master, "(I have been elected leader)");
        Process worker = start(home + "/bin/worker", "--cores", "1", address);
        assertEquals(address, await(worker, "Successfully registered with master (\\S+)"));
        assertEquals("1", await(master, "Registering worker .* with (\\d+) cores"));
    }
}
