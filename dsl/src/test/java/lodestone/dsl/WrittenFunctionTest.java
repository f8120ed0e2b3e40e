package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lodestone.runtime.expr.Function;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions in Groovy braces and of Java classes. */
class WrittenFunctionTest {

    @TempDir
    Path folder;
    private FunctionScripts scripts;

    @BeforeEach
    void table() throws IOException {
        scripts = new FunctionScripts(folder);
    }

    @Test
    void parametersNameTheColumns() {
        assertEquals("[1.5, null, -2.25]", scripts.values("udf('d', float64) { double other, double real -> other - real }",
                "d()"));
        assertEquals("[3.0, 6.0, 9.0]", scripts.values("udf('d', float64) { double other, double real -> other - real }",
                "d(4 * whole, whole)"));
        assertEquals("[0.5, null, 2.5]", scripts.values("udf('d', float64, columns: ['real']) { double x -> x }", "d()"));
    }

    @Test
    void everyType() {
        assertEquals("[2, 4, 6]", scripts.values("udf('f', int64) { long a -> a * 2 }", "f(whole)"));
        assertEquals("[2, 4, 6]", scripts.values("udf('f', int64) { int a -> a * 2 }", "f(whole)"));
        assertEquals("[false, true, false]", scripts.values("udf('f', bool) { boolean a -> !a }", "f(flag)"));
        assertEquals("[Li1, Å𝒳2, null]", scripts.values("udf('f', utf8) { String a, long n -> a + n }", "f(text, whole)"));
        assertEquals("[[1.0, 0.5], [2.0, 1.0], [3.0, 1.5]]",
                scripts.values("udf('f', vector(2)) { double a -> [a, a / 2] as double[] }", "f(whole)"));
        assertEquals("[1.0, 2.0, 3.0]", scripts.values("udf('f', vector(1)) { double a -> [a] as double[] }\n"
                + "udf('g', float64) { double[] v -> v[0] }", "g(f(whole))"));
    }

    @Test
    void nullAndNaNAreMissing() {
        assertEquals("[null, 2.0, 3.0]", scripts.values("udf('f', float64) { double a -> a > 1 ? a : null }", "f(whole)"));
        assertEquals("[null, 2.0, 3.0]", scripts.values("udf('f', float64) { double a -> a > 1 ? a : Double.NaN }",
                "f(whole)"));
        assertEquals("[null, 2, 3]", scripts.values("udf('f', int64) { long a -> a > 1 ? a : null }", "f(whole)"));
        assertEquals("[null, [2.0], [3.0]]",
                scripts.values("udf('f', vector(1)) { double a -> a > 1 ? [a] as double[] : null }", "f(whole)"));
    }

    @Test
    void severalStatementsAndClosures() {
        assertEquals("[1, 3, 6]",
                scripts.values("udf('f', int64) { long n -> \n long sum = 0\n (1L..n).each { sum += it }\n sum\n}",
                        "f(whole)"));
    }

    @Test
    void anExceptionHasItsLineAndItsRow() {
        String message = scripts.failure("udf('f', float64) { double a ->\n  if (a > 1) throw new IllegalStateException('too large')\n  a\n}", "f(whole)");
        assertTrue(message.matches("a.groovy:5:\\d+: 'f' \\(groovy\\) failed: IllegalStateException: too large; found \\(2\\) at a.groovy:2. "
                + "Mend the function."), message);
    }

    @Test
    void itIsCompiledStatically() {
        assertTrue(scripts.failure("udf('f', float64) { double a -> a.nonsense() }")
                .startsWith("a.groovy:1:33: Cannot find matching method"));
        assertTrue(scripts.failure("def k = 2\nudf('f', float64) { double a -> a * k }")
                .startsWith("a.groovy:2:19: a function sees its parameters only; found the variable 'k' of the script."));
        assertTrue(scripts.failure("udf('f', float64) { a -> a }").contains("found a parameter without a type"));
        assertTrue(scripts.failure("def c = { double a -> a }\nudf('f', float64, c)")
                .contains("found 'f', float64, a closure"));
    }

    @Test
    void aCheckCompilesItToo() {
        Study.of("a.groovy", scripts.script("udf('f', float64) { double whole -> whole * 2 }", "f()")).check(List.of());
    }

    @Test
    void argumentTypes() {
        String message = scripts.failure("udf('f', float64) { double a, long b -> a }", "f(1, text)");
        assertTrue(message.endsWith("'f' takes whole numbers as argument 2; found text, which is utf8. Change the call."),
                message);
        assertTrue(scripts.failure("udf('f', float64) { double a -> a }", "f(1, 2)")
                .endsWith("'f' takes 1 argument; found 2. Change the call."));
    }

    /** A class with one method, as users have them. */
    public static final class Ratio {
        public static double of(double a, long b) {
            return a / b;
        }
    }

    /** A functional class with an instance. */
    public static final class Shout implements java.util.function.UnaryOperator<String> {
        @Override
        public String apply(String text) {
            return text + "!";
        }
    }

    /** A whole Function of Lodestone. */
    public static final class Rows implements Function {
        @Override
        public Type type() {
            return Type.INT64;
        }

        @Override
        public Values apply(List<Values> arguments, int rows) {
            return new Values.Longs(new long[rows], null, rows);
        }
    }

    @Test
    void javaClasses() {
        String name = WrittenFunctionTest.class.getName();
        assertEquals("[2.0, 1.5, 0.08333333333333333]", scripts.values("udf 'f', class: '" + name
                + "$Ratio', columns: ['other', 'whole']", "f()"));
        assertEquals("[Li!, Å𝒳!, null]", scripts.values("udf 'f', class: '" + name + "$Shout'", "f(text)"));
        assertEquals("[0, 0, 0]", scripts.values("udf 'f', class: '" + name + "$Rows'", "f(text, whole)"));
        assertEquals("[1.0, 2.0, 3.0]", scripts.values("class Same { double of(double a) { a } }\nudf 'f', class: 'Same'",
                "f(whole)"));
    }

    @Test
    void classesThatWillNotDo() {
        assertTrue(scripts.failure("udf 'f', class: 'no.Such'").contains("found no such class on the class path"));
        assertTrue(scripts.failure("udf 'f', class: 'java.lang.String'").contains("public methods. Give a public class"));
    }
}
