package lodestone.stdlib.element;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.stdlib.SharedData;
import org.junit.jupiter.api.Test;

/** The elements, values and states that the strict rule of SMACT can use, against a list made independently. */
class RuleInputTest {

    @Test
    void everyUsableElementHasTheListedValueAndStates() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.file("elements/smact14-rule-input.txt"));
        OxidationStates states = OxidationStates.named("smact14");
        Set<Element> listed = EnumSet.noneOf(Element.class);
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ");
            Element element = Element.of(words[0]);
            listed.add(element);
            assertEquals(Double.valueOf(words[1]), element.electronegativity(), words[0]);
            assertEquals(Integer.parseInt(words[2]), words.length - 3);
            assertArrayEquals(Stream.of(words).skip(3).mapToInt(Integer::parseInt).toArray(), states.states(element),
                    words[0]);
        }
        assertEquals(Integer.parseInt(lines.get(0)), listed.size());
        Set<Element> usable = EnumSet.range(Element.H, Element.Lr).stream()
                .filter(element -> element.electronegativity() != null && states.states(element).length > 0)
                .collect(Collectors.toSet());
        assertEquals(listed, usable);
    }
}
