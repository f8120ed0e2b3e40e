package lodestone.stdlib.radius;

import java.util.List;
import java.util.Locale;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import lodestone.stdlib.Sources;

/** The factors that say whether ions of these sizes fit into a perovskite; all are dimensionless. */
public enum Factor {

    /**
     * t = (rA + rX) / (sqrt(2) (rB + rX)), 1 for spheres that touch in the ideal structure.
     *
     * @see <a href="https://doi.org/10.1007/BF01507527">Goldschmidt 1926</a>
     */
    GOLDSCHMIDT,

    /**
     * tau = rX / rB - nA (nA - (rA / rB) / ln(rA / rB)), below 4.18 for perovskites; undefined unless rA > rB.
     *
     * @see <a href="https://doi.org/10.1126/sciadv.aav0693">Bartel et al. 2019</a>
     */
    BARTEL,

    /** mu = rB / rX, above 0.414 for an octahedron of X around B. */
    OCTAHEDRAL;

    /** The names of the tolerance factors. */
    public static final List<String> TOLERANCE = List.of("goldschmidt", "bartel");

    /** @throws StudyException UNKNOWN_CHOICE */
    public static Factor tolerance(String name) {
        if (!TOLERANCE.contains(name)) {
            throw StudyException.of(Message.UNKNOWN_CHOICE, "tolerance factor", name, String.join(", ", TOLERANCE),
                    Suggestion.didYouMean(name, TOLERANCE));
        }
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /**
     * @param charge of A, in elementary charges
     * @return NaN where it is undefined
     */
    public double of(double rA, double rB, double rX, double charge) {
        return switch (this) {
            case GOLDSCHMIDT -> (rA + rX) / (Math.sqrt(2) * (rB + rX));
            case BARTEL -> rA > rB && rB > 0 ? rX / rB - charge * (charge - rA / rB / Math.log(rA / rB)) : Double.NaN;
            case OCTAHEDRAL -> rB / rX;
        };
    }

    List<Citation> citations() {
        return this == BARTEL ? Sources.of("methods/bartel", "tolerance factor") : Sources.of("methods/goldschmidt", "tolerance factor");
    }

    @Override
    public String toString() {
        return this == OCTAHEDRAL ? "octahedralFactor" : "toleranceFactor('" + name().toLowerCase(Locale.ROOT) + "')";
    }
}
