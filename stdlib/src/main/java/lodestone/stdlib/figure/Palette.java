package lodestone.stdlib.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/**
 * The colours of categories, as 0xRRGGBB.
 *
 * @param named  categories with a colour of their own, in the order of the legend
 * @param colors what the others get, in their alphabetical order
 */
public record Palette(String name, Map<String, Integer> named, List<Integer> colors) {

    /** The paper's four colours; Tableau's twenty, first the strong ones, for all other categories. */
    public static final Palette PAPER = new Palette("paper",
            ordered("standard", 0x002FFF, "missing", 0xFF1201, "interesting", 0x22E000, "unlikely", 0xD9D9D9),
            List.of(0x4E79A7, 0xF28E2B, 0xE15759, 0x76B7B2, 0x59A14F, 0xEDC948, 0xB07AA1, 0xFF9DA7, 0x9C755F, 0x86BCB6,
                    0xA0CBE8, 0xFFBE7D, 0xFABFD2, 0x499894, 0x8CD17D, 0xB6992D, 0xD4A6C8, 0xD37295, 0xD7B5A6, 0x79706E));

    /** Okabe and Ito's colours, which the colour-blind can tell apart, with grey for what should stay in the background. */
    public static final Palette OKABE_ITO = new Palette("okabe-ito",
            ordered("standard", 0x0072B2, "missing", 0xD55E00, "interesting", 0x009E73, "unlikely", 0xCCCCCC),
            List.of(0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0xCC79A7, 0x56B4E9, 0xF0E442, 0x000000));

    private static final List<Palette> ALL = List.of(PAPER, OKABE_ITO);

    /**
     * @throws StudyException UNKNOWN_PALETTE if there is none of that name
     */
    public static Palette named(String name) {
        List<String> names = ALL.stream().map(Palette::name).toList();
        return ALL.stream().filter(p -> p.name.equals(name)).findFirst().orElseThrow(() -> StudyException.of(
                Message.UNKNOWN_PALETTE, name, String.join(", ", names), Suggestion.didYouMean(name, names)));
    }

    /** This palette with colours of one's own for some categories, which come first in the legend. */
    public Palette with(Map<String, Integer> own) {
        Map<String, Integer> all = new LinkedHashMap<>(own);
        named.forEach(all::putIfAbsent);
        return new Palette(name, all, colors);
    }

    /** The colours of these categories, in the order of the legend; null if there are more than it has colours for. */
    public Map<String, Integer> assign(Collection<String> categories) {
        Map<String, Integer> assigned = new LinkedHashMap<>();
        named.forEach((category, color) -> {
            if (categories.contains(category)) {
                assigned.put(category, color);
            }
        });
        int next = 0;
        for (String category : new TreeSet<>(categories)) {
            if (!assigned.containsKey(category)) {
                if (next == colors.size()) {
                    return null;
                }
                assigned.put(category, colors.get(next++));
            }
        }
        return assigned;
    }

    private static Map<String, Integer> ordered(Object... pairs) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return map;
    }
}
