package lodestone.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lodestone.dsl.Study;
import lodestone.dsl.verb.Verb;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.plan.VirtualSource;
import lodestone.stdlib.snapshot.Import;
import lodestone.stdlib.snapshot.SnapshotStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The examples say the same on a cluster as on threads: what they print, their notices, plans, rows of all stages and hashes. */
@ExtendWith(ClusterExtension.class)
class ParityTest {

    @TempDir
    Path folder;
    private int runs;

    @AfterEach
    void partitionsAsTheyWere() {
        System.clearProperty(VirtualSource.PARTITION_ROWS);
    }

    @Test
    void studies(TestCluster cluster) throws IOException {
        // So that the smaller ones have some pieces, too.
        System.setProperty(VirtualSource.PARTITION_ROWS, "20000");
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("project.root"), "examples"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".groovy")).sorted().toList()) {
                // The funnel of quaternaries takes its time; that of ternaries does the same.
                assertSame(cluster, file.getFileName().toString(), Files.readString(file).replaceAll("arity: 4", "arity: 3"));
            }
        }
    }

    @Test
    void examplesOfVerbs(TestCluster cluster) throws IOException {
        System.setProperty(VirtualSource.PARTITION_ROWS, "1");
        List<String> examples = Verbs.load(getClass().getClassLoader()).reference().sections().stream()
                .flatMap(section -> section.verbs().stream()).map(Verb::example)
                .filter(example -> example.contains("compositions") && !example.contains("figure(")).distinct().toList();
        for (String example : examples) {
            assertSame(cluster, "a.groovy", example);
        }
    }

    private void assertSame(TestCluster cluster, String name, String script) throws IOException {
        Path first = begin();
        StudyRun here = StudyRun.here(study(name, script, first));
        Path second = begin();
        StudyRun there = StudyRun.on(cluster, study(name, script, second));
        assertEquals(here.without(first.toString()), there.without(second.toString()), script);
    }

    private Path begin() throws IOException {
        return Files.createDirectory(folder.resolve("run" + runs++));
    }

    /** The files that a study names are in a folder, and of snapshots there is one of mp. */
    private Study study(String name, String script, Path there) throws IOException {
        Map<String, String> environment = Map.of("LODESTONE_KNOWN", folder.resolve("known").toString());
        if (Files.notExists(folder.resolve("known"))) {
            Path file = Files.writeString(folder.resolve("mp.csv"), "formula\nLi2O\nZnO\n");
            new Import("mp", null, null, null).run(SnapshotStore.of(environment), file, Listener.NONE, new Cancellation());
        }
        return Study.of(name, script.replaceAll("'((out/)?[\\p{L}\\d-]+\\.[a-z]{2,8}|out)'", "'" + there + "/$1'"))
                .withEnvironment(environment);
    }
}
