package lodestone.stdlib.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groovy.lang.GroovyShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.dsl.Option;
import lodestone.dsl.verb.Reference;
import lodestone.dsl.verb.Verb;
import lodestone.dsl.verb.Verbs;
import lodestone.stdlib.element.Element;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.junit.jupiter.api.Test;

/** {@code lodestone.gdsl} in the resources runs, and has every verb; {@code -Dgolden.update} writes it. */
class GdslTest {

    private static final Path FILE = Path.of(System.getProperty("project.root"), "stdlib/src/main/resources/lodestone.gdsl");

    private final Reference reference = Verbs.load(getClass().getClassLoader()).reference();
    private final String text = GdslFile.of(reference,
            Map.of(Element.class.getName(), Arrays.stream(Element.values()).map(Element::name).toList()));

    @Test
    void isWhatTheVerbsSay() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, text);
        }
        assertEquals(text, Files.readString(FILE), "-Dgolden.update writes it");
    }

    @Test
    void runsAndContributesEveryVerbWithItsOptions() {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(GdslRecorder.class.getName());
        GdslRecorder gdsl = (GdslRecorder) new GroovyShell(configuration).parse(text);
        gdsl.run();
        List<Map<String, Set<String>>> places = List.copyOf(gdsl.contributed.values());
        for (Reference.Section section : reference.sections()) {
            Set<String> names = section.verbs().stream().map(Verb::name).collect(Collectors.toSet());
            assertTrue(places.stream().anyMatch(place -> place.keySet().containsAll(names)), section.title());
            for (Verb verb : section.verbs()) {
                Set<String> options = verb.options().stream().map(Option::name).collect(Collectors.toSet());
                assertTrue(places.stream().anyMatch(place -> place.containsKey(verb.name())
                        && place.get(verb.name()).containsAll(options)), verb.name());
            }
        }
        assertTrue(gdsl.contributed.get("script").keySet().containsAll(List.of("pipeline", "figure", "Li", "Og")));
        assertTrue(gdsl.contributed.get("pipeline").keySet().containsAll(List.of("sample", "chargeNeutral")));
        assertTrue(gdsl.contributed.get("panel").containsKey("scatter"));
        assertTrue(gdsl.contributed.get("figure").keySet().containsAll(List.of("panel", "scatter")));
        assertTrue(gdsl.contributed.get("lodestone.dsl.Pipeline").containsKey("tally"));
    }
}
