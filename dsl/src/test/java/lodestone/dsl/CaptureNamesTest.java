package lodestone.dsl;

import static lodestone.dsl.Scripts.condition;
import static lodestone.dsl.Scripts.failCondition;
import static lodestone.dsl.Scripts.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CaptureNamesTest {

    @Test
    void variableOfTheScript() {
        assertEquals("mass > 0.5", condition("def t = 0.5", "mass > t"));
    }

    @Test
    void variableNamedLikeAColumn() {
        String message = "'arity' is a variable and a column here; found both. Rename the variable, or write column('arity').";
        String script = "def arity = 3; pipeline('p') {\n rows 'r'\n filter { %s }\n}";
        assertEquals("a.groovy:3:20: " + message, Scripts.fail(script.formatted("atoms == arity")));
        assertEquals("a.groovy:3:16: " + message, Scripts.fail(script.formatted("sqrt(arity) > 1")));
        assertEquals("atoms == arity", condition("def arity = 3", "atoms == column('arity')"));
    }

    @Test
    void pipelineOfTheNameOfAColumn() {
        assertEquals("allowed && atoms < 5", condition("def allowed = pipeline('a') { rows 'r'; filter { allowed } }",
                "allowed && atoms < 5"));
    }

    @Test
    void parameterOfAMethod() {
        assertEquals("filter atoms < 7\n", run("""
            def small(int most) {
                pipeline("at most $most") {
                    rows 'r'
                    filter { atoms < most }
                }
            }
            println small(7).plan().describe()
            """));
    }

    @Test
    void parameterOfAClosure() {
        assertEquals("filter atoms < 1\nfilter atoms < 2\n", run("""
            [1, 2].each { most ->
                def p = pipeline('p') { rows 'r'; filter { atoms < most } }
                println p.plan().describe()
            }
            """));
    }

    @Test
    void fieldOfTheScript() {
        assertEquals("mass > 0.5", condition("import groovy.transform.Field\n@Field def t = 0.5", "mass > t"));
    }

    @Test
    void arguments() {
        assertEquals("filter formula == 'ZnO'\n", run("""
            def p = pipeline('p') { rows 'r'; filter { formula == args[0] } }
            println p.plan().describe()
            """, "ZnO"));
    }

    @Test
    void propertyAndElementOfAVariable() {
        assertEquals("mass > 2 && mass < 3 && formula == 'b'",
                condition("def limits = [low: 2, high: 3, names: ['a', 'b']]",
                        "mass > limits.low && mass < limits['high'] && formula == limits.names[1]"));
    }

    @Test
    void methodOfAVariable() {
        assertEquals("atoms < 3", condition("def names = ['a', 'b', 'c']", "atoms < names.size()"));
    }

    @Test
    void closureInAVariable() {
        assertEquals("atoms < 14", condition("def twice = { 2 * it }", "atoms < twice(7)"));
    }

    @Test
    void constantOfAClass() {
        assertEquals("mass > 3.141592653589793 && formula == 'O'", condition("mass > Math.PI && formula == O"));
    }

    @Test
    void textWithVariables() {
        assertEquals("formula == 'ZnO2'", condition("def n = 2", "formula == \"ZnO$n\""));
    }

    @Test
    void undefinedVariableOfTheScriptIsAColumn() {
        assertEquals("arity == 2", condition("arity = 5", "arity == 2"));
    }

    @Test
    void columnNamedLikeSomethingOfTheBaseClass() {
        assertEquals("binding == 2", condition("binding == 2"));
    }

    @Test
    void columnThatIsNotThere() {
        assertEquals("a.groovy:3:22: no column 'knwon' here. Columns: formula, category, allowed, known, arity, atoms, mass, "
                + "elements, binding. Did you mean 'known'?", failCondition("allowed || knwon"));
    }

    @Test
    void columnOfAnEarlierStage() {
        assertEquals("filter ratio > 1\n", run("""
            def p = pipeline('p') {
                rows 'r'
                derive ratio: mass / atoms
                filter { ratio > 1 }
            }
            println p.plan().describe()
            """));
    }

    @Test
    void valueThatIsNoLiteral() {
        assertEquals("a.groovy:4:18: a value of type UUID can not be part of an expression; "
                + "found '00000000-0000-0001-0000-000000000002'. Use columns, literals, operators and functions; one of your own is made by "
                + "udf('name', float64) { double a, double b -> a - b }.",
                Scripts.fail("def d = new UUID(1, 2)\npipeline('p') {\n rows 'r'\n"
                        + " filter { mass > d }\n}"));
    }
}
