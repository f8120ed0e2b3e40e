package lodestone.stdlib.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lodestone.dsl.verb.Reference;
import lodestone.dsl.verb.Verb;
import lodestone.dsl.verb.Verbs;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.Scripts;
import lodestone.stdlib.snapshot.Import;
import lodestone.stdlib.snapshot.SnapshotStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every verb is documented, its example runs, and {@code dsl/docs/reference.md} says what the verbs say;
 * {@code -Dgolden.update} writes it.
 */
class ReferenceTest {

    private final Reference reference = Verbs.load(getClass().getClassLoader()).reference();

    @Test
    void everyVerbSaysWhatItDoes() {
        List<String> faults = new ArrayList<>();
        for (Reference.Section section : reference.sections()) {
            for (Verb verb : section.verbs()) {
                if (verb.usages().isEmpty() || verb.doc().isEmpty() || verb.example().isEmpty()) {
                    faults.add(verb.name() + " in '" + section.title() + "' lacks a usage, a doc or an example");
                }
                verb.options().stream().filter(option -> option.doc().isEmpty())
                        .forEach(option -> faults.add(verb.name() + ", option " + option.name() + " lacks a doc"));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void theReferencePageIsWhatTheVerbsSayAndItsExamplesRun(@TempDir Path folder) throws IOException {
        Map<Verb, String> outputs = new HashMap<>();
        List<String> faults = new ArrayList<>();
        Map<String, String> environment = Map.of("LODESTONE_KNOWN", folder.resolve("known").toString());
        Path file = Files.writeString(folder.resolve("mp.csv"), "formula\nLi2O\nZnO\n");
        new Import("mp", null, null, null).run(SnapshotStore.of(environment), file, Listener.NONE, new Cancellation());
        for (Reference.Section section : reference.sections()) {
            for (Verb verb : section.verbs()) {
                Path empty = Files.createDirectory(folder.resolve("example" + outputs.size()));
                try {
                    outputs.put(verb, run(verb.example(), empty, environment));
                } catch (StudyException e) {
                    outputs.put(verb, "");
                    faults.add(verb.name() + " in '" + section.title() + "': " + e.getMessage());
                }
            }
        }
        assertEquals(List.of(), faults);
        Path target = Path.of(System.getProperty("project.root"), "dsl/docs/reference.md");
        String page = ReferencePage.of(reference, outputs);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(target.getParent());
            Files.writeString(target, page);
        }
        assertEquals(page, Files.readString(target), "-Dgolden.update writes the page");
    }

    /** What an example prints; the files it names without a folder are in this one, and of snapshots there is one of mp. */
    private static String run(String example, Path folder, Map<String, String> environment) {
        assertFalse(example.matches("(?s).*'[^']*/[^']*\\.[a-z]+'.*"), "a file outside of the current folder in: " + example);
        String there = example.replaceAll("'([\\p{L}\\d-]+\\.[a-z]{2,8})'", "'" + folder + "/$1'");
        return Scripts.run(environment, there).out().stripTrailing().replace(folder + "/", "");
    }
}
