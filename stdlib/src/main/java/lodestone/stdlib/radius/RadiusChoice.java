package lodestone.stdlib.radius;

import java.io.Serializable;
import java.util.List;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/**
 * Which of the radii of an ion is meant.
 *
 * @param coordination the number of neighbours
 * @param geometry     square or pyramidal; empty for the usual one, or the only one that is tabulated
 * @param spin         which one to take where both are tabulated
 * @param kind         ionic (effective ionic) or crystal
 * @param nearest      whether another coordination does if this one is not tabulated: the nearest, and the lower one of two
 */
public record RadiusChoice(int coordination, String geometry, String spin, String kind, boolean nearest)
        implements Serializable {

    public static final List<String> GEOMETRIES = List.of("square", "pyramidal");
    public static final List<String> SPINS = List.of("high", "low");
    public static final List<String> KINDS = List.of("ionic", "crystal");

    /** @throws StudyException UNKNOWN_CHOICE */
    public RadiusChoice {
        require("geometry", geometry, GEOMETRIES, true);
        require("spin", spin, SPINS, false);
        require("kind of radius", kind, KINDS, false);
    }

    private static void require(String what, String given, List<String> choices, boolean optional) {
        if (!choices.contains(given) && !(optional && given.isEmpty())) {
            throw StudyException.of(Message.UNKNOWN_CHOICE, what, given, String.join(", ", choices),
                    Suggestion.didYouMean(given, choices));
        }
    }

    public RadiusChoice at(int other) {
        return new RadiusChoice(other, geometry, spin, kind, nearest);
    }
}
