package lodestone.stdlib;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lodestone.dsl.Study;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.test.Golden;
import org.junit.jupiter.api.Test;

/** What users are told about each script in src/test/broken, all in one golden file, whose every line ends with its exit code. */
class BrokenScriptsTest {

    private static final Path FOLDER = Path.of("src", "test", "broken");

    @Test
    void messages() throws IOException {
        StringBuilder messages = new StringBuilder();
        try (Stream<Path> scripts = Files.list(FOLDER)) {
            for (Path script : scripts.filter(s -> s.toString().endsWith(".groovy")).sorted().toList()) {
                StudyException problem = assertThrows(StudyException.class, () -> run(script), script::toString);
                String text = problem.getMessage().replace(FOLDER.toString() + "/", "").replace(Path.of("").toAbsolutePath().toString(), "HERE");
                messages.append(text).append(" [").append(problem.message().isFailure() ? 1 : 2).append("]\n");
            }
        }
        Golden.check("broken-scripts.txt", messages.toString());
    }

    private static void run(Path script) {
        try (LocalEngine engine = new LocalEngine(1, Listener.NONE)) {
            Study.load(script).run(engine, List.of(), new PrintStream(OutputStream.nullOutputStream()));
        }
    }
}
