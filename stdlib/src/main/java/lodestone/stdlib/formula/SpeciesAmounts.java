package lodestone.stdlib.formula;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Species;

/**
 * Species and their amounts, in atoms per unit, as {@code Fe2+ Fe3+2 O2-4}: after the species its amount, 1 left out. The
 * notation is pymatgen's, which also writes the amounts of 1. Not reduced. Immutable.
 *
 * @param amounts positive, in order
 */
public record SpeciesAmounts(Map<Species, Integer> amounts) implements FormulaUnit {

    private static final Pattern ITEM = Pattern.compile("\\s*([A-Z][a-z]?\\d{0,2}[+-])(\\d{0,4})");

    public SpeciesAmounts {
        amounts = new LinkedHashMap<>(amounts);
    }

    /**
     * Reads {@code Fe2+ Fe3+2 O2-4}, with or without the spaces.
     *
     * @throws StudyException NOT_SPECIES_AMOUNTS, UNKNOWN_ELEMENT
     */
    public static SpeciesAmounts parse(String text) {
        Map<Species, Integer> amounts = new LinkedHashMap<>();
        Matcher item = ITEM.matcher(text);
        int at = 0;
        for (; item.find(at) && item.start() == at; at = item.end()) {
            int amount = item.group(2).isEmpty() ? 1 : Integer.parseInt(item.group(2));
            if (amount == 0 || amounts.put(Species.of(item.group(1)), amount) != null) {
                break;
            }
        }
        if (at == 0 || !text.substring(at).isBlank()) {
            throw StudyException.of(Message.NOT_SPECIES_AMOUNTS, text);
        }
        return new SpeciesAmounts(amounts);
    }

    /** A species with its amount. */
    public static String text(Species species, int amount) {
        return species + (species.charge() == 0 ? "0+" : "") + (amount > 1 ? amount : "");
    }

    /** The amounts of each element together, not reduced. */
    public Composition composition() {
        Map<Element, Integer> sums = new EnumMap<>(Element.class);
        amounts.forEach((species, amount) -> sums.merge(species.element(), amount, Integer::sum));
        return Composition.of(sums);
    }

    /** The reduced formula of its elements. */
    @Override
    public String formula() {
        return composition().reduced().formula();
    }

    @Override
    public List<Element> elements() {
        return new ArrayList<>(composition().elements());
    }

    @Override
    public long atoms() {
        return composition().atoms();
    }

    @Override
    public double mass() {
        return composition().mass();
    }

    @Override
    public String toString() {
        return amounts.entrySet().stream().map(e -> text(e.getKey(), e.getValue())).collect(Collectors.joining(" "));
    }
}
