package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions in JavaScript: what goes in, what comes out, and where. */
class GuestFunctionTest {

    private static final String POLARITY = "udf 'polarity', language: 'js', columns: ['other', 'real'], returns: float64, "
            + "source: '''(hi, lo, out) => { for (let i = 0; i < out.length; i++) out[i] = hi[i] - lo[i] }'''";

    @TempDir
    Path folder;
    private FunctionScripts scripts;

    @BeforeEach
    void table() throws IOException {
        scripts = new FunctionScripts(folder);
    }

    @Test
    void aCallWithoutArgumentsIsOfItsColumns() {
        assertEquals("[1.5, null, -2.25]", scripts.values(POLARITY, "polarity()"));
    }

    @Test
    void otherArgumentsAreExpressions() {
        assertEquals("[1.75, 1.75, 3.5]", scripts.values(POLARITY, "whole == 3 ? 3.5 : polarity(2, 0.25)"));
        assertEquals("[1.0, null, 5.0]", scripts.values(POLARITY, "2 * polarity(real, 0)"));
    }

    @Test
    void wholeNumbers() {
        assertEquals("[2, 4, 6]", scripts.values("udf 'f', returns: int64, source: 'a => a.map(x => 2 * x)'", "f(whole)"));
        assertEquals("[9007199254740993, 9007199254740993, 9007199254740993]",
                scripts.values("udf 'f', returns: int64, source: 'a => a.map(x => 9007199254740993n)'", "f(whole)"));
    }

    @Test
    void conditions() {
        assertEquals("[false, true, false]", scripts.values("udf 'f', returns: bool, source: 'a => a.map(x => !x)'",
                "f(flag)"));
        assertEquals("[1]", scripts.values("udf 'f', returns: bool, source: 'a => a.map(x => x < 2)'",
                "1 + 1; filter { f(whole) }; select 'whole'; derive x: whole + 0"));
    }

    @Test
    void textBeyondTheBasicPlane() {
        assertEquals("[Li!é, Å𝒳!é, null]", scripts.values("udf 'f', returns: utf8, source: 'a => a.map(x => x + \"!é\")'",
                "f(text)"));
    }

    @Test
    void vectorsLieOneAfterAnother() {
        String declaration = "udf 'v', columns: ['whole', 'other'], returns: vector(2), source: "
                + "'(a, b, out) => { for (let i = 0; i < a.length; i++) { out[2 * i] = a[i]; out[2 * i + 1] = b[i] } }'\n"
                + "udf 'sum', returns: float64, source: '(v, out) => { for (let i = 0; i < out.length; i++) out[i] = v[2 * i] + v[2 * i + 1] }'";
        assertEquals("[[1.0, 2.0], [2.0, 3.0], [3.0, 0.25]]", scripts.values(declaration, "v()"));
        assertEquals("[3.0, 5.0, 3.25]", scripts.values(declaration, "sum(v())"));
    }

    @Test
    void whatIsNotThereIsMissing() {
        for (String nothing : List.of("null", "undefined", "NaN", "Infinity", "-1 / 0")) {
            String declaration = "udf 'f', returns: float64, source: '(a, out) => { for (let i = 0; i < a.length; i++) out[i] = a[i] > 1 ? a[i] : "
                    + nothing + " }'";
            assertEquals("[null, 2.0, 3.0]", scripts.values(declaration, "f(whole)"), nothing);
        }
        assertEquals("[null, null, null]", scripts.values(POLARITY, "polarity(null, real)"));
    }

    @Test
    void theGuestNeverSeesMissingRows() {
        assertEquals("[2, null, 2]", scripts.values("udf 'f', returns: int64, source: 'a => a.map(x => a.length)'", "f(real)"));
    }

    @Test
    void whatTheGuestWritesToItsArgumentsHarmsNobody() {
        assertEquals("[1.0, 2.0, 3.0]",
                scripts.values("udf 'f', returns: float64, source: 'a => { const b = a.slice(); a[0] = 77; return b }'",
                "f(whole) + 0 * f(whole + 0); select 'x', 'whole'; derive y: whole"));
    }

    @Test
    void aNamedFunctionAmongOthers() {
        assertEquals("[2.0, 3.0, 4.0]", scripts.values("udf 'f', returns: float64, source: '''\n"
                + "const one = 1\nfunction plus(x) { return x + one }\nfunction f(a) { return a.map(plus) }'''", "f(whole)"));
    }

    @Test
    void functionsSeeNothingOfEachOther() {
        assertEquals("[2.0, 3.0, 4.0]",
                scripts.values("udf 'f', returns: float64, source: 'const k = 1; a => a.map(x => x + k)'\n"
                + "udf 'g', returns: float64, source: 'const k = 2; a => a.map(x => x + k)'", "f(g(whole)) - 2"));
    }

    @Test
    void aVariableOfTheScriptCanBeCalled() {
        assertEquals("[2.0, 4.0, 6.0]",
                scripts.values("def twice = udf 'f', returns: float64, source: 'a => a.map(x => 2 * x)'", "twice(whole)"));
    }

    @Test
    void aFileIsAnInputOfThePlan() throws IOException {
        Path file = Files.writeString(folder.resolve("half.js"), "a => a.map(x => x / 2)");
        assertEquals("[0.5, 1.0, 1.5]", scripts.values("udf 'f', returns: float64, file: '" + file + "'", "f(whole)"));
        assertEquals("[" + scripts.table() + ", " + file + "]", FunctionScripts.run(1, "udf 'f', returns: float64, file: '"
                + file
                + "'\nprintln pipeline('p') { from '" + scripts.table()
                        + "'; derive x: f(whole) }.plan().chain()*.files().flatten().sort().reverse()")
                .strip());
    }

    @Test
    void anotherSourceIsAnotherPlan() {
        String script = "def plan = { String s -> udf 'f', returns: float64, source: s\n pipeline('p') { from '"
                + scripts.table()
                + "'; derive x: f(whole, 1) }.plan().describe() }\n"
                + "print plan('(a, b) => a') + ' ' + plan('(a, b) => a') + ' ' + plan('(a, b) => b')";
        String[] plans = FunctionScripts.run(1, script).split(" derive ");
        assertTrue(plans[1].matches("x = f@[0-9a-f]{8}\\(whole, 1\\)"), plans[1]);
        assertEquals(plans[0], "derive " + plans[1]);
        assertNotEquals(plans[1], plans[2]);
    }

    @Test
    void anEmptyTable() throws IOException {
        Files.writeString(folder.resolve("empty.csv"), "whole,real\n");
        assertEquals("0\n", FunctionScripts.run(1, POLARITY.replace("'other'", "'whole'") + "\nprintln pipeline('p') { from '"
                + folder
                + "/empty.csv'; derive x: polarity() }.count()"));
    }

    @Test
    void manyBatchesOnSeveralThreads() throws IOException {
        StringBuilder rows = new StringBuilder("a,b\n");
        for (int i = 0; i < 60_000; i++) {
            rows.append(i % 7 == 0 ? "" : i * 0.5).append(',').append(i % 11).append('\n');
        }
        Files.writeString(folder.resolve("large.csv"), rows);
        String script = POLARITY + "\npipeline('w') { from '" + folder + "/large.csv' }.write('" + folder + "/large.arrow')\n"
                + "def p = pipeline('p') { from '" + folder + "/large.arrow'; derive x: polarity(a, b), y: a - b }\n"
                + "println p.take(100000).every { it.x == it.y }\n"
                + "println pipeline('q') { from p; filter { x > 100 } }.count()";
        assertEquals(FunctionScripts.run(1, script), FunctionScripts.run(4, script));
        assertTrue(FunctionScripts.run(3, script).startsWith("true\n"));
    }

    @Test
    void nothingStaysBehind() throws InterruptedException {
        scripts.values(POLARITY, "polarity()");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("lodestone-guest-clock")) {
                thread.join(30_000);
                assertFalse(thread.isAlive());
            }
        }
    }

    @Test
    void aDryRunDefinesAndNeverCalls() {
        String endless = "udf 'f', returns: float64, source: 'a => { while (true) ; }'";
        Study.of("a.groovy", scripts.script(endless, "f(whole) + f(3)")).check(List.of());
    }

    @Test
    void guestsPrintWhereTheScriptDoes() {
        assertEquals("3\n[1.0, 2.0, 3.0]",
                scripts.values("udf 'f', returns: float64, source: 'a => { console.log(a.length); return a }'", "f(whole)"));
    }
}
