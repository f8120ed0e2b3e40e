package lodestone.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.Pieces;
import lodestone.runtime.engine.RowReport;
import lodestone.runtime.engine.Work;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails, results are exact: each piece comes once, in order, and so does what it said. */
@ExtendWith(ClusterExtension.class)
class FaultsTest {

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();
    private final TreeMap<String, Long> added = new TreeMap<>();
    private final Listener listener = new Listener() {
        @Override
        public synchronized void notice(String text) {
            notices.add(text);
        }

        @Override
        public synchronized void add(RowReport report, String what, long rows) {
            added.merge(report.text(null) + " " + what, rows, Long::sum);
        }
    };

    /** Squares; each piece says so, adds its number up, and leaves a file with its process's id. */
    private record Squares(long pieces, String folder, long millis) implements Work<Long> {
        @Override
        public Long piece(long number, Context context) {
            context.listener().notice("piece " + number);
            context.listener().add(new Sum("squares"), "done", number);
            try {
                Files.writeString(Path.of(folder, number + "-" + System.nanoTime()), "" + ProcessHandle.current().pid());
                Thread.sleep(millis);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return number * number;
        }
    }

    private record Sum(String name) implements RowReport {
        @Override
        public String text(java.util.Map<String, Long> rows) {
            return name;
        }
    }

    /** Fails at a piece as often as files can be made anew. */
    private record Failing(Squares squares, long at, int times) implements Work<Long> {
        @Override
        public long pieces() {
            return squares.pieces();
        }

        @Override
        public Long piece(long number, Context context) {
            Long result = squares.piece(number, context);
            for (int i = 0; i < times && number == at; i++) {
                if (Path.of(squares.folder(), "failed-" + i).toFile().mkdir()) {
                    throw new IllegalStateException("no luck in piece " + number);
                }
            }
            return result;
        }
    }

    /** Finds something wrong in a piece. */
    private record Wrong(long pieces, long at) implements Work<Long> {
        @Override
        public Long piece(long number, Context context) {
            if (number == at) {
                throw StudyException.of(Message.WRONG_ARGUMENT, "this", 7L, "that").at(new SourceRef("s.groovy", 3, 5));
            }
            return number;
        }
    }

    /** Works until it is told to stop, and says so in a file. */
    private record Endless(long pieces, String folder) implements Work<Long> {
        @Override
        public Long piece(long number, Context context) {
            Path.of(folder, "begun-" + number).toFile().mkdir();
            while (!context.cancel().isRequested()) {
                Thread.onSpinWait();
            }
            Path.of(folder, "stopped-" + number).toFile().mkdir();
            throw StudyException.of(Message.CANCELLED);
        }
    }

    private Context context(Cancellation cancel) {
        return new Context(null, 1, cancel, listener);
    }

    /** Has all pieces done. @param meanwhile called with the number of each result when it is there */
    private List<Long> results(SparkCrew crew, Work<Long> work, IntConsumer meanwhile) {
        List<Long> results = new ArrayList<>();
        try (Pieces<Long> pieces = crew.begin(work, 0, context(new Cancellation()))) {
            while (!pieces.isDone()) {
                results.add(pieces.next());
                meanwhile.accept(results.size());
            }
        }
        return results;
    }

    private void assertExact(int n, List<Long> results) {
        assertEquals(IntStream.range(0, n).mapToObj(i -> (long) i * i).toList(), results);
        assertEquals(IntStream.range(0, n).mapToObj(i -> "piece " + i).toList(),
                notices.stream().filter(text -> text.startsWith("piece")).toList());
        assertEquals((long) n * (n - 1) / 2, added.get("squares done"));
    }

    private List<Long> processes() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(FaultsTest::pid).distinct().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long pid(Path file) {
        try {
            String text = Files.readString(file);
            return text.isEmpty() ? -1 : Long.parseLong(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void executorsAreOtherProcesses(TestCluster cluster) {
        assertExact(40, results(cluster.engine(listener).crew(), new Squares(40, folder.toString(), 50), n -> { }));
        assertEquals(2, processes().size());
        assertFalse(processes().contains(ProcessHandle.current().pid()));
    }

    @Test
    void anExecutorIsKilled(TestCluster cluster) {
        SparkCrew crew = cluster.engine(listener).crew();
        assertExact(60, results(crew, new Squares(60, folder.toString(), 100), n -> {
            if (n == 5) {
                ProcessHandle executor = ProcessHandle.of(processes().get(0)).orElseThrow();
                assertTrue(executor.destroyForcibly());
            }
        }));
        TestCluster.waitUntil("the loss is told", () -> notices.stream().anyMatch(text -> text.contains("was lost")));
        assertTrue(processes().size() > 2, "another one took its place");
    }

    @Test
    void aWorkerIsLost(TestCluster cluster) throws IOException {
        Process worker = cluster.startWorker("worker-lost");
        TestCluster.waitUntil("it runs", () -> cluster.log("worker-lost").contains("Successfully registered"));
        try (SparkEngine engine = cluster.open(java.util.Map.of(), listener)) {
            TestCluster.waitUntil("all executors are there", () -> engine.crew().executors().count() == 3);
            assertExact(60, results(engine.crew(), new Squares(60, folder.toString(), 100), n -> {
                if (n == 5) {
                    worker.descendants().forEach(ProcessHandle::destroyForcibly);
                    worker.destroyForcibly();
                }
            }));
        }
        assertTrue(notices.stream().anyMatch(text -> text.contains("was lost")), notices.toString());
    }

    @Test
    void aTaskFailsTwice(TestCluster cluster) {
        Work<Long> work = new Failing(new Squares(12, folder.toString(), 1), 7, 2);
        assertExact(12, results(cluster.engine(listener).crew(), work, n -> { }));
        assertTrue(Files.exists(folder.resolve("failed-1")));
    }

    @Test
    void aTaskFailsAlways(TestCluster cluster) {
        Work<Long> work = new Failing(new Squares(12, folder.toString(), 1), 7, 100);
        StudyException problem = assertThrows(StudyException.class,
                () -> results(cluster.engine(listener).crew(), work, n -> { }));
        assertEquals(Message.SPARK_FAILED, problem.message());
        assertTrue(problem.getMessage().contains("IllegalStateException: no luck in piece 7;")
                || problem.getMessage().contains("IllegalStateException: no luck in piece 7."), problem.getMessage());
    }

    @Test
    void aProblemOfTheStudyArrivesAsItIs(TestCluster cluster) {
        List<Long> before = new ArrayList<>();
        StudyException problem = assertThrows(StudyException.class,
                () -> results(cluster.engine(listener).crew(), new Wrong(20, 11), n -> before.add((long) n)));
        assertEquals(11, before.size());
        assertEquals(Message.WRONG_ARGUMENT, problem.message());
        assertEquals(List.of("this", 7L, "that"), problem.arguments());
        assertEquals(new SourceRef("s.groovy", 3, 5), problem.at());
        assertEquals("s.groovy:3:5: 'this' takes 7; found that. Change the argument.", problem.getMessage());
    }

    @Test
    void cancelled(TestCluster cluster) {
        SparkCrew crew = cluster.engine(listener).crew();
        Cancellation cancel = new Cancellation();
        Thread interrupter = new Thread(() -> {
            TestCluster.waitUntil("a task runs", () -> folder.resolve("begun-0").toFile().exists());
            cancel.request();
        });
        interrupter.start();
        try (Pieces<Long> pieces = crew.begin(new Endless(4, folder.toString()), 0, context(cancel))) {
            assertEquals(Message.CANCELLED, assertThrows(StudyException.class, pieces::next).message());
        }
        TestCluster.waitUntil("the task has heard of it", () -> folder.resolve("stopped-0").toFile().exists());
        assertEquals(List.of(0L, 1L, 4L), results(crew, new Squares(3, folder.toString(), 1), n -> { }));
    }

    @Test
    void leftEarly(TestCluster cluster) {
        SparkCrew crew = cluster.engine(listener).crew();
        try (Pieces<Long> pieces = crew.begin(new Squares(1_000_000, folder.toString(), 1), 0, context(new Cancellation()))) {
            assertEquals(List.of(0L, 1L), List.of(pieces.next(), pieces.next()));
        }
        TestCluster.waitUntil("nothing runs any more", () -> crew.spark().statusTracker().getActiveJobIds().length == 0);
    }
}
