package lodestone.dsl;

import static lodestone.dsl.Scripts.fail;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

class ScriptErrorsTest {

    @Test
    void syntax() {
        assertEquals("a.groovy:2:11: Unexpected input: '+'. Mend the script at this place.", fail("def x = 1\nprintln x +  }"));
    }

    @Test
    void unfinishedBlock() {
        assertEquals("a.groovy:1:15: this '{' is never closed. Write '}' where it shall end.", fail("pipeline('p') {\n rows 'r'\n"));
    }

    @Test
    void severalAtOnce() {
        assertEquals("""
            a.groovy:1:9: no variable 'x' here. Variables: y. The name of a column needs quotes.
            a.groovy:3:2: no stage 'row'. Stages: derive, each, filter, from, label, limit, remember, rows, sample, select, sort, \
            undocumented. Did you mean 'rows'?""",
                fail("def y = x\npipeline('p') {\n row 'r'\n}").replace("\r", ""));
    }

    @Test
    void classThatIsNotThere() {
        assertEquals("a.groovy:1:9: unable to resolve class Foo. Mend the script at this place.", fail("def x = new Foo()"));
    }

    @Test
    void unknownMethodWhileRunning() {
        assertEquals("a.groovy:1:1: no method 'shwo' for a script. Check the name and the arguments. Did you mean 'show'?",
                fail("shwo 5"));
        assertEquals("a.groovy:1:5: no method 'siez' for ArrayList. Check the name and the arguments. Did you mean 'size'?",
                fail("[1].siez()"));
    }

    @Test
    void unknownNameInAClosure() {
        assertEquals("a.groovy:1:20: no variable 'x' here. Variables: args. The name of a column needs quotes.",
                fail("[1].each { println x }"));
    }

    @Test
    void exceptionWithoutAMessage() {
        assertEquals("a.groovy:2: the script failed: NullPointerException.", fail("\nthrow new NullPointerException()").split(" Mend")[0]);
    }

    @Test
    void propertyOfNoClass() {
        assertEquals("a.groovy:1: the script failed: ", fail("println(['a'].length)").substring(0, 31));
    }

    @Test
    void assertion() {
        assertEquals("a.groovy:2: the script failed: assert n == 4", fail("def n = 3\nassert n == 4").lines().findFirst().orElseThrow());
    }

    @Test
    void endlessRecursion() {
        assertEquals("a.groovy:1: the script failed: StackOverflowError.", fail("def f(n) { f(n + 1) }\nf(1)").split(" Mend")[0]);
    }

    @Test
    void causeIsKept() {
        StudyException e = assertThrows(StudyException.class, () -> Scripts.run("1.intdiv(0)"));
        assertNotNull(e.getCause());
    }

    @Test
    void pipelineWithoutStages() {
        assertEquals("a.groovy:2:1: pipeline 'p' has no stages. Begin with 'from' or with 'pool' and 'compositions'.",
                fail("\npipeline('p') { }"));
    }

    @Test
    void pipelineWithoutABlock() {
        assertEquals("a.groovy:1:10: 'pipeline' takes a name and a block that is written there; found 'p'. Change the argument.",
                fail("pipeline 'p'"));
        assertEquals("a.groovy:2:1: 'pipeline' takes a name and a block that is written there; found 'p', a closure. Change the argument.",
                fail("def c = { rows 'r' }\npipeline('p', c)"));
    }

    @Test
    void scriptThatIsNotThere() {
        StudyException e = assertThrows(StudyException.class, () -> Study.load(Path.of("none.groovy")));
        assertEquals("no script 'none.groovy'; looked in " + Path.of("").toAbsolutePath() + ". Give the path of a .groovy file.",
                e.getMessage());
    }

    @Test
    void onlyClasses() {
        assertEquals("a.groovy: only classes and no statements in the script. Mend the script at this place.", fail("class A { }"));
    }
}
