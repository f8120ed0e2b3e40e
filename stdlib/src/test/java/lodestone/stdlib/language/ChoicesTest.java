package lodestone.stdlib.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import lodestone.dsl.LiveSession;
import lodestone.dsl.compile.Language;
import lodestone.dsl.live.Completion;
import lodestone.dsl.verb.Verb;
import lodestone.runtime.engine.LocalEngine;
import org.junit.jupiter.api.Test;

/** What completion offers of chemistry. */
class ChoicesTest {

    private final LiveSession live = new LiveSession(Language.installed(), new LocalEngine(),
            new PrintStream(OutputStream.nullOutputStream()), () -> 80);
    private final Completion completion = new Completion(live);

    private List<String> at(String text) {
        return completion.at(text).proposals().stream().map(Completion.Proposal::value).toList();
    }

    @Test
    void namesInQuotes() {
        assertEquals(List.of("smact14"), at("pipeline('p') {\n pool Li, O, oxidationStates: 'sm"));
        assertEquals(List.of("magpie", "magpie_sc"), at("pipeline('p') { from x; embed 'magp"));
        assertEquals(List.of("geometric"), at("pipeline('p') { from x; embed 'magpie', pooling: 'ge"));
        assertEquals(List.of("tsne"), at("pipeline('p') { from x; reduce 't"));
        assertTrue(completion.at("pipeline('p') { from x; embed './").files());
    }

    @Test
    void everyChoiceIsOfAVerbAndAnOptionThatThereIs() {
        for (String key : new ChemistryLanguage().choices().keySet()) {
            String[] parts = key.split("\\.");
            List<Verb> verbs = live.language().verbs().reference().sections().stream().flatMap(s -> s.verbs().stream())
                    .filter(verb -> verb.name().equals(parts[0])).toList();
            assertTrue(!verbs.isEmpty() || key.equals("embedding"), key);
            assertTrue(parts.length == 1 || verbs.stream().flatMap(v -> v.options().stream()).anyMatch(o -> o.name().equals(parts[1])), key);
        }
    }

    @Test
    void columnsOfASpaceAndElements() {
        String block = "pipeline('p') {\n pool Li, O\n compositions arity: 2, stoichiometry: 1..2\n filter { ";
        assertEquals(List.of("chemicalSystem", "chiMin", "chiMax", "chiMean", "chargeNeutral"), at(block + "ch"));
        assertEquals(List.of("Zn", "Zr"), at(block + "contains(Z"));
        assertEquals(List.of("scatter"), at("figure('f') {\n scat"));
    }

    @Test
    void pipelinesKnowTheirCount() {
        Object space = live.evaluate("pipeline('p') { pool Li, Zn, O; compositions arity: 2, stoichiometry: 1..2; filter { contains(O) } }");
        assertEquals("p\n  formula: utf8\n6 rows", live.show(space).replace("\r", ""));
        Object few = live.evaluate("def few = pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; sort 'formula' }");
        assertTrue(live.show(few).matches("(?s).*(3 rows|rows: few.count\\(\\))"), live.show(few));
    }
}
