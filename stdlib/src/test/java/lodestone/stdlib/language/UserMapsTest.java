package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lodestone.dsl.Study;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

/** Embeddings and reducers of users, in JavaScript, Groovy and Java. */
class UserMapsTest {

    private static final String SPACE = "pool Li, O, Zn; compositions arity: 2, stoichiometry: 1..2\n";
    private static final String JS_VECTORS = "def mine = udf('mine', columns: ['z1', 'n1', 'elements'], returns: vector(3), source: '''\n"
            + "(z, n, e, out) => { for (let i = 0; i < z.length; i++) { out[3 * i] = z[i]; out[3 * i + 1] = n[i]; "
            + "out[3 * i + 2] = e[i].includes('O') ? 1 : 0 } }''')\n";
    private static final String GROOVY_VECTORS = "def mine = udf('mine', vector(3)) { long z1, long n1, List<String> elements ->\n"
            + "  [z1 as double, n1 as double, elements.contains('O') ? 1.0d : 0.0d] as double[] }\n";
    private static final String JS_REDUCER = "def flat = udf('flat', reducer: 2, source: '''\n(points, n, d, out) => {\n"
            + "  for (let i = 0; i < n; i++) { out[2 * i] = points[i * d] - n; out[2 * i + 1] = points[i * d + d - 1] } }''')\n";
    private static final String GROOVY_REDUCER = "def flat = udf('flat', reducer: 2) { double[] points, int n, int d ->\n"
            + "  double[] out = new double[2 * n]\n"
            + "  for (int i = 0; i < n; i++) { out[2 * i] = points[i * d] - n; out[2 * i + 1] = points[i * d + d - 1] }\n  out }\n";

    private static String run(String script) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            Study.of("a.groovy", script).run(engine, List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private static String map(String declarations, String stages) {
        return run(declarations + "def p = pipeline('p') { " + SPACE + stages + " }\nprintln p.take(3)");
    }

    private static String fail(String declarations, String stages) {
        return assertThrows(StudyException.class, () -> map(declarations, stages)).getMessage();
    }

    @Test
    void embeddings() {
        String expected = "[[formula:LiZn, mine:[3.0, 1.0, 0.0]], [formula:LiZn2, mine:[3.0, 1.0, 0.0]], [formula:Li2Zn, mine:[3.0, 2.0, 0.0]]]";
        assertEquals(expected, map(JS_VECTORS, "embed mine"));
        assertEquals(expected, map(GROOVY_VECTORS, "embed mine"));
        assertEquals(expected.replace("mine:", "v:"), map(GROOVY_VECTORS, "embed mine, as: 'v'"));
    }

    @Test
    void reducers() {
        String expected = "[[formula:LiZn, mine:[3.0, 1.0, 0.0], x:-6.0, y:0.0], [formula:LiZn2, mine:[3.0, 1.0, 0.0], x:-6.0, y:0.0], "
                + "[formula:Li2Zn, mine:[3.0, 2.0, 0.0], x:-6.0, y:0.0]]";
        assertEquals(expected, map(JS_VECTORS + JS_REDUCER, "embed mine; reduce flat"));
        assertEquals(expected, map(GROOVY_VECTORS + GROOVY_REDUCER, "embed mine; reduce flat"));
        assertEquals(expected.replace("x:", "u:").replace("y:", "v:"), map(JS_VECTORS + GROOVY_REDUCER,
                "embed mine; reduce flat, as: ['u', 'v']"));
        assertEquals("true", run(JS_REDUCER + "println pipeline('p') { " + SPACE
                + "embed 'magpie'; reduce flat }.trustworthiness(2) > 0"));
    }

    @Test
    void mistakes() {
        assertTrue(fail(JS_REDUCER, "embed flat")
                .endsWith("'flat' is a reducer and has no value for a row. Use it in 'reduce'."));
        assertTrue(fail(JS_VECTORS, "embed mine; reduce mine").contains("'mine' is no reducer"));
        assertTrue(fail(JS_VECTORS, "embed mine, pooling: 'mean'").contains("'embed function' has no option 'pooling'"));
        assertTrue(fail(JS_VECTORS + JS_REDUCER, "embed mine; reduce flat, perplexity: 3")
                .contains("'reduce function' has no option 'perplexity'"));
        assertTrue(fail(JS_REDUCER, "reduce flat").contains("'reduce' needs a column of vectors"));
        assertTrue(fail("def f = udf('f', float64) { double z1 -> z1 }\n", "embed f")
                .contains("'f' gives no vectors; its values are float64."));
        assertTrue(fail(JS_VECTORS + JS_REDUCER.replace("out[2 * i] =", "out[2 * i] = NaN *"), "embed mine; reduce flat")
                .contains("'flat' gave NaN where a finite number is needed; found for point 0, coordinate 0."));
        assertTrue(fail(JS_VECTORS + "def flat = udf('flat', reducer: 2, source: '(p, n, d) => [1]')\n",
                "embed mine; reduce flat")
                .contains("'flat' returned an array of 1; values needed: 18."));
        assertTrue(fail("def flat = udf('flat', reducer: 2) { double a -> [a] as double[] }\n", "label a: true")
                .contains("for it is a reducer"));
        assertTrue(fail(JS_VECTORS + JS_REDUCER + "def m = pipeline('m') { " + SPACE + "embed mine; reduce flat }\n",
                "embed mine; transform m")
                .contains("can place no points in its map afterwards"));
    }
}
