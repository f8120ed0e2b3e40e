package lodestone.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lodestone.dsl.Study;
import lodestone.runtime.engine.Crew;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.io.DatasetSink;
import lodestone.runtime.manifest.InputFile;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Datasets whose parts are written by processes that may die. */
@ExtendWith(ClusterExtension.class)
class ClusterDatasetsTest {

    /** Four pieces. */
    private static final String SCRIPT = """
            def some = pipeline('some') {
                pool         H..Zr
                compositions arity: 3, stoichiometry: 1..8
                filter       { chargeNeutral() & paulingOrder() }
                MORE
            }
            some.write 'TARGET'
            """;

    @TempDir
    private Path folder;

    private static String run(Engine engine, String script) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Study.of("study.groovy", script).run(engine, List.of(), new PrintStream(printed, true));
        return printed.toString();
    }

    private String script(String target, String more) {
        return SCRIPT.replace("TARGET", folder.resolve(target).toString()).replace("MORE", more);
    }

    private Map<String, String> files(String dataset) throws IOException {
        try (Stream<Path> list = Files.list(folder.resolve(dataset))) {
            Map<String, String> files = new TreeMap<>();
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), InputFile.of(file, folder).sha256());
            }
            return files;
        }
    }

    private Map<String, String> expected() throws IOException {
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE, Crew.THREADS, new DatasetSink(context -> 2, false))) {
            run(engine, script("threads.parquet", ""));
        }
        Map<String, String> files = files("threads.parquet");
        assertEquals(5, files.size());
        return files;
    }

    @Test
    void theSameBytesAsByThreadsAlthoughAnExecutorDies(TestCluster cluster) throws IOException {
        List<ProcessHandle> killed = new ArrayList<>();
        Listener killing = new Listener() {
            @Override
            public synchronized void progress(String what, String unit, long done, long total) {
                if (unit.equals("parts") && killed.isEmpty()) {
                    ProcessHandle executor = ProcessHandle.current().descendants()
                            .filter(p -> p.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
                            .findFirst().orElseThrow();
                    killed.add(executor);
                    executor.destroyForcibly();
                }
            }
        };
        run(cluster.engine(killing), script("cluster.parquet", ""));
        assertEquals(1, killed.size());
        assertEquals(expected(), files("cluster.parquet"));
        String read = "def p = pipeline('p') { from '" + folder.resolve("cluster.parquet") + "' }\n"
                + "println p.count()\nprintln p.take(3)";
        try (LocalEngine local = new LocalEngine(2, Listener.NONE)) {
            assertEquals(run(local, read), run(cluster.engine(Listener.NONE), read));
        }
    }

    @Test
    void whatFailsHasNoMarkerAndWhatIsThereIsWhole(TestCluster cluster) throws IOException {
        List<String> notices = new ArrayList<>();
        Listener listener = new Listener() {
            @Override
            public synchronized void notice(String text) {
                notices.add(text);
            }
        };
        String script = """
                def fragile = udf('fragile', int64) { long z ->
                    if (z == 30) { throw new IllegalStateException('zinc') }
                    z
                }
                """ + script("failed.parquet", "derive z: fragile(z1)");
        StudyException problem = assertThrows(StudyException.class, () -> run(cluster.engine(listener), script));
        assertTrue(problem.getMessage().contains("zinc"), problem.getMessage());
        Map<String, String> files = files("failed.parquet");
        assertFalse(files.containsKey("_SUCCESS"));
        long whole = files.keySet().stream().filter(name -> name.startsWith("part-")).count();
        assertTrue(whole > 0, files.toString());
        assertTrue(notices.get(notices.size() - 1).contains("is not whole: " + whole + " of "), notices.toString());
        StudyException again = assertThrows(StudyException.class, () -> run(cluster.engine(listener), script));
        assertTrue(again.getMessage().contains("--resume"), again.getMessage());
    }
}
