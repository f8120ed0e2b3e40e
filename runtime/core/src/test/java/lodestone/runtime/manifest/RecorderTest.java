package lodestone.runtime.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lodestone.runtime.message.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    @TempDir
    Path folder;
    private final Recorder recorder = new Recorder();

    private Manifest manifest() throws IOException {
        return recorder.manifest(folder.resolve("studies/study.groovy"), "abc", List.of("x"), 7L, Map.of("java", "17"));
    }

    @Test
    void knowsWhetherAnythingWasAsked() throws IOException {
        assertTrue(recorder.isEmpty());
        assertEquals(List.of(), manifest().queries());
        recorder.finished(query(List.of()));
        assertFalse(recorder.isEmpty());
    }

    @Test
    void keepsPlacesWithoutTheNameTheUserGaveTheScript() throws IOException {
        recorder.finished(query(List.of()));
        QueryEntry entry = manifest().queries().get(0);
        assertEquals("9", entry.at());
        assertEquals("3:5", entry.stages().get(0).at());
        assertEquals(List.of("count", "  scan"), entry.plan());
    }

    @Test
    void listsEachInputOnceByPathFromTheScript() throws IOException {
        Files.createDirectories(folder.resolve("studies"));
        Path beside = Files.writeString(folder.resolve("studies/b.csv"), "abc");
        Path above = Files.writeString(folder.resolve("a.csv"), "");
        recorder.finished(query(List.of(beside)));
        recorder.finished(query(List.of(above, beside)));
        assertEquals(List.of(
                new InputFile("../a.csv", 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                new InputFile("b.csv", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")), manifest().inputs());
    }

    @Test
    void hashesTheScriptAsItWasRun() throws IOException {
        assertEquals(new InputFile("study.groovy", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                manifest().script());
    }

    private static QueryRecord query(List<Path> inputs) {
        SourceRef at = new SourceRef("studies/study.groovy", 9, 0);
        return new QueryRecord("all", "count", at, "count\n  scan\n",
                List.of(new StageRecord("scan", new SourceRef("studies/study.groovy", 3, 5), 10L)), 1, "hash", inputs, List.of("3 can not be read"));
    }
}
