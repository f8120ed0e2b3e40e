package lodestone.stdlib.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lodestone.stdlib.element.Electronegativity;
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
        Files.write(file, pool.elements().stream().map(e -> e.symbol() + " " + random.ints(random.nextInt(4), -most, most + 1)
                .distinct().mapToObj(Integer::toString).collect(Collectors.joining(" "))).toList());
        return OxidationStates.fromFile(file);
    }

    public static AssignmentRule rule(ElementPool pool, OxidationStates states, Random random) {
        double[] thresholds = {0, 0, 0, 0.1, 0.5, -0.3};
        Order order = new Order(thresholds[random.nextInt(6)], scale(pool, random), random.nextInt(4) > 0,
                random.nextInt(4) > 0);
        AssignmentRule rule = switch (random.nextInt(6)) {
            case 0 -> AssignmentRule.chargeNeutral(states);
            case 1 -> new AssignmentRule(states, false, order, Set.of());
            default -> new AssignmentRule(states, true, order, Set.of());
        };
        return random.nextBoolean() ? rule : rule.withMixed(pool.elements().stream().filter(e -> random.nextBoolean())
                .limit(3).collect(Collectors.toSet()));
    }

    /** Pauling's, or one of other values in any order, few of them, and some missing. */
    private static Electronegativity scale(ElementPool pool, Random random) {
        Map<String, Double> values = new TreeMap<>(Map.of("Og", 1.0));
        pool.elements().stream().filter(e -> random.nextInt(8) > 0)
                .forEach(e -> values.put(e.symbol(), 1 + random.nextInt(8) / 5.0));
        return random.nextBoolean() ? Electronegativity.PAULING : Electronegativity.of(values);
    }

    /**
     * The rule word by word: some choice of states, for each atom of an element of mixed valence its own, that is neutral,
     * with every pair of opposite ions in order and no repetition that is not allowed.
     */
    public static boolean bruteForce(AssignmentRule rule, List<Element> elements, int[] amounts) {
        List<Element> sites = new ArrayList<>();
        List<Integer> atoms = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            boolean mixed = rule.mixed().contains(elements.get(i));
            for (int site = 0; site < (mixed ? amounts[i] : 1); site++) {
                sites.add(elements.get(i));
                atoms.add(mixed ? 1 : amounts[i]);
            }
        }
        if (rule.ordered() && elements.stream().anyMatch(e -> rule.order().scale().value(e) == null)) {
            return false;
        }
        int[][] states = sites.stream().map(rule.states()::states).toArray(int[][]::new);
        long choices = Arrays.stream(states).mapToLong(s -> s.length).reduce(1, Math::multiplyExact);
        for (long code = 0; code < choices; code++) {
            int[] charges = new int[states.length];
            long rest = code;
            int total = 0;
            for (int i = 0; i < charges.length; i++) {
                charges[i] = states[i][(int) (rest % states[i].length)];
                rest /= states[i].length;
                total += charges[i] * atoms.get(i);
            }
            if ((!rule.neutral() || total == 0) && (!rule.ordered() || inOrder(rule.order(), sites, charges))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inOrder(Order order, List<Element> sites, int[] charges) {
        for (int i = 0; i < charges.length; i++) {
            for (int j = 0; j < charges.length; j++) {
                double above = order.scale().value(sites.get(i)) - order.scale().value(sites.get(j));
                if (charges[i] > 0 && charges[j] < 0 && (order.threshold() == 0 ? above >= 0 : above > order.threshold())) {
                    return false;
                }
                if (sites.get(i) == sites.get(j) && charges[i] != charges[j]
                        && (!order.repeatCations() && charges[i] > 0 && charges[j] > 0
                        || !order.repeatAnions() && charges[i] <= 0 && charges[j] <= 0
                        || !order.repeatCations() && !order.repeatAnions())) {
                    return false;
                }
            }
        }
        return true;
    }
}
