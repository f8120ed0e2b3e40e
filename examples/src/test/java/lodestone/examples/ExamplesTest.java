package lodestone.examples;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lodestone.dsl.Study;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.test.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example prints what it printed when it was last looked at. */
class ExamplesTest {

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.filter(f -> f.toString().endsWith(".groovy")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void prints(Path script) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            Study.load(script).run(engine, List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        Golden.check(script.toString().replace(".groovy", ".txt"), out.toString(StandardCharsets.UTF_8).replace("\r", ""));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isCheckedWithoutMistakes(Path script) {
        assertNull(Study.load(script).check(List.of()).why(), "checked to its end");
    }

    @Test
    void thereAreExamples() throws IOException {
        assertFalse(examples().toList().isEmpty());
    }
}
