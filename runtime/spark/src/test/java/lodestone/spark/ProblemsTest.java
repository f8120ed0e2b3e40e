package lodestone.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.EngineChoice;
import lodestone.runtime.engine.EngineSettings;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.Pieces;
import lodestone.runtime.engine.Work;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a cluster is one message, which says what to do. */
@ExtendWith(ClusterExtension.class)
class ProblemsTest {

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();
    private final Listener listener = new Listener() {
        @Override
        public synchronized void notice(String text) {
            notices.add(text);
        }
    };

    private record Numbers(long pieces) implements Work<Long> {
        @Override
        public Long piece(long number, Context context) {
            return number;
        }
    }

    /** Takes all the memory there is. */
    private record Hoarding(long pieces) implements Work<Long> {
        @Override
        public Long piece(long number, Context context) {
            List<byte[]> hoard = new ArrayList<>();
            while (true) {
                hoard.add(new byte[1 << 26]);
            }
        }
    }

    /** Ends its process, as Spark and the system do when memory is short. */
    private record Ending(long pieces, int status) implements Work<Long> {
        @Override
        public Long piece(long number, Context context) {
            Runtime.getRuntime().halt(status);
            return number;
        }
    }

    private long first(SparkEngine engine, Work<Long> work) {
        Context context = new Context(null, 1, new Cancellation(), listener);
        try (Pieces<Long> pieces = engine.crew().begin(work, 0, context)) {
            return pieces.next();
        }
    }

    private String problem(Message message, SparkEngine engine, Work<Long> work) {
        StudyException problem = assertThrows(StudyException.class, () -> first(engine, work));
        assertEquals(message, problem.message(), problem.getMessage());
        return problem.getMessage();
    }

    private String noEngine(Message message, TestCluster cluster, String master, Map<String, String> options) {
        StudyException problem = assertThrows(StudyException.class, () -> cluster.open(master, options, listener).close());
        assertEquals(message, problem.message(), problem.getMessage());
        return problem.getMessage();
    }

    @Test
    void nobodyIsThere(TestCluster cluster) {
        assertEquals("no Spark master answers at spark://127.0.0.1:1; the connection was refused. Check the address, and that the "
                + "master runs.", noEngine(Message.SPARK_UNREACHABLE, cluster, "spark://127.0.0.1:1", Map.of()));
        assertTrue(noEngine(Message.SPARK_UNREACHABLE, cluster, "spark://no-such-host.invalid:7077", Map.of())
                .contains("there is no such host"));
        noEngine(Message.SPARK_MASTER, cluster, "spark://127.0.0.1", Map.of());
    }

    @Test
    void somebodyElseIsThere(TestCluster cluster) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String problem = noEngine(Message.SPARK_UNREACHABLE, cluster, "spark://127.0.0.1:" + silent.getLocalPort(),
                    Map.of(MasterCheck.PATIENCE, "2s"));
            assertTrue(problem.contains("no answer in 2s"), problem);
        }
        try (ServerSocket page = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            new Thread(() -> answer(page, "HTTP/1.1 400 Bad Request\r\n\r\n")).start();
            String problem = noEngine(Message.SPARK_UNREACHABLE, cluster, "spark://127.0.0.1:" + page.getLocalPort(), Map.of());
            assertTrue(problem.contains("something else"), problem);
        }
    }

    private static void answer(ServerSocket server, String text) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write(text.getBytes());
            caller.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theMasterIsOfAnotherVersion(TestCluster cluster) throws Exception {
        Path source = Files.createDirectories(folder.resolve("org/apache/spark/rpc/netty"))
                .resolve("RpcEndpointVerifier$CheckExistence.java");
        Files.writeString(source, "package org.apache.spark.rpc.netty; public class RpcEndpointVerifier$CheckExistence "
                + "implements java.io.Serializable { static final long serialVersionUID = 1; String name; }");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()));
        String problem = noEngine(Message.SPARK_OTHER_VERSION, cluster, cluster.startMaster("other-master", folder), Map.of());
        assertTrue(problem.contains("RpcEndpointVerifier$CheckExistence; local class incompatible"), problem);
    }

    @Test
    void theWorkersHaveAnotherLodestone(TestCluster cluster) throws IOException {
        Path jar = folder.resolve("lodestone.jar");
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("lodestone/spark/version.properties"));
            zip.write("lodestone=0.0.7".getBytes());
        }
        try (SparkEngine engine = cluster.open(Map.of("spark.executor.extraClassPath", jar.toString()), listener)) {
            String problem = problem(Message.SPARK_OTHER_LODESTONE, engine, new Numbers(3));
            assertTrue(problem.contains("found Lodestone 0.0.7 on Spark 4.2.0 there, this is Lodestone 0."), problem);
        }
    }

    @Test
    void theWorkersHaveNoLodestone(TestCluster cluster) {
        try (SparkEngine engine = cluster.open(Map.of("spark.jars", ""), listener)) {
            String problem = problem(Message.SPARK_WITHOUT_JARS, engine, new Numbers(3));
            assertTrue(problem.contains("'lodestone.spark.PieceTask'"), problem);
        }
    }

    @Test
    void theWorkersHaveNoMemory(TestCluster cluster) {
        try (SparkEngine engine = cluster.open(Map.of("spark.task.maxFailures", "1"), listener)) {
            String problem = problem(Message.SPARK_OUT_OF_MEMORY, engine, new Hoarding(1));
            assertTrue(problem.contains("an executor has 600m"), problem);
            assertEquals(0, first(engine, new Numbers(1)));
            problem(Message.SPARK_OUT_OF_MEMORY, engine, new Ending(1, 52));
            problem(Message.SPARK_OUT_OF_MEMORY, engine, new Ending(1, 137));
            problem(Message.SPARK_FAILED, engine, new Ending(1, 3));
        }
    }

    @Test
    void nobodyIsFree(TestCluster cluster) {
        Map<String, String> options = Map.of("spark.executor.memory", "900g", Patience.OPTION, "4s");
        try (SparkEngine engine = cluster.open(options, listener)) {
            String problem = problem(Message.SPARK_NO_EXECUTORS, engine, new Numbers(3));
            assertTrue(problem.contains(cluster.master()) && problem.contains("900g") && problem.contains("as 127.0.0.1 ("), problem);
        }
        assertEquals(1, notices.stream().filter(text -> text.contains("is free yet")).count(), notices.toString());
    }

    @Test
    void noExecutorCanStart(TestCluster cluster) {
        try (SparkEngine engine = cluster.open(Map.of("spark.executorEnv.JAVA_HOME", "/no/java", Patience.OPTION, "60s"), listener)) {
            String problem = problem(Message.SPARK_ENDED, engine, new Numbers(3));
            assertTrue(problem.contains(cluster.master()) && problem.contains("fail to start"), problem);
        }
    }

    @Test
    void theClusterEndsTheRun(TestCluster cluster) {
        EngineSettings settings = new EngineSettings(cluster.master(), 2, false, Map.of());
        try (EngineChoice choice = new EngineChoice(settings, false, s -> cluster.open(s.options(), listener))) {
            SparkEngine engine = (SparkEngine) choice.engine();
            assertEquals(0, first(engine, new Numbers(1)));
            engine.crew().spark().stop();
            problem(Message.SPARK_ENDED, engine, new Numbers(1));
            assertEquals(0, first((SparkEngine) choice.engine(), new Numbers(1)));
        }
    }

    @Test
    void oneAtATime(TestCluster cluster) {
        assertEquals(0, first(cluster.engine(listener), new Numbers(1)));
        StudyException problem = assertThrows(StudyException.class, () -> new SparkProvider().open(
                new EngineSettings(cluster.master(), 1, false, Map.of("spark.ui.port", "0")), listener));
        assertEquals(Message.SPARK_TWICE, problem.message(), problem.getMessage());
        assertEquals(0, first(cluster.engine(listener), new Numbers(1)));
    }

    @Test
    void wrongOptions(TestCluster cluster) {
        assertTrue(noEngine(Message.SPARK_OPTION, cluster, cluster.master(), Map.of("memory", "1g")).contains("'memory'"));
        assertTrue(noEngine(Message.SPARK_OPTION, cluster, cluster.master(), Map.of("spark.executor.memory", "much"))
                .contains("much"));
        assertTrue(noEngine(Message.SPARK_OPTION, cluster, cluster.master(), Map.of("spark.executor.extraJavaOptions", "-Xmx1g"))
                .contains("-Xmx1g"));
        assertTrue(noEngine(Message.SPARK_OPTION, cluster, cluster.master(), Map.of(Patience.OPTION, "long")).contains("long"));
        assertTrue(noEngine(Message.SPARK_OPTION, cluster, cluster.master(), Map.of("spark.executor.cores", "0"))
                .contains("cores per executor"));
        assertTrue(noEngine(Message.SPARK_OPTION, cluster, cluster.master(), Map.of("spark.serializer", "no.Class"))
                .contains("no.Class"));
        assertTrue(noEngine(Message.SPARK_OPTION, cluster, "local-cluster[1,1,100]", Map.of()).contains("100 MiB"));
        assertTrue(noEngine(Message.SPARK_OPTION, cluster, cluster.master(), Map.of("spark.master", "yarn"))
                .contains("given as the engine"));
        assertTrue(noEngine(Message.SPARK_MASTER, cluster, "yarn", Map.of()).contains("have no part"));
    }

    @Test
    void aClusterInOneProcess(TestCluster cluster) {
        Map<String, String> options = Map.of("spark.ui.enabled", "true");
        try (SparkEngine engine = cluster.open("local-cluster[2,1,600]", options, listener)) {
            assertEquals(0, first(engine, new Numbers(5)));
        }
        assertTrue(notices.get(0).matches("Spark's page on this run: http://(127\\.0\\.0\\.1|localhost):\\d+"), notices.toString());
    }
}
