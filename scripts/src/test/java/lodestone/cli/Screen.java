package lodestone.cli;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jline.utils.ScreenTerminal;

/** A session in a JVM of its own at a pseudo-terminal, and what stands on its screen. */
final class Screen implements AutoCloseable {

    /** How long anything may take before the test gives up. */
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(60);

    private static final int ROWS = 40;

    private final PtyProcess process;
    private final ScreenTerminal terminal;

    Screen(Path folder, int columns, String... options) throws IOException {
        terminal = new ScreenTerminal(columns, ROWS);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(Map.of("TERM", "xterm-256color", "XDG_STATE_HOME", folder.resolve("state").toString(), "LC_ALL", "C.UTF-8"));
        environment.keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "-Dlodestone.prompt=true", "-Dlodestone.terminal=true",
                "-XX:TieredStopAtLevel=1", "-XX:+IgnoreUnrecognizedVMOptions", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(options));
        process = new PtyProcessBuilder(command.toArray(new String[0])).setDirectory(folder.toString()).setEnvironment(environment)
                .setInitialColumns(columns).setInitialRows(ROWS).start();
        Thread reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (Reader out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            char[] some = new char[4096];
            for (int n = out.read(some); n >= 0; n = out.read(some)) {
                terminal.write(new String(some, 0, n));
            }
        } catch (IOException e) {
            // The program has ended.
        }
    }

    /** The lines that are not empty at the screen's end. */
    String text() {
        return terminal.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n")).stripTrailing();
    }

    Screen type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return this;
    }

    /** Waits for a text on the screen. */
    Screen await(String part) throws InterruptedException {
        return await(screen -> screen.contains(part), part);
    }

    /** Waits for the prompt of an input, which must be the last thing on the screen. */
    Screen prompt(int number) throws InterruptedException {
        return await(screen -> screen.endsWith("\n" + number + ">") || screen.equals(number + ">"), "prompt " + number);
    }

    private Screen await(Predicate<String> condition, String what) throws InterruptedException {
        for (long end = System.currentTimeMillis() + PATIENCE; !condition.test(text()); Thread.sleep(20)) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("no " + what + " on the screen:\n" + text());
            }
        }
        return this;
    }

    /** The exit code, when it has ended. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running:\n" + text());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
