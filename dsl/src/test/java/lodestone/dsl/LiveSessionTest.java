package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
import lodestone.dsl.compile.Language;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSessionTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private int width = 80;
    private final LiveSession live = new LiveSession(Language.installed(), new RecordingEngine(),
            new PrintStream(printed, true, StandardCharsets.UTF_8), () -> width);

    @TempDir
    Path folder;

    /** What the last input gives. */
    private Object after(String... inputs) {
        Object result = null;
        for (String input : inputs) {
            result = live.evaluate(input);
        }
        return result;
    }

    private String failure(String input) {
        return assertThrows(StudyException.class, () -> live.evaluate(input)).getMessage();
    }

    private String stage(String stage) {
        return ((Pipeline) live.evaluate("pipeline('p') {\n rows 'r'\n " + stage + "\n}")).plan().describe();
    }

    @Test
    void declaredVariablesStay() {
        assertEquals(3, after("def x = 1", "int y = 2", "x + y"));
        assertEquals(7, after("def (p, q) = [3, 4]", "p + q"));
        assertEquals(4L, after("long n = 3", "n++", "n"));
        assertEquals(0, after("int zero", "zero"));
        assertNull(after("String none", "none"));
        assertEquals("int", after("def x = 'i'; def z = 'nt'", "x + z"));
    }

    @Test
    void aTypeConvertsAsInAScript() {
        assertEquals(3, after("int whole = 3.7", "whole"));
        assertTrue(failure("int whole = 'three'").startsWith("3:1: the script failed: Cannot cast object 'three'"));
        assertEquals(3, live.evaluate("whole"));
    }

    @Test
    void methodsClassesAndImportsStay() {
        assertEquals(10L, after("def twice(x) {\n  x * 2\n}", "class Pair {\n  int a\n  int sum() { a + a }\n}",
                "import java.util.concurrent.TimeUnit as Unit", "twice(new Pair(a: 2).sum()) + Unit.SECONDS.toMillis(2).intdiv(1000)"));
        assertEquals(9, after("def twice(x) { x * 3 }", "twice 3"));
        assertEquals(7, after("class Pair { int sum() { 7 } }", "new Pair().sum()"));
    }

    @Test
    void methodsSeeVariables() {
        assertEquals(5, after("def x = 2", "def plus(y) { x + y }", "x = 1", "plus(4)"));
    }

    @Test
    void closuresShareVariables() {
        assertEquals(2, after("def n = 0", "def next = { n++ }", "next(); next()", "n"));
    }

    @Test
    void variablesAreValuesInExpressions() {
        live.evaluate("def most = 20");
        assertEquals("filter atoms <= 20", stage("filter { atoms <= most }"));
        live.evaluate("least = 3");
        assertEquals("filter atoms >= 3", stage("filter { atoms >= least }"));
        live.evaluate("def mass = 4");
        assertEquals("6:3:11: 'mass' is a variable and a column here; found both. Rename the variable, or write column('mass').",
                failure("pipeline('p') {\n rows 'r'\n filter { mass > 3 }\n}"));
    }

    @Test
    void variablesHideConstants() {
        assertEquals(100, after("def O = 100", "O"));
        assertEquals("filter atoms <= 100", stage("filter { atoms <= O }"));
        assertEquals("Li", String.valueOf(live.evaluate("Li")));
    }

    @Test
    void pipelinesAreValues() {
        live.evaluate("def all = pipeline('all') {\n  rows 'r'\n}");
        assertEquals("limit 3", ((Pipeline) live.evaluate("pipeline('few') { from all; limit 3 }")).plan().describe());
        live.evaluate("show all");
        assertTrue(printed.toString(StandardCharsets.UTF_8).endsWith("2 of 12,345 rows\n"));
    }

    @Test
    void messagesSayInputLineAndColumn() {
        live.evaluate("def oxides = 1");
        assertEquals("2:2:9: no variable 'oxide' here. Variables: oxides, x. The name of a column needs quotes. Did you mean 'oxides'?",
                failure("def x = 1\nprintln oxide"));
        assertEquals("3:3:7: 'limit' takes a whole number; found 'x'. Change the argument.",
                failure("pipeline('p') {\n rows 'r'\n limit 'x'\n}").replaceFirst("3:3:\\d+", "3:3:7"));
        assertEquals("4:1: the script failed: Division by zero. Mend it here, or run again with --stacktrace to see where this came from.",
                failure("1 / 0"));
        assertEquals("5:1:3: Unexpected input: '+'. Mend the script at this place.", failure("1 + +"));
    }

    @Test
    void aMethodsPlaceIsThatOfItsInput() {
        live.evaluate("def broken(x) {\n  1 / x\n}");
        assertTrue(failure("broken(0)").startsWith("1:2: the script failed"));
    }

    @Test
    void aFailedInputLeavesTheSessionAsItWas() {
        after("def x = 1", "seed 5");
        failure("x = 2; def y = 3; seed 6; pipeline('p') { rows 'r' }; throw new RuntimeException('no')");
        assertEquals(1, live.evaluate("x"));
        assertEquals("5:1:1: no variable 'y' here. Variables: x. The name of a column needs quotes.", failure("y"));
        failure("class Late { }\ndef late() { }\nassert false");
        assertTrue(failure("late()").startsWith("7:1: no method 'late' for a script."));
        assertTrue(failure("new Late()").startsWith("8:1:1: unable to resolve class Late"));
    }

    @Test
    void anEndlessLoopIsCancelled() {
        live.evaluate("def x = 1");
        for (String endless : new String[] {"x = 2; while (true) { }", "Thread.sleep(100_000)", "def f() { f2() }\ndef f2() { for (;;) { } }\nf()"}) {
            Timer timer = new Timer(true);
            timer.schedule(new TimerTask() {
                @Override
                public void run() {
                    live.cancel();
                }
            }, 300);
            assertEquals("cancelled. Nothing was left half-written.", failure(endless));
        }
        assertEquals(1, live.evaluate("x"));
    }

    @Test
    void resultsAreShown() {
        assertNull(live.show(null));
        assertEquals("3", live.show(3));
        assertEquals("a  1\nb  2", live.show(live.evaluate("[a: 1, b: 2]")).replace("\r", ""));
        width = 30;
        assertEquals("""
            all
              formula: utf8, category:
              utf8, allowed: bool, known:
              bool, arity: uint8, atoms:
              int64, mass: float64
            rows: p.count()""", live.show(live.evaluate("def p = pipeline('all') { rows 'r' }")).replace("\r", ""));
    }

    @Test
    void aFileIsLoaded() throws Exception {
        Path file = Files.writeString(folder.resolve("a.groovy"), "def fromFile = 4\nfromFile + 1");
        assertEquals(5, live.load(file));
        assertEquals(4, live.evaluate("fromFile"));
        Files.writeString(file, "\nnope");
        assertTrue(assertThrows(StudyException.class, () -> live.load(file)).getMessage().startsWith(file + ":2:1: no variable"));
    }
}
