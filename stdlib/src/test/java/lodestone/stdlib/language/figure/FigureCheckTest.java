package lodestone.stdlib.language.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lodestone.dsl.Checked;
import lodestone.dsl.Study;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures in a run that has no rows. */
class FigureCheckTest {

    private static final String PIPELINE = """
        def p = pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; derive x: n1 * 1.0, y: n2 * 1.0 }
        """;

    @TempDir
    private Path folder;

    private Checked check(String text) {
        return Study.of("a.groovy", (PIPELINE + text).replace("FOLDER", folder.toString())).check(List.of());
    }

    @Test
    void writesNothingAndDoesNotMindThatThereIsNothing() {
        Checked checked = check("""
            def shade(int n) { n * 0.1 }
            def counts = [:]
            p.tally('formula').each { f, n -> counts[f] = n }
            def maps = [a: p]
            figure('f') {
                grid columns: 2
                ['a', 'a'].each { e -> panel("map $e") { scatter maps[e], colour: 'formula', size: shade(3) } }
                panel('n') { histogram p, x: 'mass' }
                panel('t') { periodicTable counts }
                panel('l') { scatter p.take(5), x: 'mass', colour: 'formula' }
            }.save 'FOLDER/f.png', 'FOLDER/f.pdf'
            """);
        assertTrue(checked.isComplete(), checked::toString);
        assertEquals(0, folder.toFile().list().length);
        assertFalse(Files.exists(folder.resolve("f.png")));
    }

    @Test
    void namesAndOptionsAreChecked() {
        for (String wrong : List.of("scatter p, colour: 'nothing'", "scater p", "scatter p, colors: 'x'", "panel('a') { scatter p, sise: 2 }")) {
            String message = assertThrows(StudyException.class, () -> check("figure('f') { " + wrong + " }.save 'f.png'"), wrong).getMessage();
            assertTrue(message.startsWith("a.groovy:2:"), message);
        }
        assertTrue(assertThrows(StudyException.class, () -> check("figure('f') { scatter p }.save 'f.jpg'")).getMessage().contains(".jpg"));
        assertTrue(assertThrows(StudyException.class, () -> check("[1].each { nothing(it) }")).getMessage().contains("no method 'nothing'"));
    }

    @Test
    void aFileThatWouldHaveBeenWrittenEndsTheCheck() {
        Checked checked = check("""
            figure('f') { scatter p }.save 'FOLDER/f.png'
            pipeline('q') { from 'FOLDER/coordinates.csv' }
            """);
        assertEquals("FILE_NOT_FOUND", checked.isComplete() ? "" : checked.why().contains("no file") ? "FILE_NOT_FOUND" : checked.why());
    }

    @Test
    void explainShowsThePlansOfItsPipelines() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LocalEngine engine = new LocalEngine()) {
            Study.of("a.groovy", PIPELINE + "figure('f') { scatter p, hover: 'formula' }.save 'f.png'")
                    .explain(engine, List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("-- rows of 'p' at a.groovy:2"), text);
        assertTrue(text.contains("select x, y, formula"), text);
    }
}
