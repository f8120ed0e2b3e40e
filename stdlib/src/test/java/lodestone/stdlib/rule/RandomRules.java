package lodestone.stdlib.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.element.Species;
import lodestone.stdlib.element.SpeciesPool;

/** Random pools and oxidation states, rich in anions, zeros, gaps and equal electronegativities. */
public final class RandomRules {

    private RandomRules() {
    }

    /** Among 4 to 7 elements some come from the actinides, which all have 1.3, and some have no electronegativity. */
    public static ElementPool pool(Random random) {
        List<Element> elements = new ArrayList<>();
        int size = 4 + random.nextInt(4);
        while (elements.size() < size) {
            boolean tied = random.nextInt(3) == 0;
            Element element = Element.ofNumber(tied ? 95 + random.nextInt(9) : 1 + random.nextInt(103));
            if (!elements.contains(element)) {
                elements.add(element);
            }
        }
        return ElementPool.of(elements);
    }

    /** Some species of each of the first elements of a pool, charges of both signs and zero among them. */
    public static SpeciesPool species(ElementPool pool, Random random) {
        List<Species> species = new ArrayList<>();
        for (Element element : pool.elements().subList(0, 4)) {
            random.ints(1 + random.nextInt(3), -2, 4).forEach(q -> species.add(new Species(element, q)));
        }
        return SpeciesPool.of(species);
    }

    public static OxidationStates states(ElementPool pool, Random random, Path folder) throws IOException {
        int most = 1 + random.nextInt(5);
        Path file = Files.createTempFile(folder, "states", ".txt");
        Files.write(file, pool.elements().stream().map(e -> e.symbol() + " " + random.ints(random.nextInt(5), -most, most + 1)
                .distinct().mapToObj(Integer::toString).collect(Collectors.joining(" "))).toList());
        return OxidationStates.fromFile(file);
    }

    public static AssignmentRule rule(OxidationStates states, Random random) {
        double[] thresholds = {0, 0, 0, 0.1, 0.5, -0.3};
        return switch (random.nextInt(5)) {
            case 0 -> AssignmentRule.chargeNeutral(states);
            case 1 -> AssignmentRule.paulingOrder(states, thresholds[random.nextInt(6)]);
            default -> new AssignmentRule(states, true, true, thresholds[random.nextInt(6)]);
        };
    }

    /** The rule word by word: some choice of states, and every pair of opposite ions in order. */
    public static boolean bruteForce(AssignmentRule rule, List<Element> elements, int[] amounts) {
        int[][] states = elements.stream().map(rule.states()::states).toArray(int[][]::new);
        int choices = 1;
        for (int[] s : states) {
            choices *= s.length;
        }
        if (rule.ordered() && elements.stream().anyMatch(e -> e.electronegativity() == null)) {
            return false;
        }
        for (int code = 0; code < choices; code++) {
            int[] charges = new int[states.length];
            int rest = code;
            int total = 0;
            for (int i = 0; i < charges.length; i++) {
                charges[i] = states[i][rest % states[i].length];
                rest /= states[i].length;
                total += charges[i] * amounts[i];
            }
            if ((!rule.neutral() || total == 0) && (!rule.ordered() || inOrder(rule, elements, charges))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inOrder(AssignmentRule rule, List<Element> elements, int[] charges) {
        for (int i = 0; i < charges.length; i++) {
            for (int j = 0; j < charges.length; j++) {
                if (charges[i] > 0 && charges[j] < 0) {
                    double above = elements.get(i).electronegativity() - elements.get(j).electronegativity();
                    if (rule.threshold() == 0 ? above >= 0 : above > rule.threshold()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
