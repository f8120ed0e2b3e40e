package lodestone.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lodestone.runtime.cite.Citation;
import org.junit.jupiter.api.Test;

/** Every source note says what to cite. */
class SourcesTest {

    @Test
    void everyNoteHasEntriesAndAKeyMeansOneThing() throws IOException {
        Path root = Path.of(System.getProperty("project.root"), "stdlib/src/main/resources/lodestone/stdlib");
        Map<String, String> byKey = new HashMap<>();
        List<Path> notes;
        try (Stream<Path> files = Files.walk(root)) {
            notes = files.filter(file -> file.toString().endsWith(".source.md")).toList();
        }
        assertTrue(notes.size() > 35, notes.toString());
        for (Path note : notes) {
            String name = root.relativize(note).toString().replace('\\', '/').replace(".source.md", "");
            Citation citation = Sources.of(name, "use").get(0);
            assertEquals(name.substring(name.lastIndexOf('/') + 1) + ": use", citation.use());
            for (String entry : citation.entries()) {
                assertTrue(entry.matches("(?s)@[a-z]+\\{[A-Za-z]+\\d*,\n(  [a-z]+ = \\{.*\\},\n)+\\}"), entry);
                assertEquals(entry.chars().filter(c -> c == '{').count(), entry.chars().filter(c -> c == '}').count(), entry);
                String key = entry.substring(entry.indexOf('{'), entry.indexOf(','));
                assertEquals(entry, byKey.computeIfAbsent(key, k -> entry));
            }
        }
    }
}
