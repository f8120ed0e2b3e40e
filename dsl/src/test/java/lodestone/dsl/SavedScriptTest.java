package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lodestone.dsl.compile.Language;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

class SavedScriptTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final LiveSession live = new LiveSession(Language.installed(), new RecordingEngine(),
            new PrintStream(printed, true, StandardCharsets.UTF_8), () -> Integer.MAX_VALUE);

    /** Evaluates the inputs, and runs what is saved: it must print the same. */
    private String saved(String... inputs) {
        for (String input : inputs) {
            live.evaluate(input);
        }
        String script = live.script().text();
        assertEquals(printed.toString(StandardCharsets.UTF_8), Scripts.run(script), script);
        return script;
    }

    @Test
    void whatWorkedIsSaved() {
        live.evaluate("def x = 1");
        assertThrows(StudyException.class, () -> live.evaluate("x = 2; nope()"));
        assertEquals("def x = 1\nprintln x\n", saved("println x"));
    }

    @Test
    void declaredAgain() {
        assertEquals("def x = 1\nx = 'two'\nprintln x\n", saved("def x = 1", "def x = 'two'", "println x"));
    }

    @Test
    void declaredAgainWithAType() {
        assertEquals("def x = 1\nx = (int) (3.7)\nprintln x\n", saved("def x = 1", "int x = 3.7", "println x"));
    }

    @Test
    void severalDeclaredAgain() {
        assertEquals("def a = 1\ndef b\n(a, b) = [3, 4]\nprintln a + b\n", saved("def a = 1", "def (a, b) = [3, 4]", "println a + b"));
    }

    @Test
    void declaredTwiceInOneInput() {
        assertEquals("def c = 5; c = 6\nc = null\nprintln c\n", saved("def c = 5; def c = 6", "def c", "println c"));
    }

    @Test
    void assignedWithoutDeclaration() {
        assertEquals("def most\nmost = 3\nprintln pipeline('p') { rows 'r'; filter { atoms < most } }.plan().describe()\n",
                saved("most = 3", "println pipeline('p') { rows 'r'; filter { atoms < most } }.plan().describe()"));
    }

    @Test
    void usedByMethods() {
        assertEquals("@groovy.transform.Field def n\nn = 10\nint plus(int x) {\n  x + n\n}\nprintln plus(2)\n",
                saved("def n = 10", "int plus(int x) {\n  x + n\n}", "println plus(2)"));
    }

    @Test
    void classesAndImports() {
        saved("import java.util.concurrent.TimeUnit", "class Pair {\n  int a = 2\n}", "println new Pair().a + TimeUnit.SECONDS.toMillis(1)");
    }

    @Test
    void pipelines() {
        saved("seed 4", "def all = pipeline('all') {\n  rows 'r'\n}", "show all", "all", "def few = pipeline('few') { from all; limit 3 }",
                "tally few, 'category'");
        assertEquals(6, live.script().inputs());
        live.clear();
        assertEquals(List.of(), List.copyOf(live.variables().keySet()));
        assertEquals(0, live.script().inputs());
    }

    @Test
    void methodsAndClassesDefinedAgain() {
        assertEquals("int f(int x) { x + 2 }\nint f(String x) { 9 }\n@groovy.transform.Canonical class P { int b }\n"
                        + "println f(4) + f('a') + new P(b: 4).b\n",
                saved("int f(int x) { x + 1 }", "int f(int x) { x + 2 }", "int f(String x) { 9 }",
                        "@groovy.transform.Canonical abstract class P {\n  int a\n}", "@groovy.transform.Canonical class P { int b }",
                        "println f(4) + f('a') + new P(b: 4).b"));
    }

    @Test
    void variablesThatChangeTheirTypes() {
        assertEquals("def k = (int) (4)\nk = 'abc'\nfinal String s = 'x'\ndef t = (String) ('a')\nt = (int) (3)\ndef (a, u) = [1, 2]\n"
                        + "(a, u) = ['p', 'q']\nprintln k + s + t + a + u\n",
                saved("int k = 4", "k = 'abc'", "final String s = 'x'", "String t = 'a'", "int t = 3", "def (a, u) = [1, 2]",
                        "(a, u) = ['p', 'q']", "println k + s + t + a + u"));
    }

    @Test
    void functionsDeclaredAgain() {
        saved("half = udf('half', float64) { double a -> a / 2 }", "show pipeline('p') { rows 'r'; derive h: half(atoms) }",
                "half = udf('half', float64) { double a -> a / 4 }", "show pipeline('p') { rows 'r'; derive h: half(atoms) }");
    }
}
