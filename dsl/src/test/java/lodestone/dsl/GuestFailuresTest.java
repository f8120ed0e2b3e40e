package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users are told of functions that fail, and that these can harm nothing. */
class GuestFailuresTest {

    @TempDir
    Path folder;
    private FunctionScripts scripts;

    @BeforeEach
    void table() throws IOException {
        scripts = new FunctionScripts(folder);
    }

    private String fail(String type, String source) {
        String message = scripts.failure("udf 'f', returns: " + type + ", source: '''" + source + "'''", "f(whole, other)");
        return message.replaceFirst("^a.groovy:\\d+:\\d+: ", "");
    }

    @Test
    void anExceptionHasTheLineOfTheGuestAndOfTheCall() {
        String message = scripts.failure("udf 'f', returns: float64, source: '''\n(a, b, out) => {\n  g(a)\n}'''",
                "f(whole, 1)");
        assertTrue(message.matches("a.groovy:5:\\d+: 'f' \\(js\\) failed: ReferenceError: g is not defined; found 'g\\(a\\)' at a.groovy:3. "
                + "Mend the function."), message);
        assertEquals("'f' (js) failed: Error: bad; found '{ throw new Error(\"bad\") }' at a.groovy:2. Mend the function.",
                fail("float64", "(a, b) =>\n{ throw new Error(\"bad\") }"));
    }

    @Test
    void aSyntaxErrorIsFoundByTheDeclaration() {
        assertEquals("a.groovy:1:5: 'f' is no function in js: SyntaxError: Expected an operand but found ;; found 'let x = ;' at a.groovy:3. "
                + "Mend it there.", scripts.failure("udf 'f', returns: float64, source: '''\\\n(a, out) => {\n  let x = ;\n}'''"));
        StudyException checked = assertThrows(StudyException.class,
                () -> Study.of("a.groovy", "udf 'f', returns: float64, source: '(a, out) => {'").check(List.of()));
        assertEquals(Message.UDF_MALFORMED, checked.message());
    }

    @Test
    void aSourceFromElsewhereHasLinesOfItsOwn() {
        String message = scripts.failure("def s = 'let a = 1;\\nlet a = 2;'; udf 'f', returns: float64, source: s");
        assertTrue(message.endsWith("found 'let a = 2;' at line 2 of its source. Mend it there."), message);
    }

    @Test
    void endlessLoopsAreStopped() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            String message = scripts.failure("udf 'f', returns: float64, seconds: 0.3, source: 'a => { while (true) ; }'",
                    "f(whole)");
            assertTrue(message.endsWith("'f' was stopped; it ran longer than 0.3 s. Make it faster, or allow it more: seconds: 3."), message);
            assertTrue(scripts.failure("udf 'f', returns: float64, seconds: 0.3, source: 'while (true) ;'")
                    .contains("longer than 0.3 s"));
        });
    }

    @Test
    void cancellingTheEngineStopsAGuest() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            try (LocalEngine engine = new LocalEngine(1, Listener.NONE)) {
                Thread impatient = new Thread(() -> {
                    try {
                        Thread.sleep(1500);
                    } catch (InterruptedException e) {
                        return;
                    }
                    engine.cancel();
                });
                impatient.start();
                StudyException stopped = assertThrows(StudyException.class, () -> Study.of("a.groovy",
                        scripts.script("udf 'f', returns: float64, source: 'a => { while (true) ; }'", "f(whole)"))
                        .run(engine, List.of(), new PrintStream(OutputStream.nullOutputStream())));
                assertEquals(Message.CANCELLED, stopped.message());
                impatient.join();
            }
        });
    }

    @Test
    void theSandboxHasNoDoors() {
        for (String escape : List.of("load('/etc/hostname')", "Java.type('java.lang.System')", "java.lang.System.exit(3)",
                "require('fs')",
                "Polyglot.eval('js', '1')", "a.getClass()", "quit()", "read('/etc/hostname')", "process.exit(1)",
                        "new Worker('x.js')",
                "Packages.java.io.File", "fetch('http://localhost')", "setTimeout(() => 1)", "new Java.Thread()")) {
            String message = fail("float64", "(a, b, out) => {" + escape.replace("'", "\"") + "}");
            assertTrue(message.startsWith("'f' (js) failed: "), escape + ": " + message);
        }
    }

    @Test
    void wrongValues() {
        String found = "; found for (1, 2.0). Mend the function; null is for what is missing.";
        assertEquals("'f' gave the text 'x' where float64 is needed" + found, fail("float64", "(a, b) => a.map(x => \"x\")"));
        assertEquals("'f' gave true where float64 is needed" + found, fail("float64", "(a, b) => a.map(x => true)"));
        assertEquals("'f' gave 0.5 where int64 is needed" + found, fail("int64", "(a, b) => a.map(x => 0.5)"));
        assertEquals("'f' gave 1.0E20 where int64 is needed" + found, fail("int64", "(a, b) => a.map(x => 1e20)"));
        assertEquals("'f' gave 1 where bool is needed" + found, fail("bool", "(a, b) => a.map(x => 1)"));
        assertEquals("'f' gave 1 where utf8 is needed" + found, fail("utf8", "(a, b) => a.map(x => 1)"));
        assertEquals("'f' gave the text '?' where vector of 2 is needed" + found, fail("vector(2)",
                "(a, b) => [\"?\", 1, 2, 3, 4, 5]"));
    }

    @Test
    void aRowThatIsNotSet() {
        assertEquals("'f' gave no value where float64 is needed; found for (2, 3.0). Mend the function; null is for what is missing.",
                fail("float64", "(a, b, out) => { out[0] = 1 }"));
    }

    @Test
    void theWrongLength() {
        String rest = "; values needed: 3. Return an array of that length, or nothing after filling 'out'.";
        assertEquals("'f' returned an array of 2" + rest, fail("float64", "(a, b) => [1, 2]"));
        assertEquals("'f' returned 3" + rest, fail("float64", "(a, b) => a.length"));
        assertEquals("'f' (js) failed: TypeError: Invalid array index 3; found '(a, b, out) => { out[3] = 1 }' at a.groovy:1. "
                + "Mend the function.", fail("float64", "(a, b, out) => { out[3] = 1 }"));
    }

    @Test
    void messagesStayShort() {
        for (String source : List.of("(a, b) => \"x\".repeat(1e6)", "(a, b) => { throw new Error(\"x\".repeat(1e6)) }",
                "(a, b, out) => { out.fill(\"x\".repeat(1e6)) }")) {
            String message = fail("float64", source);
            assertTrue(message.contains("xxx...") && message.length() < 300, source + ": " + message);
        }
        assertTrue(fail("float64", "(a, b, out) => { out.fill(a) }").startsWith("'f' gave an array where float64 is needed"));
    }

    @Test
    void stacksAndHeapsEnd() {
        assertTrue(fail("float64", "(a, b) => { const f = () => f() + 1; f() }").contains("Maximum call stack size exceeded"));
        assertTrue(fail("float64", "(a, b) => \"x\".repeat(2 ** 40)").contains("RangeError"));
    }
}
