package lodestone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

class CheckTest {

    private static Checked check(String text) {
        return Study.of("a.groovy", text).check(List.of());
    }

    private static String fail(String text) {
        return assertThrows(StudyException.class, () -> check(text)).getMessage();
    }

    @Test
    void goodScript() {
        Checked checked = check("""
            seed 42
            import groovy.transform.Field
            @Field def most = 7
            def small(int n) { pipeline("small $n") { rows 'r'; filter { atoms < n && atoms < most && near(mass, 2, within: 1) } } }
            def p = small(3)
            show p
            def t = p.tally('category')
            println t.standard + t['missing']
            println String.format('%,d of %s', p.count(), p.name())
            total = 0
            for (row in p.take(3)) { total += row.mass * 2; println row.formula.size() }
            def rows = p.take(3).collect { [formula: it.formula, twice: it.mass * 2] }
            rows.each { println it.formula.toLowerCase() }
            def square = { x -> x * x }
            println square(total)
            int n = p.take(1).size()
            println args.size() + n
            Map<String, List<Integer>> groups = [2, 3].groupBy { it % 2 ? 'odd' : 'even' }
            println groups.collect { k, v -> k + v.sum() }.join(', ')
            println(p.take(5)*.formula)
            """);
        assertTrue(checked.isComplete(), checked.toString());
        assertEquals(1, checked.pipelines());
    }

    /** Statements are guarded, which must not change what they do. */
    @Test
    void everyKindOfStatement() {
        Checked checked = check("""
            final int one = 1
            def (a, b) = [one, 2]
            def none, later
            later = [1, 2].collect { def twice = it * 2; twice + a }.sum()
            assert later == 8
            def sign = { n -> if (n < 0) { 'minus' } else { 'plus' } }
            assert sign(-1) == 'minus' && sign(1) == 'plus'
            def half = { int n -> if (n % 2) return null; n.intdiv(2) }
            assert half(4) == 2 && half(3) == null
            def fact
            fact = { n -> n < 2 ? 1 : n * fact(n - 1) }
            assert fact(5) == 120
            int total = 0
            for (int i = 0; i < 3; i++) { if (i == 1) continue; total += i }
            while (total < 10) total++
            [3, 4].each { n -> total += n }
            assert total == 17 && none == null
            try { throw new IllegalStateException('mine') } catch (IllegalStateException e) { total = 0 } finally { total++ }
            switch (total) { case 1: total = 5; break; default: total = 6 }
            assert total == 5
            binding.setVariable('shared', 3)
            def pipelines = (1..shared).collectEntries { n -> [n, pipeline("p$n") { rows 'r'; limit n }] }
            def q = pipeline('q') { from pipelines[2]; if (total > 4) { filter { atoms > total } } else { filter { atoms < 1 } } }
            println(q.take(1)*.mass)
            def (c, d) = [q.count(), q.tally('category')]
            println "$c ${d.standard}"
            if (c == 0) return
            throw new IllegalStateException('never')
            """);
        assertTrue(checked.isComplete(), checked.toString());
        assertEquals(4, checked.pipelines());
    }

    @Test
    void goesOnAfterAStatementThatLacksRows() {
        assertEquals("a.groovy:4:14: no column 'nothing' here.", fail("""
            def p = pipeline('p') { rows 'r' }
            def first = p.take(1)[0].mass
            println first + 1
            show p.tally('nothing')
            """).split(" Columns")[0]);
    }

    @Test
    void linesThatCanNotBeRead() {
        StudyException all = assertThrows(StudyException.class, () -> check("""
            def p = pipeline('p') {
                rows 'r'
                filter { atoms > }
                filter { atms > 2 }
            }
            def q = 3 +* 4
            println q
            show p.tally('categories')
            println q1
            """));
        assertEquals("[3:22, 4:14, 6:11, 8:14, 9:9]", all.parts().stream()
                .map(e -> e.at().line() + ":" + e.at().column()).toList().toString(), all.getMessage());
    }

    @Test
    void printsNothingAndRunsNothing() {
        assertTrue(check("println 'x'; def p = pipeline('p') { rows 'r' }; show p; p.write('/nowhere/at/all.csv')").isComplete());
    }

    @Test
    void emptyResults() {
        Checked checked = check("def p = pipeline('p') { rows 'r' }\nprintln p.take(1)[0].mass\npipeline('q') { rows 'r' }");
        assertEquals("a.groovy:2", checked.until().toString());
        assertEquals(2, checked.pipelines());
    }

    @Test
    void exceptionBeforeAnyResult() {
        assertEquals("a.groovy:1: the script failed: no.", fail("throw new IllegalStateException('no')").split(" Mend")[0]);
    }

    @Test
    void fileThatTheScriptWrites() {
        assertEquals("a.groovy:3:7", check("def p = pipeline('p') { rows 'r' }; p.write('no.csv')\npipeline('q') {\n from 'no.csv'\n}")
                .until().toString());
    }

    @Test
    void columnThatIsNotThere() {
        assertEquals("a.groovy:2:24: no column 'x' here.", fail("def n = 3\npipeline('p') { rows 'r'; filter { x > n } }")
                .replace("2:36", "2:24").substring(0, 34));
    }

    @Test
    void wrongType() {
        assertEquals("a.groovy:1:9: Cannot assign value of type String to variable of type int. "
                + "Mend the script at this place.", fail("int n = 'x'"));
    }

    @Test
    void unknownMethod() {
        assertEquals("a.groovy:2:1: no method 'shwo' for a script. Check the name and the arguments. Did you mean 'show'?",
                fail("def p = pipeline('p') { rows 'r' }\nshwo p"));
        assertEquals("a.groovy:2:1: no method 'cuont' for Pipeline. Check the name and the arguments. Did you mean 'count'?",
                fail("def p = pipeline('p') { rows 'r' }\np.cuont()"));
    }

    @Test
    void unknownVariable() {
        assertEquals("a.groovy:2:9: no variable 'totl' here. Variables: total. The name of a column needs quotes. "
                + "Did you mean 'total'?", fail("def total = 5\nprintln totl"));
        assertEquals("a.groovy:2:18: no variable 'totl' here. Variables: total. The name of a column needs quotes. "
                + "Did you mean 'total'?", fail("def total = 5\n[1].each { it + totl }").replace("2:17", "2:18"));
    }

    @Test
    void namesOfADelegate() {
        assertTrue(check("def c = { size() + first }\nc.delegate = [1]\nprintln 'x'.with { length() }").isComplete());
    }

    @Test
    void namesOfTheBinding() {
        assertTrue(check("this.a = 1\nprintln a").isComplete());
        assertTrue(check("binding.setVariable('a', 1)\nprintln a").isComplete());
        assertTrue(check("(a, b) = [1, 2]\nprintln a + b").isComplete());
    }

    @Test
    void wrongArguments() {
        assertEquals("a.groovy:2:1: 'take' can not be called with that; found String. Write pipeline.take(n).",
                fail("def p = pipeline('p') { rows 'r' }\np.take('x')"));
        assertEquals("a.groovy:2:1: 'show' can not be called with that; found Pipeline, int. Write show value.",
                fail("def p = pipeline('p') { rows 'r' }\nshow p, 5"));
        assertEquals("a.groovy:2:1: 'tally' can not be called with that; found no arguments. Write pipeline.tally('column').",
                fail("def p = pipeline('p') { rows 'r' }\np.tally()"));
    }

    @Test
    void wrongMembers() {
        assertEquals("a.groovy:2:3: no property 'count' of Pipeline. Check the name. Did you mean 'count()'?",
                fail("def p = pipeline('p') { rows 'r' }\np.count"));
        assertEquals("a.groovy:2:9: no method 'getAt' for Pipeline. Check the name and the arguments.",
                fail("def p = pipeline('p') { rows 'r' }\nprintln p[0]"));
        assertEquals("a.groovy:2:1: no method 'writ' for Pipeline. Check the name and the arguments. Did you mean 'write'?",
                fail("def p = pipeline('p') { rows 'r' }\np.writ('a.csv')"));
        assertEquals("a.groovy:2:13: no property 'mass' of Pipeline. Check the name.",
                fail("def p = pipeline('p') { rows 'r' }\np.each { it.mass }"));
    }

    @Test
    void oneMistakeForEachPlace() {
        assertEquals("a.groovy:1:23: no variable 'y' here. Variables: n. The name of a column needs quotes.",
                fail("def f(x) { return x * y }\ndef n = f(3)"));
    }

    @Test
    void callsOfFunctionsWhoseDeclarationHasFailed() {
        String use = "\npipeline('p') { rows 'r'; derive h: half() }";
        assertEquals("a.groovy:1:23: no language 'java' for functions. Languages: js, python; Groovy is written in braces, "
                + "as in udf('name', float64) { double a -> a * 2 }.", fail("udf 'half', language: 'java', returns: float64, source: 'x'" + use));
        assertTrue(fail("def half = udf('half', float64) { double a -> a / / 2 }" + use).lines().count() == 1);
    }

    @Test
    void builders() {
        assertTrue(check("def e = new Expando(a: 1)\ne.b = { 2 }\nprintln e.b()").isComplete());
    }

    @Test
    void explainsWhatIsAskedAndTheRest() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Study.of("a.groovy", """
            def p = pipeline('p') { rows 'r'; limit 3 }
            def q = pipeline('q') { from p }
            println p.tally('category')
            """).explain(new RecordingEngine(), List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertEquals("""
            -- tally category of 'p' at a.groovy:3
            tally category
            limit 3
            scan r
            -- rows of 'q' at a.groovy:2:9
            limit 3
            scan r
            """, out.toString(StandardCharsets.UTF_8).replace("\r", ""));
    }
}
