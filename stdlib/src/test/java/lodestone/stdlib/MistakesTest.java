package lodestone.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lodestone.dsl.Checked;
import lodestone.dsl.SourceText;
import lodestone.dsl.Study;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.test.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a check finds in the scripts in src/test/mistakes, which have several mistakes each, as a user sees it. */
class MistakesTest {

    private static final Path MISTAKES = Path.of("src", "test", "mistakes");
    private static final Path BROKEN = Path.of("src", "test", "broken");
    private static final int WIDTH = 100;

    private static List<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".groovy")).sorted().toList();
        }
    }

    static List<Path> broken() throws IOException {
        return scripts(BROKEN);
    }

    @Test
    void everyMistakeIsFoundInOneRun() throws IOException {
        StringBuilder found = new StringBuilder();
        for (Path script : scripts(MISTAKES)) {
            found.append("=== ").append(script.getFileName()).append('\n').append(check(script)).append("\n\n");
        }
        Golden.check("mistakes.txt", found.toString().replace(MISTAKES + "/", "")
                .replace(Path.of("").toAbsolutePath().toString(), "HERE").replace("\r", ""));
    }

    private static String check(Path script) throws IOException {
        Study study = Study.load(script);
        try {
            Checked checked = study.check(List.of());
            return "no mistake; seen until " + checked.until();
        } catch (StudyException e) {
            return SourceText.of(study.text()).render(e, study.name(), WIDTH);
        }
    }

    /** Without rows some mistakes do not show; those that do are in the same place, and nothing follows from them. */
    @ParameterizedTest
    @MethodSource("broken")
    void aScriptWithOneMistakeHasOne(Path script) {
        Study study = Study.load(script);
        try {
            study.check(List.of());
        } catch (StudyException e) {
            assertEquals(1, e.parts().size(), e.getMessage());
            assertEquals(run(study).at().line(), e.at().line(), e.getMessage());
        }
    }

    @Test
    void mostMistakesNeedNoRows() throws IOException {
        long found = broken().stream().filter(script -> {
            try {
                Study.load(script).check(List.of());
                return false;
            } catch (StudyException e) {
                return true;
            }
        }).count();
        assertTrue(found >= broken().size() * 0.75, found + " of " + broken().size());
    }

    private static StudyException run(Study study) {
        try (LocalEngine engine = new LocalEngine(1, Listener.NONE)) {
            return assertThrows(StudyException.class,
                    () -> study.run(engine, List.of(), new PrintStream(OutputStream.nullOutputStream())));
        }
    }
}
