package lodestone.dsl;

import static lodestone.dsl.Scripts.fail;
import static lodestone.dsl.Scripts.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void eachStageKnowsItsOwnLine() {
        assertEquals("[a.groovy:8:3, a.groovy:5:3, a.groovy:4:3, a.groovy:2:3]\na.groovy:1:9\n", run("""
            def p = pipeline('p') {
              rows 'r'

              limit 1
              filter {
                allowed &&
                known }
              limit 2 }
            println p.plan().chain()*.at()
            println p.at()
            """));
    }

    @Test
    void eachQueryKnowsItsLine() {
        RecordingEngine engine = new RecordingEngine();
        run(engine, """
            def p = pipeline('p') { rows 'r' }
            p.count()
            p.tally('category')
            [1].each {
                p.take(3)
            }
            p.write('out.csv')
            """);
        assertEquals("[count of p at a.groovy:2, tally category of p at a.groovy:3, take 3 of p at a.groovy:5, "
                + "write out.csv of p at a.groovy:7]", engine.asked.toString());
    }

    @Test
    void tallyOfAColumnThatIsNotThere() {
        assertEquals("a.groovy:2:9: no column 'categories' here.",
                fail("def p = pipeline('p') { rows 'r' }\np.tally('categories')").substring(0, 42));
    }

    @Test
    void exceptionOfTheScript() {
        assertEquals("a.groovy:2: the script failed: / by zero. Mend it here, or run again with --stacktrace to see "
                + "where this came from.", fail("def half(n) {\n n.intdiv(0)\n}\n\nhalf(3)").replace("Division", "/"));
    }
}
