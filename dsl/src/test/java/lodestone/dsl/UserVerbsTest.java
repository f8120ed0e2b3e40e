package lodestone.dsl;

import static lodestone.dsl.Scripts.failStage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lodestone.dsl.compile.Language;
import org.junit.jupiter.api.Test;

class UserVerbsTest {

    private static String remembered(String stage) {
        return Scripts.stage(stage + "; derive m: recall()").replaceFirst("^derive m = '(.*)'$", "$1");
    }

    @Test
    void stageAndFunctionOfAUser() {
        assertEquals("[1, x, H..O]", remembered("remember 1, 'x', H..O"));
    }

    @Test
    void optionsComeAsAMap() {
        assertEquals("{loudly=true} [1]", remembered("remember 1, loudly: true"));
    }

    @Test
    void valuesOfTheScriptStayGroovy() {
        assertEquals("[[2, 4], x3, 7]", remembered("remember([1, 2].collect { it * 2 }, \"x${1 + 2}\", 3 + 4)"));
    }

    @Test
    void argumentThatGroovyTakesForAnOperand() {
        assertEquals("[[H, O]]", remembered("remember [H, O]"));
        assertEquals("[[O]]", remembered("remember [O]"));
        assertEquals("[[]]", remembered("remember []"));
        assertEquals("[[H, O], 1]", remembered("remember [H, O], 1"));
        assertEquals("[-1]", remembered("remember -1"));
        assertEquals("[1, 2]", remembered("remember *[1, 2]"));
        assertEquals("filter (allowed || known) && arity == 2 && mass > 1",
                Scripts.stage("filter (allowed || known) && arity == 2 && mass > 1"));
        assertEquals("filter -mass < 1", Scripts.stage("filter -mass < 1"));
    }

    @Test
    void stageThatAsksForAClosureGetsOne() {
        assertEquals("42", remembered("each { it * 2 }"));
    }

    @Test
    void conversions() {
        assertEquals("HIGH 2.0 3 true [1, 2]", remembered("undocumented 'HIGH', 2, 3G, true, [1, 2]"));
        assertEquals("a.groovy:3:15: 'undocumented' takes a level; found 'MIDDLE'. Change the argument.",
                failStage("undocumented 'MIDDLE', 2, 3, true, []"));
        assertEquals("a.groovy:3:28: 'undocumented' takes true or false; found 1. Change the argument.",
                failStage("undocumented 'LOW', 2, 3, 1, []"));
        assertEquals("a.groovy:3:25: 'undocumented' takes a whole number; found 30000000000. Change the argument.",
                failStage("undocumented 'LOW', 2, 30000000000, true, []"));
        assertEquals("a.groovy:3:34: 'undocumented' takes a list; found 'x'. Change the argument.",
                failStage("undocumented 'LOW', 2, 3, true, 'x'"));
    }

    @Test
    void stageWithoutOptions() {
        assertEquals("a.groovy:3:11: 'limit' has no option 'per'. Options: none.", failStage("limit 5, per: 'x'"));
    }

    @Test
    void optionsGivenByAMap() {
        assertEquals("sample 5, seed 3", Scripts.stage("sample 5, *: [seed: 3]"));
        assertEquals("a.groovy:3:15: 'sample' has no option 'x'. Options: per, seed.", failStage("sample 5, *: [x: 3]"));
    }

    @Test
    void tableOfVerbs() {
        String table = Language.installed().verbs().markdown();
        assertTrue(table.contains("| `from 'file'`<br>`from pipeline`<br>`from duckdb('file', 'table')` | Reads a file, whose ending says its "
                + "format. Goes on where another pipeline ended. Reads what a function of a script opens. |"), table);
        assertTrue(table.contains("| `undocumented` |  |"), table);
    }
}
