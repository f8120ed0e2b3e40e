package lodestone.runtime.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Runs Python scripts with the packages that others read and write tables with, in an environment of its own. */
public final class PythonTools {

    private static final List<String> PACKAGES = List.of("pyarrow==26.0.1", "polars==2.1.0", "pandas==3.1.1", "duckdb==2.0.0");
    /** An interpreter that hangs must not hang the tests. */
    private static final long MINUTES = 5;

    private PythonTools() {
    }

    /** What the script prints; skips the test if there is no Python or the packages can not be had. */
    public static String run(Path script, Object... arguments) {
        return run(PACKAGES, script, arguments);
    }

    /** The same with other packages, each as {@code name==version}. */
    public static String run(List<String> packages, Path script, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(environment(packages).toString(), script.toString()));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        Outcome outcome = call(command);
        Assertions.assertEquals(0, outcome.code(), outcome.text());
        return outcome.text().strip();
    }

    /** The interpreter of the environment, made where it is not there yet. */
    public static Path environment() {
        return environment(PACKAGES);
    }

    /** The interpreter of an environment with these packages, each as {@code name==version}. */
    public static synchronized Path environment(List<String> packages) {
        Path folder = Path.of(System.getProperty("project.root"), "runtime", "core", "target", "python-" + packages.hashCode());
        Path python = folder.resolve("bin/python");
        Path ready = folder.resolve("ready");
        if (!Files.exists(ready)) {
            require(call(List.of("python3", "-m", "venv", "--clear", folder.toString())), "no python3 with venv");
            List<String> install = new ArrayList<>(List.of(python.toString(), "-m", "pip", "install", "--quiet"));
            install.addAll(packages);
            require(call(install), "pip can not fetch " + packages);
            try {
                Files.createFile(ready);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return python;
    }

    private static void require(Outcome outcome, String otherwise) {
        Assumptions.assumeTrue(outcome.code() == 0, () -> otherwise + ": " + outcome.text());
    }

    private record Outcome(int code, String text) {
    }

    private static Outcome call(List<String> command) {
        try {
            Path output = Files.createTempFile("lodestone-python", ".txt");
            try {
                Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
                boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
                if (!ended) {
                    process.destroyForcibly().waitFor();
                }
                String text = Files.readString(output, StandardCharsets.UTF_8);
                return new Outcome(ended ? process.exitValue() : -1, text);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Outcome(-1, e.getMessage());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
