package lodestone.stdlib.known;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.SentCrew;
import lodestone.stdlib.SharedData;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.PackedCompositions;
import lodestone.stdlib.space.CompositionSpace;
import lodestone.stdlib.space.Stoichiometry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of formulas travel with plans. */
class SentFormulasTest {

    private final CompositionSpace space =
            new CompositionSpace(ElementPool.of(List.of(Element.values()).subList(0, 40)), List.of(2, 3), new Stoichiometry(1, 8));

    @Test
    void amountsOfAnySize() {
        List<Composition> all = new ArrayList<>();
        for (int amount : new int[] {1, 127, 128, 255, 16_383, 16_384, Integer.MAX_VALUE}) {
            all.add(Composition.of(Map.of(Element.Og, amount, Element.H, 1)));
        }
        List<Composition> read = new ArrayList<>();
        SentCrew.sent(PackedCompositions.of(all)).forEach(read::add);
        assertEquals(all, read);
    }

    @Test
    void theFileIsNotNeededWhereTheyArrive(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("known.csv"), "formula\nLi2O\nO2Li4\nNaCl\nXx\nCaTiO3\nAcOg\n");
        KnownFormulas known = KnownFormulas.ofFile(file, null);
        KnownFormulas sent = SentCrew.sent(known);
        Files.delete(file);
        List<String> notices = new ArrayList<>();
        Listener listener = new Listener() {
            @Override
            public void notice(String text) {
                notices.add(text);
            }
        };
        assertEquals(known.compositions(), sent.compositions());
        assertArrayEquals(known.ranks(space, Listener.NONE), sent.ranks(space, listener));
        assertEquals(List.of(), notices, "what is to be told was told where it was read");
        assertEquals(known.toString(), sent.toString());
        assertEquals(known.name(), sent.name());
    }

    @Test
    void aWholeDatabaseIsSmall() throws IOException {
        KnownFormulas known = KnownFormulas.ofFile(SharedData.file("known/mp_e_form.csv"), null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(known);
        }
        assertTrue(bytes.size() < 2_000_000, "bytes: " + bytes.size());
        assertEquals(known.compositions(), SentCrew.sent(known).compositions());
    }
}
