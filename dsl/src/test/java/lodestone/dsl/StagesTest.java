package lodestone.dsl;

import static lodestone.dsl.Scripts.failStage;
import static lodestone.dsl.Scripts.stage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StagesTest {

    @Test
    void limit() {
        assertEquals("limit 5", stage("limit 5"));
        assertEquals("limit 1000", stage("limit 1e3"));
        assertEquals("a.groovy:3:2: 'limit' takes a number of rows; found -1. Change the argument.", failStage("limit -1"));
        assertEquals("a.groovy:3:8: 'limit' takes a whole number; found 2.5. Change the argument.", failStage("limit 2.5"));
        assertEquals("a.groovy:3:2: 'limit' needs 'n'. Add it.", failStage("limit()"));
    }

    @Test
    void sample() {
        assertEquals("sample 5, seed 0", stage("sample 5"));
        assertEquals("sample 5 per category, seed 7", stage("sample 5, per: 'category', seed: 7"));
        assertEquals("a.groovy:3:12: 'sample' has no option 'pre'. Options: per, seed. Did you mean 'per'?",
                failStage("sample 5, pre: 'category'"));
        assertEquals("a.groovy:3:17: no column 'categroy' here. Columns: formula, category, allowed, known, arity, atoms, mass, "
                + "elements, binding. Did you mean 'category'?", failStage("sample 5, per: 'categroy'"));
    }

    @Test
    void sampleUsesTheSeedOfTheStudy() {
        assertEquals("sample 5, seed 42\n", Scripts.run("""
            seed 42
            def p = pipeline('p') { rows 'r'; sample 5 }
            println p.plan().describe()
            """));
    }

    @Test
    void sort() {
        assertEquals("sort mass", stage("sort 'mass'"));
        assertEquals("sort category, mass descending, formula", stage("sort 'category', mass: 'descending', formula: 'ascending'"));
        assertEquals("a.groovy:3:13: 'sort' takes 'ascending' or 'descending'; found 'down'. Change the argument.",
                failStage("sort mass: 'down'"));
        assertEquals("a.groovy:3:2: 'sort' needs a column. Add it.", failStage("sort()"));
    }

    @Test
    void select() {
        assertEquals("select formula, elements", stage("select 'formula', 'elements'"));
        assertEquals("select formula, mass", stage("select(['formula', 'mass'])"));
        assertEquals("a.groovy:3:9: 'select' takes text; found 5. Change the argument.", failStage("select 5"));
        assertEquals("a.groovy:3:9: no variable 'formula' here. Variables: p. The name of a column needs quotes.",
                Scripts.fail("def p = pipeline('p') {\n rows 'r'\n select formula\n}"));
    }

    @Test
    void derive() {
        assertEquals("derive b = atoms + 1", stage("derive a: 1, b: atoms + 1"));
        assertEquals("a.groovy:3:9: there is a column 'atoms' already. Choose another name.", failStage("derive atoms: 1"));
    }

    @Test
    void label() {
        assertEquals("a.groovy:3:13: a condition is needed; 'atoms' is int64. Compare it with something.",
                failStage("label big: atoms"));
    }

    @Test
    void filter() {
        assertEquals("a.groovy:3:11: a condition is needed; 'atoms + 1' is int64. Compare it with something.",
                failStage("filter { atoms + 1 }"));
        assertEquals("a.groovy:3:11: '>' takes two numbers, two texts or two conditions; found utf8 and int64 in 'formula > 1'. "
                + "Change the operand.", failStage("filter { formula > 1 }"));
    }

    @Test
    void fromAnotherPipeline() {
        assertEquals("limit 2\nlimit 1\nscan r\n[ZnO]\n", Scripts.run("""
            def first = pipeline('first') { rows 'r'; remember 'ZnO'; limit 1 }
            def second = pipeline('second') { from first; limit 2 }
            println second.explain()
            def third = pipeline('third') { from second; derive memory: recall() }
            println third.plan().describe() - "derive memory = '" - "'"
            """));
    }

    @Test
    void fromAFileThatIsNotThere() {
        assertEquals("a.groovy:2:7: no file 'nothing.csv'", Scripts.fail("pipeline('p') {\n from 'nothing.csv'\n}").split("\\. ")[0]);
    }

    @Test
    void fromSomethingElse() {
        assertEquals("a.groovy:2:7: 'from' takes a pipeline or a source or text; found 5. Change the argument.",
                Scripts.fail("pipeline('p') {\n from 5\n}"));
    }

    @Test
    void unknownStage() {
        assertEquals("a.groovy:3:2: no stage 'fliter'. Stages: derive, each, filter, from, label, limit, remember, rows, sample, "
                + "select, sort, undocumented. Did you mean 'filter'?", failStage("fliter { allowed }"));
    }

    @Test
    void stageBeforeThereAreRows() {
        assertEquals("a.groovy:2:2: 'filter' can not stand here; nothing before it gives rows. Move it.",
                Scripts.fail("pipeline('p') {\n filter { allowed }\n}"));
        assertEquals("a.groovy:2:2: 'limit' can not stand here; nothing before it gives rows. Move it.",
                Scripts.fail("pipeline('p') {\n limit 1\n}"));
    }

    @Test
    void sourceAfterRows() {
        assertEquals("a.groovy:3:2: 'rows' can not stand here; there are rows already. Move it.", failStage("rows 'other'"));
    }
}
