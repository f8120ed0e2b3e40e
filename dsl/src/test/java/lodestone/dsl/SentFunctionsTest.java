package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lodestone.dsl.compile.Language;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.engine.SentQueries;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions of users do the same where they are sent to as where they were declared. */
class SentFunctionsTest {

    @TempDir
    Path folder;
    private FunctionScripts scripts;

    @BeforeEach
    void table() throws IOException {
        scripts = new FunctionScripts(folder);
    }

    private static String run(String script, boolean sent) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LocalEngine local = new LocalEngine(1, Listener.NONE)) {
            Engine engine = sent ? new SentQueries(local).engine() : local;
            Study.of("a.groovy", script).run(engine, List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private String failure(String declaration, String expression) {
        String script = scripts.script(declaration, expression);
        return assertThrows(StudyException.class, () -> run(script, true)).getMessage();
    }

    /** The values, which are the same here and there. */
    private String values(String declaration, String expression) {
        String script = scripts.script(declaration, expression);
        String values = run(script, true);
        assertEquals(run(script, false), values);
        return values;
    }

    @Test
    void writtenInBraces() {
        assertEquals("[1.5, null, -2.25]", values("udf('d', float64) { double other, double real -> other - real }", "d()"));
        assertEquals("[[1.0, 0.5], [2.0, 1.0], [3.0, 1.5]]",
                values("udf('f', vector(2)) { double a -> [a, a / 2] as double[] }", "f(whole)"));
        assertEquals("[1, 3, 6]",
                values("udf('f', int64) { long n -> \n long sum = 0\n (1L..n).each { sum += it }\n sum\n}", "f(whole)"));
    }

    @Test
    void whatTheScriptAroundThemDeclares() {
        assertEquals("[2.0, 4.0, 6.0]", values("import static java.lang.Math.rint\n"
                + "static double twice(double x) { rint(x) * 2 }\nudf('f', float64) { double a -> twice(a) }", "f(whole)"));
        assertEquals("[1.0, 4.0, 9.0]", values("class Area { static double of(double a) { a * a } }\n"
                + "udf('f', float64) { double a -> Area.of(a) }\nudf 'g', class: 'Area'", "0 * f(whole) + g(whole)"));
    }

    @Test
    void classesOfTheClassPath() {
        String name = WrittenFunctionTest.class.getName();
        assertEquals("[2.0, 1.5, 0.08333333333333333]", values("udf 'f', class: '" + name + "$Ratio'", "f(other, whole)"));
        assertEquals("[Li!, Å𝒳!, null]", values("udf 'f', class: '" + name + "$Shout'", "f(text)"));
        assertEquals("[0, 0, 0]", values("udf 'f', class: '" + name + "$Rows'", "f(text, whole)"));
    }

    @Test
    void javaScript() {
        assertEquals("[1.75, 1.75, 3.5]", values("udf 'p', columns: ['other', 'real'], returns: float64, "
                + "source: '(hi, lo) => hi.map((x, i) => x - lo[i])'", "whole == 3 ? 3.5 : p(2, 0.25)"));
    }

    @Test
    void failuresAreToldAtTheirPlaces() {
        String thrown = "udf('f', float64) { double a ->\n  if (a > 1) throw new IllegalStateException('too large')\n  a\n}";
        assertEquals(scripts.failure(thrown, "f(whole)"), failure(thrown, "f(whole)"));
        String broken = "udf 'f', returns: float64, source: 'a => a.x.y'";
        assertEquals(scripts.failure(broken, "f(whole)"), failure(broken, "f(whole)"));
    }

    @Test
    void variablesOfTheScriptAreNotThere() {
        String message = failure("import groovy.transform.Field\n@Field static double k = 2\nk = 3\n"
                + "udf('f', float64) { double a -> a * k }", "f(whole)");
        assertTrue(message.matches("a.groovy:5:\\d+: f@[0-9a-f]{8} can not be sent to other machines; found the static variable 'k' of the "
                + "script in it. Leave it out, or run with the local engine."), message);
    }

    @Test
    void functionsOfALiveSession() {
        try (LocalEngine local = new LocalEngine(1, Listener.NONE);
                LiveSession live = new LiveSession(Language.installed(), new SentQueries(local).engine(),
                        new PrintStream(new ByteArrayOutputStream()), () -> 80)) {
            live.evaluate("import static java.lang.Math.rint");
            live.evaluate("def path = '" + scripts.table() + "'");
            live.evaluate("static double half(double x) { rint(x) / 2 }");
            live.evaluate("udf('f', float64) { double a -> half(a) }");
            live.evaluate("def g = udf('g', float64) { double a -> a + 1 }");
            assertEquals("[2.0, 3.0, 4.0]", String.valueOf(live.evaluate(
                    "pipeline('p') { from path; derive x: f(whole) + g(0.5 * whole) }.take(9)*.x")));
        }
    }
}
