package lodestone.stdlib.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.Species;
import lodestone.stdlib.element.TableResource;

/**
 * How likely elements are in an oxidation state beside an anion, as the ICSD has it.
 *
 * @see <a href="https://doi.org/10.1039/C8FD00032H">Davies et al. 2018</a>
 */
public final class PairTable {

    private final Map<Species, Map<Species, Double>> byAnion = new HashMap<>();

    private PairTable() {
        String[] lines = TableResource.lines("oxidation-states/pairs.csv");
        String[] anions = lines[0].split(",");
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",", -1);
            for (int j = 1; j < cells.length; j++) {
                if (!cells[j].isEmpty()) {
                    byAnion.computeIfAbsent(Species.of(anions[j]), a -> new HashMap<>())
                            .put(Species.of(cells[0]), Double.valueOf(cells[j]));
                }
            }
        }
    }

    /** The shipped table, read when it is first needed. */
    public static PairTable shipped() {
        return Shipped.TABLE;
    }

    private static final class Shipped {
        static final PairTable TABLE = new PairTable();
    }

    /**
     * The mean over the distinct cations of their probability beside the anion, as SMACT's compound probability: the anion is
     * the most electronegative of all species, the last of several.
     *
     * @return 0 to 1; null if there is no cation, that species is no anion, or a pair is not in the table
     */
    public Double likelihood(List<Species> species) {
        Species anion = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (Species one : species) {
            if (value(one.element()) >= highest) {
                anion = one;
                highest = value(one.element());
            }
        }
        Map<Species, Double> cations = byAnion.getOrDefault(anion, Map.of());
        double sum = 0;
        int count = 0;
        for (Species one : species) {
            if (one.charge() > 0) {
                Double probability = cations.get(one);
                if (probability == null) {
                    return null;
                }
                sum += probability;
                count++;
            }
        }
        return count == 0 ? null : (Double) (sum / count);
    }

    private static double value(Element element) {
        return element.electronegativity() == null ? 0 : element.electronegativity();
    }
}
