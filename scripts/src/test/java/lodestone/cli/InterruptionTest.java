package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no SIGINT to send")
class InterruptionTest {

    /** Large enough to be interrupted, small enough for the disk if it is not. */
    private static final String STUDY = """
            def all = pipeline('all') {
                pool         H..Lr
                compositions arity: 3, stoichiometry: 1..8
            }
            println 'ready'
            all.write('all.parquet')
            """;

    @TempDir
    Path folder;

    @Test
    void ctrlCStopsARunAndLeavesNothing() throws Exception {
        assumeFalse(isIgnored(), "skipped: SIGINT is ignored by whoever started the tests");
        Process process = start(STUDY);
        try (BufferedReader out = process.inputReader()) {
            assertEquals("ready", out.readLine());
            awaitTemporaryFile();
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES), "still running");
            String err = new String(process.getErrorStream().readAllBytes());
            assertTrue(err.endsWith("cancelled. Nothing was left half-written.\n"), err);
        } finally {
            process.destroyForcibly();
        }
        assertEquals(130, process.exitValue());
        assertEquals(List.of("study.groovy"), files());
    }

    @Test
    void aScriptMayExitByItself() throws Exception {
        Process process = start("System.exit(3)");
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "still running");
        assertEquals(3, process.exitValue());
        assertFalse(new String(process.getErrorStream().readAllBytes()).contains("cancelled"));
    }

    private Process start(String study) throws IOException {
        Files.writeString(folder.resolve("study.groovy"), study);
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Main.class.getName(),
                "run", "study.groovy").directory(folder.toFile()).start();
    }

    /** Waits until the run is in the middle of writing. */
    private void awaitTemporaryFile() throws Exception {
        while (files().size() < 2) {
            Thread.sleep(20);
        }
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** As in a job that a shell script has put into the background. */
    private static boolean isIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) && Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }
}
