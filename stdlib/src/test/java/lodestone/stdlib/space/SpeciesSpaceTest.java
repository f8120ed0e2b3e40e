package lodestone.stdlib.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.Scripts;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.element.Species;
import lodestone.stdlib.element.SpeciesPool;
import lodestone.stdlib.formula.FormulaParser;
import lodestone.stdlib.formula.SpeciesAmounts;
import lodestone.stdlib.known.KnownFormulas;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.RandomRules;
import lodestone.stdlib.rule.RuleTable;
import lodestone.stdlib.rule.SystemMasks;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spaces of species against a literal enumeration of all sets of species and all amounts. */
class SpeciesSpaceTest {

    @TempDir
    Path folder;

    private static final String[] POOL = {"Fe2+", "Fe3+", "Cu+", "Cu3+", "S2-", "S4+", "O2-", "O-", "F-"};

    /** Each set of species with each reduced tuple of amounts, as text: its formula. */
    private static Map<String, String> enumerate(List<Species> pool, int fromArity, int toArity, int high) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (int arity = fromArity; arity <= toArity; arity++) {
            for (int set = 0; set < 1 << pool.size(); set++) {
                if (Integer.bitCount(set) == arity) {
                    int chosen = set;
                    amounts(IntStream.range(0, pool.size()).filter(i -> (chosen >> i & 1) == 1).mapToObj(pool::get).toList(),
                            new ArrayList<>(), high, rows);
                }
            }
        }
        return rows;
    }

    private static void amounts(List<Species> species, List<Integer> amounts, int high, Map<String, String> rows) {
        if (amounts.size() < species.size()) {
            for (int n = 1; n <= high; n++) {
                List<Integer> more = new ArrayList<>(amounts);
                more.add(n);
                amounts(species, more, high, rows);
            }
        } else if (IntStream.rangeClosed(2, high).noneMatch(d -> amounts.stream().allMatch(n -> n % d == 0))) {
            StringBuilder text = new StringBuilder();
            StringBuilder formula = new StringBuilder();
            for (int i = 0; i < amounts.size(); i++) {
                text.append(i > 0 ? " " : "").append(species.get(i)).append(amounts.get(i) > 1 ? amounts.get(i) : "");
                formula.append(species.get(i).element()).append(amounts.get(i));
            }
            rows.put(text.toString(), FormulaParser.parse(formula.toString()).formula());
        }
    }

    private static List<Species> shuffled(String... species) {
        List<Species> list = new ArrayList<>();
        for (String one : species) {
            list.add(Species.of(one));
        }
        Collections.shuffle(list, new Random(5));
        return list;
    }

    @Test
    void rowsAreAllSetsOfSpeciesWithAllReducedAmounts() {
        SpeciesPool pool = SpeciesPool.of(shuffled(POOL));
        assertEquals("[Fe2+, Fe3+, Cu+, Cu3+, S2-, S4+, O2-, O-, F-]", pool.toString());
        CompositionSpace space = new CompositionSpace(pool, List.of(1, 2, 3, 4), new Stoichiometry(1, 4));
        Map<String, String> expected = enumerate(pool.species(), 1, 4, 4);
        assertEquals(expected.size(), space.size());
        for (long rank = 0; rank < space.size(); rank++) {
            SpeciesAmounts row = (SpeciesAmounts) space.at(rank);
            assertEquals(expected.remove(row.toString()), row.formula(), row.toString());
            assertEquals(rank, space.rank(row));
            assertEquals(rank, space.rank(row.toString()));
        }
        assertTrue(expected.isEmpty());
    }

    @Test
    void everyRowOfAFormulaIsFound() {
        SpeciesPool pool = SpeciesPool.of(shuffled(POOL));
        CompositionSpace space = new CompositionSpace(pool, List.of(2, 4), new Stoichiometry(1, 3));
        Map<String, List<Long>> ranks = new TreeMap<>();
        for (long rank = 0; rank < space.size(); rank++) {
            ranks.computeIfAbsent(space.at(rank).formula(), f -> new ArrayList<>()).add(rank);
        }
        ranks.forEach((formula, expected) ->
                assertEquals(expected, space.ranks(FormulaParser.parse(formula)).sorted().boxed().toList(), formula));
        assertEquals(0, space.ranks(FormulaParser.parse("Fe100O")).count());
        assertEquals(0, space.ranks(FormulaParser.parse("NaCl")).count());
        assertEquals(0, space.ranks(FormulaParser.parse("FeCuSOF")).count());
    }

    @RepeatedTest(20)
    void listedFormulasHaveAllTheirRows(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        SpeciesPool pool = RandomRules.species(RandomRules.pool(random), random);
        int low = 1 + random.nextInt(3);
        CompositionSpace space = new CompositionSpace(pool, List.of(1, Math.min(3, pool.size())), new Stoichiometry(low, low + 2));
        String formula = space.at(random.nextInt((int) space.size())).formula();
        long[] expected = IntStream.range(0, (int) space.size()).filter(r -> space.at(r).formula().equals(formula))
                .asLongStream().toArray();
        assertEquals(java.util.Arrays.toString(expected), java.util.Arrays.toString(
                new FormulaList(List.of(formula, "x"), false).ranks(space, Listener.NONE)));
    }

    @RepeatedTest(100)
    void countsOfARuleAreThoseOfItsBitmaps(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        ElementPool elements = RandomRules.pool(random);
        SpeciesPool pool = RandomRules.species(elements, random);
        AssignmentRule rule = RandomRules.rule(elements, RandomRules.states(elements, random, folder), random);
        RatioTable ratios = new RatioTable(1 + random.nextInt(Math.min(4, pool.size())), new Stoichiometry(1, 1 + random.nextInt(6)));
        Systems systems = new Systems(pool.size(), ratios.arity());
        SystemMasks masks = new RuleTable(rule, pool, ratios).masks();
        long expected = 0;
        for (long s = 0; s < systems.size(); s++) {
            int[] system = new int[ratios.arity()];
            systems.unrank(s, system);
            long[] mask = masks.mask(system);
            expected += mask == null ? 0 : Bits.count(mask);
        }
        if (SpeciesCounts.canCount(rule, pool)) {
            assertEquals(expected, SpeciesCounts.count(rule, pool, ratios, new Cancellation()), () -> rule + " of " + pool);
        } else {
            assertTrue(rule.ordered() && !(rule.order().repeatAnions() && rule.order().repeatCations()));
        }
    }

    @Test
    void everySpeciesOfATable() {
        assertEquals("5420741270 15532439", Scripts.print("""
                def all = pipeline('all') { pool species(H..Lr, oxidationStates: 'smact14')
                                            compositions arity: 3, stoichiometry: 1..8 }
                def allowed = pipeline('allowed') { from all; filter { smact() } }
                print "${all.count()} ${allowed.count()}"
                """));
    }

    @Test
    void octonariesOfSpeciesAreCountedAtOnce() {
        assertEquals("18401086810630 true", Scripts.print("""
                def all = pipeline('all') { pool species(H..Ca); compositions arity: 8, stoichiometry: 1..8 }
                def allowed = pipeline('allowed') { from all; filter { smact() } }
                def estimate = pipeline('estimated') { from allowed; filter { atoms > 0 } }.estimate()
                print "${allowed.count()} ${estimate.low < allowed.count() && allowed.count() < estimate.high}"
                """));
    }

    @Test
    void columnsMergeTheSpeciesOfAnElement() {
        assertEquals("""
                [formula:Fe3O4, species:Fe2+ Fe3+2 O2-4, arity:3, elements:[Fe, O], atoms:7, q1:2, q2:3, q3:-2, z1:26, n2:2, \
                iron:3, oxygen:0.5714285714285714, oxide:true, onlyIron:false, kind:oxide, known:true, same:true]""",
                Scripts.print("""
                def p = pipeline('magnetite') {
                    pool         'Fe2+', 'Fe3+', 'O2-'
                    compositions arity: 3, stoichiometry: 1..4
                    derive       iron: n(Fe), oxygen: x(O), oxide: contains(Fe, O), onlyIron: containsOnly(Fe), kind: anionClass(),
                                 known: formulas(), same: elmd('Fe3O4') == 0
                    filter       { chargeNeutral() & paulingOrder() && species == 'Fe2+ Fe3+2 O2-4' }
                    select       'formula', 'species', 'arity', 'elements', 'atoms', 'q1', 'q2', 'q3', 'z1', 'n2', 'iron', 'oxygen',
                                 'oxide', 'onlyIron', 'kind', 'known', 'same'
                }
                print p.take(1)[0]
                """));
    }

    @Test
    void knownFormulasAreCountedAsTheyAreInTheRows(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("known.csv");
        Files.writeString(file, "formula\nFe3O4\nCuF2\nFeO\nFe2O3\nFeCuO2\nNaCl\n");
        String script = """
                def all = pipeline('all') {
                    pool         species(Fe, Cu, O, F, oxidationStates: 'icsd24')
                    compositions arity: 2..4, stoichiometry: 1..4
                    label        known: formulas('FILE'), neutral: chargeNeutral()
                    derive       iron: n(Fe)
                }
                def known = pipeline('known') { from all; filter { known && iron > 1 } }
                def rows = all.take(1000000)
                def listed = ['Fe3O4', 'CuF2', 'FeO', 'Fe2O3', 'FeCuO2', 'NaCl']
                assert all.count() == rows.size()
                assert known.count() == rows.count { it.formula in listed && it.iron > 1 }
                assert all.tally('known')[true] == rows.count { it.formula in listed }
                assert all.tally('neutral')[true] == rows.count { r ->
                    r.species.split(' ').sum { s ->
                        def m = (s =~ /[A-Z][a-z]?(\\d?)([+-])(\\d*)/)[0]
                        (m[2] + (m[1] ?: '1')).toInteger() * (m[3] ?: '1').toInteger() } == 0 }
                print known.count()
                """.replace("FILE", file.toString());
        Scripts.Outcome outcome = Scripts.run(script);
        assertTrue(Long.parseLong(outcome.out()) > 20, outcome.out());
        assertTrue(outcome.notices().stream().anyMatch(n -> n.contains("NaCl in entry 6")), outcome.notices().toString());
    }

    @Test
    void statesOfATableBecomeSpecies() {
        Scripts.Outcome outcome = Scripts.run("""
                def p = pipeline('p') { pool species(Fe, O..Ne, oxidationStates: 'icsd24'), except: F
                                        compositions arity: 2, stoichiometry: 1..1 }
                println p.space.pool()
                def q = pipeline('q') { pool species(Fe, oxidationStates: 'icsd24', includeZero: true), ['O2-', 'O2-']
                                        compositions arity: 2, stoichiometry: 1..1 }
                println q.space.pool().size() - p.space.pool().size()
                def r = pipeline('r') { pool species('Li'), 'Li0+'
                                        compositions arity: 2, stoichiometry: 1..1 }
                println r.space
                """);
        assertEquals("""
                [Fe+, Fe2+, Fe3+, Fe4+, Fe5+, Fe6+, O2-, O-]
                -1
                compositions of [Li, Li+], arity 2, amounts 1..1
                """, outcome.out());
        assertTrue(outcome.notices().get(0).startsWith("no species of Ne"), outcome.notices().toString());
    }

    @Test
    void whatIsNoSpeciesIsSaid() {
        SpeciesPool pool = SpeciesPool.of(shuffled("Fe2+", "O2-"));
        CompositionSpace space = new CompositionSpace(pool, List.of(2), new Stoichiometry(1, 2));
        assertEquals(Message.NOT_SPECIES_AMOUNTS, assertThrows(StudyException.class, () -> space.rank("FeO")).message());
        assertEquals(Message.NOT_IN_SPACE, assertThrows(StudyException.class, () -> space.rank("Fe2+ F-")).message());
        assertEquals(Message.NOT_IN_SPACE, assertThrows(StudyException.class, () -> space.rank("Fe2+3 O2-")).message());
        assertEquals(-1, space.rank(FormulaParser.parse("FeO")));
        assertNull(new CompositionSource(space).domain("species"));
    }

    @Test
    void speciesWithAmountsAreReadAsTheyAreWritten() {
        for (String text : List.of("Fe2+ Fe3+2 O2-4", "Na+ Cl-", "Xe0+2 F-4", "Sn4+12 O2-24")) {
            assertEquals(text, SpeciesAmounts.parse(text).toString());
            assertEquals(text, SpeciesAmounts.parse(text.replace(" ", "")).toString());
        }
        assertEquals("Fe2+ Fe3+2 O2-4", SpeciesAmounts.parse("Fe2+1 Fe3+2 O2-4").toString());
        assertEquals("CuF2", SpeciesAmounts.parse("Cu+ Cu3+ F-4").formula());
        for (String text : List.of("", "Fe2O3", "Fe2+0", "Fe2+ Fe2+", "Fe2+ O", "Fe+2+", "2Fe2+")) {
            assertEquals(Message.NOT_SPECIES_AMOUNTS, assertThrows(StudyException.class, () -> SpeciesAmounts.parse(text)).message());
        }
    }
}
