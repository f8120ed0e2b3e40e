package lodestone.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import lodestone.runtime.engine.EngineSettings;
import lodestone.runtime.engine.Listener;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A real standalone cluster on this machine: a master and workers, each a process of its own, of the jars in the folder that
 * SPARK_HOME names. It begins with two workers of one core.
 */
public final class TestCluster implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final String master;
    private final List<Process> processes = new ArrayList<>();
    private SparkEngine shared;
    private SwitchedListener listener;

    TestCluster() throws IOException {
        Path target = Files.createDirectories(Path.of("target", "clusters"));
        folder = Files.createTempDirectory(target.toAbsolutePath(), "cluster");
        master = startMaster("master", null);
        startWorker("worker-1");
        startWorker("worker-2");
        waitUntil("two workers have registered", () -> log("master").split("Registering worker ", -1).length > 2);
    }

    /** The master's address. */
    public String master() {
        return master;
    }

    /** The engine that tests share; it is opened when it is first wanted, and again if another one was opened meanwhile. */
    public SparkEngine engine(Listener told) {
        if (shared == null) {
            listener = new SwitchedListener();
            shared = open(master, Map.of(), listener);
        }
        listener.to = told;
        return shared;
    }

    /** An engine of one's own; the shared one is closed, for a process can have one only. The caller closes it. */
    public SparkEngine open(Map<String, String> options, Listener told) {
        return open(master, options, told);
    }

    public SparkEngine open(String where, Map<String, String> options, Listener told) {
        closeShared();
        Map<String, String> all = new HashMap<>(Map.of("spark.ui.enabled", "false", "spark.ui.port", "0",
                "spark.executor.memory", "600m", "spark.executor.extraJavaOptions",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dlog4j2.level=WARN"));
        all.putAll(options);
        return (SparkEngine) new SparkProvider().open(new EngineSettings(where, 2, false, all), told);
    }

    private void closeShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /** Starts a master. @param first a folder of classes that come before Spark's, or null. Returns its address */
    String startMaster(String name, Path first) throws IOException {
        int port = freePort();
        start(name, first, "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "" + port, "--webui-port",
                "0");
        waitUntil("the master runs", () -> log(name).contains("New state: ALIVE"));
        return "spark://127.0.0.1:" + port;
    }

    /** Adds a worker of one core. */
    public Process startWorker(String name) throws IOException {
        return start(name, null, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "1g",
                "--webui-port", "0", "--work-dir", folder.resolve(name + "-work").toString(), master);
    }

    private Process start(String name, Path first, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                (first == null ? "" : first + File.pathSeparator) + System.getenv("SPARK_HOME") + File.separator + "jars" + File.separator + "*", main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().remove("JAVA_HOME");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** What a process has logged so far. */
    String log(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void waitUntil(String what, BooleanSupplier fulfilled) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!fulfilled.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        closeShared();
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
