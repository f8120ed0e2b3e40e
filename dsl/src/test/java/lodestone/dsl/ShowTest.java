package lodestone.dsl;

import static lodestone.dsl.Scripts.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import lodestone.runtime.engine.Query;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import org.junit.jupiter.api.Test;

class ShowTest {

    @Test
    void pipeline() {
        assertEquals("""
            formula      mass  known
            ZnO        81.379  -
            Li6ZnO4  0.333333  true
            2 of 12,345 rows
            """, run("def p = pipeline('p') { rows 'r'; select 'formula', 'mass', 'known' }; show p"));
    }

    @Test
    void pipelineAsksForFewRowsAndTheirNumber() {
        RecordingEngine engine = new RecordingEngine();
        run(engine, "show pipeline('p') { rows 'r' }");
        assertEquals("[take 10 of p at a.groovy:1, count of p at a.groovy:1]", engine.asked.toString());
    }

    @Test
    void estimateMarksItselfAsOne() {
        assertEquals("about 12,000 (95 %: 11,000 to 13,000), estimated from 1,000,000 rows\n12000 11000 13000 500 false\n",
                run("""
            def p = pipeline('p') { rows 'r' }
            println p.estimate()
            def e = p.estimate(samples: 500)
            println "$e.value $e.low $e.high $e.samples $e.exact"
            """));
    }

    @Test
    void aPipelineThatNobodyCountsIsEstimated() {
        RecordingEngine engine = new RecordingEngine() {
            @Override
            public long count(Query query) {
                throw StudyException.of(Message.COUNT_TOO_LONG, "3 days", "");
            }
        };
        assertEquals("""
            formula      mass  known
            ZnO        81.379  -
            Li6ZnO4  0.333333  true
            2 of about 12,000 (95 %: 11,000 to 13,000), estimated from 1,000,000 rows
            """, run(engine, "def p = pipeline('p') { rows 'r'; select 'formula', 'mass', 'known' }; show p"));
    }

    @Test
    void tally() {
        assertEquals("standard  12000\nmissing     345\n-             0\n",
                run("def p = pipeline('p') { rows 'r' }; show p.tally('category')"));
    }

    @Test
    void listOfMaps() {
        assertEquals("""
            arity     share  note
                2      0.06  -
                3  0.138845  a b
            """,
                run("show([[arity: 2, share: 0.06d], [arity: 3, share: 0.13884512d, note: ['a', 'b']]])"));
    }

    @Test
    void anythingElse() {
        assertEquals("5\ntext\n[1, 2]\nnull\n[:]\n", run("show 5; show 'text'; show([1, 2]); show null; show([:])"));
    }

    @Test
    void printing() {
        assertEquals("a b\n[1, [x:2]]\n\n3.14|7\n", run("""
            print 'a '; println 'b'
            println([1, [x: 2]])
            println()
            printf '%.2f|', 3.14159
            printf '%d%n', [7] as Object[]
            """));
    }

    @Test
    void printingInsideAClosure() {
        assertEquals("1\n2\n", run("[1, 2].each { println it }"));
    }

    @Test
    void pipelineTellsItsColumns() {
        assertEquals("[formula, mass]\nformula: utf8, mass: float64\np(formula: utf8, mass: float64)\n", run("""
            def p = pipeline('p') { rows 'r'; select 'formula', 'mass' }
            println p.columns
            println p.schema
            println p
            """));
    }
}
