package lodestone.stdlib.element;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/**
 * The family of a compound by its anion, the element of highest Pauling electronegativity: O makes an oxide, F to At a
 * halide, S to Po a chalcogenide, N to Bi a pnictide; a compound of none of these is of another class. Where the highest
 * value is shared (Se and C, for instance), an element of a named class goes first, and then the heavier one.
 *
 * @see <a href="https://doi.org/10.1039/d4fd00063c">Park et al. 2025, Fig. 5, whose five classes these are</a>
 */
public enum AnionClass {
    OXIDE, HALIDE, CHALCOGENIDE, PNICTIDE, OTHER;

    /** The class of a compound of these elements. */
    public static AnionClass of(Collection<Element> elements) {
        return elements.stream().filter(e -> e.electronegativity() != null)
                .max(Comparator.comparingDouble(Element::electronegativity)
                        .thenComparing(e -> of(e) != OTHER).thenComparing(Element::number))
                .map(AnionClass::of).orElse(OTHER);
    }

    private static AnionClass of(Element anion) {
        return switch (anion) {
            case O -> OXIDE;
            case F, Cl, Br, I, At -> HALIDE;
            case S, Se, Te, Po -> CHALCOGENIDE;
            case N, P, As, Sb, Bi -> PNICTIDE;
            default -> OTHER;
        };
    }

    /** As the language spells it: {@code oxide} and so on. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
