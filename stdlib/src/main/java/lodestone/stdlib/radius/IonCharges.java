package lodestone.stdlib.radius;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.element.Species;
import lodestone.stdlib.template.Template;

/**
 * Chooses the charges of the ions of an occupation of a template with fixed amounts: the last member is the anion, all others
 * are cations. Of the neutral assignments of oxidation states for which there are Shannon radii it is, as in Bartel et al.,
 *
 * <ol>
 * <li>one in which most cations have the usual charge of their element: 1 (H, alkali metals, Ag), 2 (alkaline earths) or 3
 * (Al, Ga, In, Sc, Y, La, Pr to Lu)
 * <li>the one whose charges differ least if the electronegativities of the cations are within 10 % of each other, else most
 * <li>the one with higher charges on the less electronegative cations
 * </ol>
 *
 * @param given the charges that are given, by the symbols of the template's members
 * @see <a href="https://doi.org/10.1126/sciadv.aav0693">Bartel et al. 2019</a>
 */
public record IonCharges(Template template, OxidationStates states, Map<String, Integer> given) implements Serializable {

    private static final double ALIKE = 0.9;
    private static final Map<Element, Integer> USUAL = usual();

    private static Map<Element, Integer> usual() {
        Map<Element, Integer> usual = new EnumMap<>(Element.class);
        String[] symbols = {"H Li Na K Rb Cs Fr Ag", "Be Mg Ca Sr Ba Ra",
            "Al Ga In Sc Y La Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu"};
        for (int charge = 1; charge <= symbols.length; charge++) {
            for (String symbol : symbols[charge - 1].split(" ")) {
                usual.put(Element.of(symbol), charge);
            }
        }
        return usual;
    }

    /** The charges of the members, or null if none are neutral. @param elements in the order of the template */
    public int[] choose(Element[] elements) {
        int[][] choices = new int[elements.length][];
        for (int j = 0; j < choices.length; j++) {
            choices[j] = choices(j, elements[j]);
        }
        Search search = new Search(elements, choices);
        search.from(0, 0);
        return search.best;
    }

    private int[] choices(int member, Element element) {
        Integer charge = given.get(template.members().get(member).symbol());
        if (charge != null) {
            return new int[] {charge};
        }
        boolean anion = member == template.members().size() - 1;
        return Arrays.stream(states.states(element))
                .filter(q -> (anion ? q < 0 : q > 0) && ShannonRadii.table().has(new Species(element, q))).toArray();
    }

    /** Tries all neutral assignments for one occupation. */
    private final class Search {
        private final Element[] elements;
        private final int[][] choices;
        private final int[] charges;
        private final boolean alike;
        private final Comparator<int[]> order = Comparator.comparingInt(this::unusual).thenComparingInt(this::spread)
                .thenComparingDouble(this::chargeTimesElectronegativity);
        private int[] best;

        Search(Element[] elements, int[][] choices) {
            this.elements = elements;
            this.choices = choices;
            charges = new int[elements.length];
            List<Double> values = Arrays.stream(elements).limit(elements.length - 1).map(Search::electronegativity).toList();
            alike = !values.isEmpty() && values.stream().mapToDouble(v -> v).min().orElseThrow()
                    > ALIKE * values.stream().mapToDouble(v -> v).max().orElseThrow();
        }

        void from(int member, int sum) {
            if (member < charges.length) {
                for (int charge : choices[member]) {
                    charges[member] = charge;
                    from(member + 1, sum + charge * template.members().get(member).coefficient());
                }
            } else if (sum == 0 && (best == null || order.compare(charges, best) < 0)) {
                best = charges.clone();
            }
        }

        private int unusual(int[] charges) {
            int unusual = 0;
            for (int j = 0; j < charges.length - 1; j++) {
                Integer usual = USUAL.get(elements[j]);
                unusual += usual != null && usual != charges[j] ? 1 : 0;
            }
            return unusual;
        }

        private int spread(int[] charges) {
            int spread = 0;
            for (int i = 0; i < charges.length - 1; i++) {
                for (int j = 0; j < i; j++) {
                    spread += Math.abs(charges[i] - charges[j]);
                }
            }
            return alike ? spread : -spread;
        }

        private double chargeTimesElectronegativity(int[] charges) {
            double sum = 0;
            for (int j = 0; j < charges.length - 1; j++) {
                sum += charges[j] * electronegativity(elements[j]);
            }
            return sum;
        }

        /** An element without a value is a rare metal, and counts as most electropositive. */
        private static double electronegativity(Element element) {
            return element.electronegativity() == null ? 0 : element.electronegativity();
        }
    }
}
