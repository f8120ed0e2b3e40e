package lodestone.dsl;

import static lodestone.dsl.Scripts.fail;
import static lodestone.dsl.Scripts.failStage;
import static lodestone.dsl.Scripts.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void methodOfTheScriptInsideABlock() {
        assertEquals("a.groovy:4:8: 'size' can not be called here; a pipeline block knows stages, variables and constants only. "
                + "Call it before the pipeline and keep its result in a variable.",
                fail("def size(n) { n }\npipeline('p') {\n rows 'r'\n limit size(3)\n}"));
    }

    @Test
    void methodOfTheBaseClassInsideABlock() {
        assertEquals("a.groovy:3:2: no stage 'println'.", failStage("println 'x'").substring(0, 33));
    }

    @Test
    void variableThatIsNotThere() {
        assertEquals("a.groovy:4:8: no variable 'cuont' here. Variables: count, p. The name of a column needs quotes. "
                + "Did you mean 'count'?", fail("def count = 5\ndef p = pipeline('p') {\n rows 'r'\n limit cuont\n}"));
    }

    @Test
    void constantThatIsNotThere() {
        assertEquals("a.groovy:3:14: no variable 'Lt' here. Variables: none. The name of a column needs quotes. "
                + "Did you mean 'Li'?", failStage("remember H..Lt"));
    }

    @Test
    void stageWithoutParentheses() {
        assertEquals("a.groovy:3:2: no variable 'limit' here. Variables: none. The name of a column needs quotes. "
                + "Did you mean 'limit()'?", failStage("limit"));
    }

    @Test
    void chainedStage() {
        assertEquals("a.groovy:3:11: 'sort' can not follow a stage in its statement. Write each stage in a line of its own",
                failStage("limit(3).sort('mass')").split(";")[0]);
    }

    @Test
    void variablesConditionsAndLoopsAroundStages() {
        assertEquals("limit 7\nfilter mass < 3\nfilter mass < 2\nlimit 1\nscan r\n", run("""
            def small = true
            def p = pipeline('p') {
                rows 'r'
                def n = 6
                if (small) { limit 1 } else { limit 100 }
                for (m in [2, 3]) {
                    filter { mass < m }
                }
                limit n + 1
            }
            println p.explain()
            """));
    }

    @Test
    void stagesInAClosure() {
        assertEquals("derive is3 = arity == 3\nderive is2 = arity == 2\nscan r\n", run("""
            def p = pipeline('p') {
                rows 'r'
                [2, 3].each { n ->
                    derive(("is" + n): arity == n)
                }
            }
            println p.explain()
            """));
    }

    @Test
    void variableNamedLikeAStageOrAFunction() {
        assertEquals("filter sqrt(mass) > 2\n", run("""
            def sqrt = 2
            def filter = pipeline('p') { rows 'r'; filter { sqrt(mass) > sqrt } }
            println filter.plan().describe()
            """));
    }

    @Test
    void subjectOfAClosureInANamedValue() {
        assertEquals("derive same = arity == 2\n", run("""
            def p = pipeline('p') {
                rows 'r'
                [2].each { derive same: arity == it }
            }
            println p.plan().describe()
            """));
    }

    @Test
    void blockHasNoSubject() {
        assertEquals("a.groovy:3:8: no variable 'it' here.", failStage("limit it").substring(0, 36));
    }

    @Test
    void restOfTheScriptIsGroovy() {
        assertEquals("[1, 4, 9]\n3 a\nfilter arity == 3\n6\n", run("""
            class Pair { int a; String b; String toString() { "$a $b" } }
            def square(x) { x * x }
            def filter = 5
            def most = [1, 2, 3].collect { square(it) }
            println most
            println new Pair(a: 3, b: 'a')
            def n = [x: 3]
            def p = pipeline("p${n.x}") { rows 'r'; filter { arity == n.x } }
            println p.plan().describe()
            int sum = 0
            for (i in 1..3) { sum += i }
            println sum
            """));
    }
}
