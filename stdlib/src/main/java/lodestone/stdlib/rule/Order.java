package lodestone.stdlib.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import lodestone.stdlib.element.Electronegativity;

/**
 * How the ions of a composition must be ordered: every cation below every anion on a scale of electronegativity. Ions of
 * one sign, and state 0, put no constraint on each other.
 *
 * @param threshold     how far a cation may lie above an anion, in the scale's unit; with 0, equal values fail, as in SMACT
 * @param repeatAnions  whether an element may occur in two states that are not positive
 * @param repeatCations whether an element may occur in two positive states; if neither may, no element has two states
 * @see <a href="https://doi.org/10.21105/joss.01361">SMACT, Davies et al. 2019, whose pauling_test this is</a>
 */
public record Order(double threshold, Electronegativity scale, boolean repeatAnions, boolean repeatCations)
        implements Serializable {

    /** On the Pauling scale, with any states repeated. */
    public static Order pauling(double threshold) {
        return new Order(threshold, Electronegativity.PAULING, true, true);
    }

    /** Whether a cation may stand beside an anion. @param cation, anion values of the scale */
    public boolean allows(double cation, double anion) {
        return threshold == 0 ? cation < anion : cation - anion <= threshold;
    }

    /** Whether no cation can lie above an anion, nor one element be both. */
    boolean isStrict() {
        return threshold <= 0;
    }

    /** Whether an element may occur in any two states, as far as repetition goes. */
    boolean repeatsFreely() {
        return repeatAnions && repeatCations;
    }

    /** As a script writes it. */
    @Override
    public String toString() {
        List<String> options = new ArrayList<>();
        if (threshold != 0) {
            options.add("threshold: " + threshold);
        }
        if (!scale.equals(Electronegativity.PAULING)) {
            options.add("scale: " + (scale.name().startsWith("[") ? scale.name() : "'" + scale.name() + "'"));
        }
        if (!repeatAnions) {
            options.add("repeatAnions: false");
        }
        if (!repeatCations) {
            options.add("repeatCations: false");
        }
        return "paulingOrder(" + String.join(", ", options) + ")";
    }
}
