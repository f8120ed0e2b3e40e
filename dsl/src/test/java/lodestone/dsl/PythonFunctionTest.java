package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions in Python, where it is there: {@code mvn -Ppython}. */
class PythonFunctionTest {

    private static final boolean INSTALLED =
            PythonFunctionTest.class.getResource("/com/oracle/graal/python/PythonLanguage.class") != null;

    @TempDir
    Path folder;
    private FunctionScripts scripts;

    @BeforeEach
    void table() throws IOException {
        scripts = new FunctionScripts(folder);
    }

    private static String udf(String type, String source) {
        return "udf 'f', language: 'python', returns: " + type + ", source: '''\n" + source + "\n'''";
    }

    @Test
    void withoutPythonTheMessageSaysHowToGetIt() {
        assumeFalse(INSTALLED);
        assertEquals("a.groovy:1: 'f' is in Python; found no Python here. Run 'lodestone install python' once.",
                scripts.failure(udf("float64", "def f(a): return a")));
    }

    @Test
    void values() {
        assumeTrue(INSTALLED);
        assertEquals("[1.5, null, -2.25]", scripts.values(udf("float64",
                "def f(hi, lo, out):\n    for i in range(len(out)):\n        out[i] = hi[i] - lo[i]"), "f(other, real)"));
        assertEquals("[Li!é, Å𝒳!é, null]", scripts.values(udf("utf8", "lambda a: [x + '!é' for x in a]"), "f(text)"));
        assertEquals("[null, 4, 6]", scripts.values(udf("int64", "def f(a): return [None if x == 1 else 2 * x for x in a]"),
                "f(whole)"));
        assertEquals("[false, true, false]", scripts.values(udf("bool", "def f(a): return [not x for x in a]"), "f(flag)"));
        assertEquals("[[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]]",
                scripts.values(udf("vector(2)", "def f(a): return [y for x in a for y in (x, 2 * x)]"), "f(whole)"));
    }

    @Test
    void failures() {
        assumeTrue(INSTALLED);
        assertTrue(scripts.failure(udf("float64", "def f(a, out):\n    out[0] = 1 / 0"), "f(whole)")
                .contains("'f' (python) failed: ZeroDivisionError: division by zero; found 'out[0] = 1 / 0' at a.groovy:3."));
        assertTrue(scripts.failure(udf("float64", "def f(a, out):\n    x = [1"))
                .contains("'f' is no function in python: SyntaxError"));
        assertTrue(scripts.failure(udf("float64", "class f: pass")).contains("'f' is no function"));
        assertTrue(scripts.failure(udf("int64", "def f(a): return [2 ** 70 for x in a]"), "f(whole)")
                .contains("where int64 is needed"));
        assertTrue(scripts.failure(udf("float64", "def f(a):\n    while True: pass").replace("returns",
                "seconds: 0.3, returns"), "f(whole)")
                .contains("it ran longer than 0.3 s"));
    }

    @Test
    void theSandboxHasNoDoors() {
        assumeTrue(INSTALLED);
        for (String escape : List.of("open('/etc/hostname')", "__import__('os').system('ls')", "__import__('os').listdir('/')",
                "__import__('socket').socket()", "__import__('threading').Thread(target=print).start()",
                        "__import__('sys').exit(3)",
                "__import__('subprocess').run(['ls'])", "__import__('java').type('java.lang.System')",
                        "__import__('os').environ['HOME']")) {
            String message = scripts.failure(udf("float64", "def f(a):\n    " + escape.replace("'", "\"")), "f(whole)");
            assertTrue(message.contains("'f' (python) failed: "), escape + ": " + message);
        }
    }
}
