package lodestone.dsl;

import static lodestone.dsl.Scripts.condition;
import static lodestone.dsl.Scripts.failCondition;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureCallsTest {

    @ParameterizedTest
    @ValueSource(strings = {"sqrt(mass) > 1", "log(mass) > 1", "log10(mass) > 1", "exp(mass) > 1", "floor(mass) == 1",
        "ceil(mass) == 1", "round(mass) == 1", "length(formula) == 3", "lower(formula) == 'zno'", "upper(formula) == 'ZNO'",
        "startsWith(formula, 'Zn')", "endsWith(formula, 'O')", "sqrt(mass + 1) > 1"})
    void printsAsItWasWritten(String text) {
        assertEquals(text, condition(text));
    }

    @Test
    void functionsMadeOfOperators() {
        assertEquals("(mass < 0 ? -mass : mass) > 1", condition("abs(mass) > 1"));
        assertEquals("(mass <= atoms ? mass : atoms) > 1", condition("min(mass, atoms) > 1"));
        assertEquals("(mass >= 1 ? mass : 1) > 1", condition("max(mass, 1) > 1"));
        assertEquals("round(mass * 100.0) / 100.0 > 1", condition("round(mass, 2) > 1"));
    }

    @Test
    void functionOfAFunction() {
        assertEquals("sqrt(log(mass)) > 1", condition("sqrt(log(mass)) > 1"));
    }

    @Test
    void namedOptions() {
        assertEquals("mass >= 1.0 && mass <= 3.0", condition("near(mass, 2, within: 1)"));
        assertEquals("mass >= 1.5 && mass <= 2.5", condition("near(mass, 2)"));
    }

    @Test
    void constantArgumentsAreComputed() {
        assertEquals("mass >= 1.5 && mass <= 2.5", condition("def t = 0.25", "near(mass, 4 * 0.5, within: 2 * t)"));
    }

    @Test
    void unknownFunction() {
        assertEquals("a.groovy:3:11: no function 'sqr'. Functions: abs, ceil, column, endsWith, exp, floor, length, log, log10, "
                + "lower, max, min, near, recall, round, sqrt, startsWith, upper. Did you mean 'sqrt'?",
                failCondition("sqr(mass) > 1"));
    }

    @Test
    void methodOfTheScriptIsNoFunction() {
        String message = Scripts.fail("def half(x) { x / 2 }\npipeline('p') {\n rows 'r'\n filter { half(mass) > 1 }\n}");
        assertEquals("a.groovy:4:11: no function 'half'.", message.substring(0, message.indexOf('.', 12) + 1));
    }

    @Test
    void columnWhereALiteralIsNeeded() {
        assertEquals("a.groovy:3:22: 'near' takes a number; found column 'atoms'. Change the argument.",
                failCondition("near(mass, atoms)"));
    }

    @Test
    void wrongTypeOfColumn() {
        assertEquals("a.groovy:3:15: 'sqrt' takes a number; found utf8 in 'formula'. Change the argument.",
                failCondition("1 < sqrt(formula)"));
    }

    @Test
    void wrongOption() {
        assertEquals("a.groovy:3:25: 'near' has no option 'wihtin'. Options: within. Did you mean 'within'?",
                failCondition("near(mass, 2, wihtin: 1)"));
    }

    @Test
    void wrongOptionValue() {
        assertEquals("a.groovy:3:33: 'near' takes a number as 'within'; found 'x'. Change the argument.",
                failCondition("near(mass, 2, within: 'x')"));
    }

    @Test
    void tooFewArguments() {
        assertEquals("a.groovy:3:11: 'near' needs 'target'. Add it.", failCondition("near(mass)"));
    }

    @Test
    void tooManyArguments() {
        assertEquals("a.groovy:3:11: 'sqrt' takes one argument; found 2 arguments. Change the argument.",
                failCondition("sqrt(mass, 2) > 1"));
    }
}
