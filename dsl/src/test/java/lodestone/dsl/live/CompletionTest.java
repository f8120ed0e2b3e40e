package lodestone.dsl.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import lodestone.dsl.LiveSession;
import lodestone.dsl.compile.Language;
import lodestone.runtime.engine.LocalEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private final LiveSession live = new LiveSession(Language.installed(), new LocalEngine(),
            new PrintStream(OutputStream.nullOutputStream()), () -> 80);
    private final Completion completion = new Completion(live);

    @BeforeEach
    void begin() {
        live.evaluate("def oxides = pipeline('oxides') {\n rows 'r'\n derive heavy: mass * 2\n}");
    }

    private List<String> at(String text) {
        return completion.at(text).proposals().stream().map(Completion.Proposal::value).toList();
    }

    @Test
    void stagesBeginStatementsOfABlock() {
        assertEquals(List.of("sample", "select", "sort"), at("pipeline('p') {\n  from oxides\n  s"));
        assertTrue(at("pipeline('p') { from oxides; ").contains("filter"));
        assertTrue(at("def q = pipeline 'p', { ").contains("filter"));
        assertFalse(at("pipeline('p') {\n  from oxides\n  ").contains("abs"));
    }

    @Test
    void optionsWithWhatTheyDo() {
        Completion.Proposals proposals = completion.at("pipeline('p') {\n from oxides\n sample 3, p");
        assertEquals(1, proposals.proposals().size());
        assertTrue(proposals.proposals().get(0).toString().startsWith("Proposal[value=per:, group=options, doc=a column"), proposals.toString());
        assertFalse(at("pipeline('p') {\n from oxides\n sample 3, per: 'category', ").contains("per:"));
    }

    @Test
    void columnsOfTheStagesSoFar() {
        assertEquals(List.of("heavy"), at("pipeline('p') {\n from oxides\n filter { he"));
        assertEquals(List.of("lighter"), at("pipeline('p') {\n from oxides\n derive lighter: mass / 2\n filter { x > 3 && lig"));
        assertEquals(List.of("lighter"), at("pipeline('p') {\n from oxides\n derive lighter: mass / 2\n filter { nope > 1 }\n select 'lig"));
        assertTrue(at("pipeline('p') { from oxides; derive light: ").containsAll(List.of("mass", "abs", "oxides")));
        assertEquals(List.of("category"), at("pipeline('p') {\n from oxides\n sample 3, per: 'cat"));
    }

    @Test
    void theSessionIsNotTouched() {
        at("pipeline('p') {\n from oxides\n filter { he");
        assertEquals(2, live.number());
        assertEquals(List.of("oxides"), List.copyOf(live.variables().keySet()));
    }

    @Test
    void outsideOfBlocks() {
        assertEquals(List.of("oxides"), at("show ox"));
        assertTrue(at("").containsAll(List.of("pipeline", "seed", "tally", "oxides")));
        assertEquals(List.of("Li"), at("def x = Li"));
    }

    @Test
    void membersOfAValue() {
        assertTrue(at("oxides.").containsAll(List.of("count", "tally", "columns")));
        assertEquals(List.of("count"), at("oxides.cou"));
        live.evaluate("def list = [1]");
        assertTrue(at("list.coll").contains("collect"));
        assertEquals(List.of(), at("nothing."));
    }

    @Test
    void columnsOfAVariable() {
        assertEquals(List.of("heavy"), at("oxides.tally('he"));
        assertEquals(List.of("heavy"), at("tally oxides, 'he"));
    }

    @Test
    void files() {
        assertTrue(completion.at("pipeline('p') { from 'da").files());
        assertTrue(completion.at("oxides.write('o").files());
        assertFalse(completion.at("oxides.tally('x").files());
        assertFalse(completion.at("show ox").files());
    }

    @Test
    void nonsense() {
        for (String text : List.of(")", "}}}", "'", "\"${", "pipeline('p') { filter { ( [ ", ".", "pipeline(", "{ : ", "x = = ")) {
            at(text);
        }
    }
}
