package lodestone.runtime.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.test.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFileTest {

    @TempDir
    Path folder;

    @Test
    void liesBesideTheScript() {
        assertEquals(Path.of("a/study.lock.json"), ManifestFile.of(Path.of("a/study.groovy")));
        assertEquals(Path.of("study.v2.lock.json"), ManifestFile.of(Path.of("study.v2.groovy")));
        assertEquals(Path.of("study.lock.json"), ManifestFile.of(Path.of("study")));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Path script = folder.resolve("study.groovy");
        ManifestFile.write(Runs.usual(), ManifestFile.of(script));
        assertEquals(Runs.usual(), ManifestFile.read(script));
        Golden.check("manifest.json", Files.readString(folder.resolve("study.lock.json")));
    }

    @Test
    void keepsEveryCharacter() throws IOException {
        StringBuilder all = new StringBuilder("\uD83D\uDE00 ");
        for (char c = 0; c < 0x2100; c++) {
            all.append(c);
        }
        Manifest manifest = new Manifest(1, new InputFile(all.toString(), 1, "x"), List.of(), null, Map.of(), List.of(), List.of());
        ManifestFile.write(manifest, folder.resolve("study.lock.json"));
        assertEquals(manifest, ManifestFile.read(folder.resolve("study.groovy")));
    }

    @Test
    void leavesNothingWhereItCanNotBeWritten() throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("study.lock.json/full")).getParent();
        assertThrows(IOException.class, () -> ManifestFile.write(Runs.usual(), occupied));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void whatIsNoManifestIsTheUsersMistake() throws IOException {
        assertEquals(Message.NO_MANIFEST, problem());
        Path file = folder.resolve("study.lock.json");
        for (String text : new String[] {"", "[1, 2]", "null", "{\"format\": 99}"}) {
            Files.writeString(file, text);
            assertEquals(Message.OTHER_MANIFEST, problem(), text);
        }
        for (String text : new String[] {"{", "{\"format\": 1, \"nonsense\": 2}"}) {
            Files.writeString(file, text);
            assertEquals(Message.FILE_UNREADABLE, problem(), text);
        }
    }

    private Message problem() {
        StudyException problem = assertThrows(StudyException.class, () -> ManifestFile.read(folder.resolve("study.groovy")));
        assertFalse(problem.message().isFailure());
        assertTrue(problem.getMessage().contains("study.lock.json"));
        return problem.message();
    }
}
