package lodestone.stdlib.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.element.Species;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaParser;
import lodestone.stdlib.formula.SpeciesAmounts;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.MixedValence;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AssignmentFinderTest {

    private static final OxidationStates ICSD24 = OxidationStates.named("icsd24");

    private static List<String> texts(String formula, OxidationStates states, Set<Element> mixed, int most) {
        return new AssignmentFinder(states, mixed, 1, most).of(FormulaParser.parse(formula)).stream()
                .map(a -> a.species().toString()).toList();
    }

    /** Every choice of a state for every atom, or for every element, that is neutral and in order: its likelihood. */
    private static Map<String, Double> bruteForce(Composition composition, OxidationStates states, Set<Element> mixed) {
        List<Element> sites = new ArrayList<>();
        List<Integer> atoms = new ArrayList<>();
        for (Element element : composition.elements()) {
            int amount = composition.amount(element);
            for (int i = 0; i < (mixed.contains(element) ? amount : 1); i++) {
                sites.add(element);
                atoms.add(mixed.contains(element) ? 1 : amount);
            }
        }
        Map<String, Double> found = new LinkedHashMap<>();
        choose(composition, states, sites, atoms, new ArrayList<>(), found);
        return found;
    }

    private static double choices(Composition composition, OxidationStates states, Set<Element> mixed) {
        return composition.elements().stream().mapToDouble(e -> Math.pow(states.states(e).length,
                mixed.contains(e) ? composition.amount(e) : 1)).reduce(1, (a, b) -> a * b);
    }

    private static void choose(Composition composition, OxidationStates states, List<Element> sites, List<Integer> atoms,
                               List<Integer> chosen, Map<String, Double> found) {
        if (chosen.size() < sites.size()) {
            for (int state : states.states(sites.get(chosen.size()))) {
                List<Integer> more = new ArrayList<>(chosen);
                more.add(state);
                choose(composition, states, sites, atoms, more, found);
            }
            return;
        }
        int total = 0;
        double likelihood = 1;
        Map<Species, Integer> amounts = new LinkedHashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            Element element = sites.get(i);
            total += chosen.get(i) * atoms.get(i);
            for (int j = 0; j < sites.size(); j++) {
                if (element.electronegativity() == null || chosen.get(i) > 0 && chosen.get(j) < 0
                        && element.electronegativity() >= sites.get(j).electronegativity()) {
                    return;
                }
            }
            double all = Arrays.stream(states.states(element)).mapToLong(q -> states.count(element, q)).sum();
            likelihood *= Math.pow(states.count(element, chosen.get(i)) / all,
                    (double) atoms.get(i) / composition.amount(element));
        }
        if (total == 0) {
            for (Element element : composition.elements()) {
                for (int state : states.states(element)) {
                    int amount = 0;
                    for (int i = 0; i < sites.size(); i++) {
                        amount += sites.get(i) == element && chosen.get(i) == state ? atoms.get(i) : 0;
                    }
                    if (amount > 0) {
                        amounts.put(new Species(element, state), amount);
                    }
                }
            }
            found.put(new SpeciesAmounts(amounts).toString(), likelihood);
        }
    }

    @RepeatedTest(150)
    void findsWhatBruteForceFindsLikeliestFirst(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        boolean counted = random.nextInt(3) > 0;
        OxidationStates states = !counted ? OxidationStates.named("smact14") : random.nextBoolean() ? ICSD24
                : OxidationStates.icsd24(1 + random.nextInt(4), "low", true);
        Map<Element, Integer> amounts = new java.util.EnumMap<>(Element.class);
        Element[] frequent = {Element.O, Element.S, Element.F, Element.H, Element.Fe, Element.Mn, Element.C, Element.Se};
        Element[] elements = Element.values();
        amounts.put(frequent[random.nextInt(frequent.length)], 1 + random.nextInt(4));
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            amounts.put(random.nextBoolean() ? frequent[random.nextInt(frequent.length)] : elements[random.nextInt(100)],
                    1 + random.nextInt(4));
        }
        Composition composition = Composition.of(amounts);
        Set<Element> mixed = EnumSet.noneOf(Element.class);
        composition.elements().stream().filter(e -> random.nextBoolean() && states.states(e).length < 8).forEach(mixed::add);
        while (choices(composition, states, mixed) > 50_000) {
            mixed.remove(mixed.iterator().next());
        }
        Map<String, Double> expected = bruteForce(composition, states, mixed);
        int most = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1_000_000;
        List<Assignment> found = new AssignmentFinder(states, mixed, 1, most).of(composition);
        assertEquals(Math.min(most, expected.size()), found.size(), () -> composition + " " + mixed + " " + states + " extra "
                + found.stream().map(a -> a.species().toString()).filter(t -> !expected.containsKey(t)).toList());
        assertEquals(found.size(), found.stream().map(a -> a.species().toString()).distinct().count());
        if (!counted) {
            assertTrue(expected.keySet().containsAll(found.stream().map(a -> a.species().toString()).toList()));
            assertEquals(new ArrayList<>(expected.keySet()).subList(0, found.size()),
                    found.stream().map(a -> a.species().toString()).toList(), "ascending states");
            return;
        }
        List<Double> likelihoods = expected.values().stream().sorted((a, b) -> Double.compare(b, a)).toList();
        for (int i = 0; i < found.size(); i++) {
            assertEquals(expected.get(found.get(i).species().toString()), found.get(i).likelihood(), 1e-12);
            assertEquals(likelihoods.get(i), found.get(i).likelihood(), 1e-8, composition + " " + found.get(i));
        }
    }

    @Test
    void thereIsAnAssignmentWhereTheRuleAllows() {
        Random random = new Random(9);
        Element[] elements = Element.values();
        int allowed = 0;
        for (int i = 0; i < 3000; i++) {
            Map<Element, Integer> amounts = new java.util.EnumMap<>(Element.class);
            for (int k = 0; k < 2 + random.nextInt(3); k++) {
                amounts.put(elements[random.nextInt(100)], 1 + random.nextInt(8));
            }
            Composition composition = Composition.of(amounts);
            Set<Element> mixed = random.nextBoolean() ? MixedValence.ELEMENTS : Set.of();
            OxidationStates states = random.nextBoolean() ? ICSD24 : OxidationStates.named("wiki");
            boolean expected = AssignmentRule.smact(states, 0).withMixed(mixed).allows(composition.elements(),
                    composition.elements().stream().mapToInt(composition::amount).toArray());
            assertEquals(expected, !new AssignmentFinder(states, mixed, 1, 1).of(composition).isEmpty(), composition.formula());
            allowed += expected ? 1 : 0;
        }
        assertTrue(allowed > 300, "allowed: " + allowed);
    }

    @Test
    void findsWhatSmactFinds() throws IOException {
        int some = 0;
        for (String line : Files.readAllLines(Path.of("src/test/golden/assignments.csv"))) {
            String[] cells = line.split(",", -1);
            if (line.startsWith("#") || cells[0].equals("set")) {
                continue;
            }
            List<Element> asWritten = Arrays.stream(cells[1].split("\\d+")).map(Element::of).toList();
            Set<String> expected = new TreeSet<>(Arrays.asList(cells[2].isEmpty() ? new String[0] : cells[2].split(" ")));
            Set<String> found = new TreeSet<>();
            for (Assignment assignment : new AssignmentFinder(OxidationStates.named(cells[0]), Set.of(), 1, 1000)
                    .of(FormulaParser.parse(cells[1]))) {
                Map<Element, Integer> charges = assignment.species().amounts().keySet().stream()
                        .collect(Collectors.toMap(Species::element, Species::charge));
                found.add(asWritten.stream().map(e -> charges.get(e).toString()).collect(Collectors.joining(":")));
            }
            assertEquals(expected, found, line);
            some += found.isEmpty() ? 0 : 1;
        }
        assertTrue(some > 300, "allowed: " + some);
    }

    @Test
    void mixedValence() {
        assertEquals(List.of(), texts("Fe3O4", ICSD24, Set.of(Element.Mn), 10));
        assertEquals("Fe2+ Fe3+2 O2-4", texts("Fe3O4", ICSD24, MixedValence.ELEMENTS, 10).get(0));
        assertEquals(List.of("Pb2+2 Pb4+ O2-4", "Pb2+ Pb3+2 O2-4"), texts("Pb3O4", ICSD24, Set.of(Element.Pb), 10));
        assertEquals("Cs+4 Sb3+ Sb5+ Cl-12", new AssignmentFinder(ICSD24, Set.of(Element.Sb), 2, 1)
                .of(FormulaParser.parse("Cs2SbCl6")).get(0).species().toString());
        assertEquals(List.of(), texts("Cs2SbCl6", ICSD24, Set.of(Element.Sb), 10).stream().filter(t -> t.contains("Sb5+")).toList());
    }

    @Test
    void aMultipleIsAsLikely() {
        double once = new AssignmentFinder(ICSD24, Set.of(Element.Fe), 1, 1).of(FormulaParser.parse("Fe3O4")).get(0).likelihood();
        double twice = new AssignmentFinder(ICSD24, Set.of(Element.Fe), 2, 1).of(FormulaParser.parse("Fe3O4")).get(0).likelihood();
        assertEquals(once, twice, 1e-12);
        assertNull(new AssignmentFinder(OxidationStates.named("smact14"), Set.of(), 1, 1).of(FormulaParser.parse("Fe2O3")).get(0)
                .likelihood());
    }

    @Test
    void manyAtomsAreNoTrouble() {
        Set<Element> mixed = new HashSet<>(List.of(Element.Mn, Element.Fe, Element.O, Element.V));
        List<String> found = texts("Mn60Fe61V62O250", ICSD24, mixed, 50);
        assertEquals(50, new HashSet<>(found).size());
        for (String text : found) {
            assertEquals(0, SpeciesAmounts.parse(text).amounts().entrySet().stream()
                    .mapToInt(e -> e.getKey().charge() * e.getValue()).sum());
        }
        assertNotNull(texts("Na100000Cl100000", ICSD24, Set.of(), 10).get(0));
        assertEquals(Message.TOO_MANY_ATOMS, assertThrows(StudyException.class,
                () -> texts("Fe300O301", ICSD24, Set.of(Element.Fe), 10)).message());
        assertEquals(Message.TOO_MANY_ATOMS, assertThrows(StudyException.class,
                () -> texts("Na1000001Cl1000000", ICSD24, Set.of(), 10)).message());
    }

    @Test
    void noneWithoutAStateOrAnElectronegativity() {
        assertEquals(List.of(), texts("HeO", ICSD24, Set.of(), 10));
        assertEquals(List.of(), texts("Pm2O3", ICSD24, Set.of(), 10));
        assertEquals(List.of(), texts("NaKCs", ICSD24, Set.of(), 10));
    }
}
