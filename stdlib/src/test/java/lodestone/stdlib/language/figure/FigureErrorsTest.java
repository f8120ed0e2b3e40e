package lodestone.stdlib.language.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lodestone.runtime.test.Golden;
import lodestone.stdlib.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users are told about each mistake in a figure; all in one golden file. */
class FigureErrorsTest {

    private static final String BEGIN = """
        def rows = [[x: 1, y: 2, c: 'a'], [x: 2, y: 3, c: 'b']]
        def p = pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; derive x: n1 * 1.0, none: n1 > 5 ? 1.0 : null }
        """;

    @Test
    void messages(@TempDir Path folder) throws IOException {
        StringBuilder messages = new StringBuilder();
        for (String line : Files.readAllLines(Path.of("src", "test", "figures", "mistakes.txt"))) {
            String message = Scripts.fail(BEGIN + line.replace("FOLDER", folder.toString()));
            // The folder's name is not always equally long.
            message = line.contains("FOLDER") ? message.replaceFirst("(:\\d+):\\d+: ", "$1: ") : message;
            messages.append(line).append("\n    ").append(message.replace(folder.toString(), "FOLDER")).append('\n');
        }
        Golden.check("figure-mistakes.txt", messages.toString());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }
}
