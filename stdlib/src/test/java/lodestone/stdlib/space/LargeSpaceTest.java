package lodestone.stdlib.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.engine.Query;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Evaluation;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Scripts;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.RandomRules;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spaces of five to eight elements. */
class LargeSpaceTest {

    private static final List<Element> ELEMENTS = Arrays.asList(Element.values()).subList(0, 103);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void ranksComeBack(int arity) {
        CompositionSpace space = new CompositionSpace(ElementPool.of(ELEMENTS), List.of(2, arity), new Stoichiometry(1, 8));
        new Random(arity).longs(2000, 0, space.size()).forEach(rank -> assertEquals(rank, space.rank(space.at(rank))));
        assertEquals(space.size() - 1, space.rank(space.at(space.size() - 1)));
    }

    /** Whether a size can be numbered is decided as in whole numbers without end. */
    @Test
    void sizesAreExactOrRefused() {
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        int refused = 0;
        for (int pool : new int[] {8, 20, 50, 90, 103, 118}) {
            for (int arity = 5; arity <= 8; arity++) {
                for (int high : new int[] {1, 2, 7, 8, 9, 12, 14, 16, 21, 22, 32}) {
                    BigInteger ratios = ratios(arity, high);
                    BigInteger size = ratios.multiply(choose(pool, arity));
                    Stoichiometry amounts = new Stoichiometry(1, high);
                    List<Integer> arities = List.of(arity);
                    ElementPool elements = ElementPool.of(Arrays.asList(Element.values()).subList(0, pool));
                    if (ratios.compareTo(BigInteger.valueOf(Integer.MAX_VALUE)) > 0) {
                        assertEquals(Message.TOO_MANY_RATIOS, refusal(elements, arities, amounts));
                        refused++;
                    } else if (size.compareTo(most) > 0) {
                        assertEquals(Message.SPACE_TOO_LARGE, refusal(elements, arities, amounts));
                        refused++;
                    } else {
                        CompositionSpace space = new CompositionSpace(elements, arities, amounts);
                        assertEquals(size.longValueExact(), space.size());
                        assertEquals(space.size() - 1, space.rank(space.at(space.size() - 1)));
                        assertTrue(new CompositionSource(space).partitions() > 0);
                    }
                }
            }
        }
        assertTrue(refused > 20);
        // Each fits alone, both together do not.
        ElementPool all = ElementPool.of(ELEMENTS);
        assertEquals(Message.SPACE_TOO_LARGE, refusal(all, List.of(7, 8), new Stoichiometry(1, 9)));
    }

    private static Message refusal(ElementPool pool, List<Integer> arities, Stoichiometry amounts) {
        return assertThrows(StudyException.class, () -> new CompositionSpace(pool, arities, amounts)).message();
    }

    private static BigInteger choose(int n, int k) {
        return IntStream.range(0, k).mapToObj(i -> new BigInteger[] {BigInteger.valueOf(n - i), BigInteger.valueOf(i + 1)})
                .reduce(new BigInteger[] {BigInteger.ONE, BigInteger.ONE},
                        (a, b) -> new BigInteger[] {a[0].multiply(b[0]), a[1].multiply(b[1])})[0].divide(factorial(k));
    }

    private static BigInteger factorial(int k) {
        return k == 0 ? BigInteger.ONE : BigInteger.valueOf(k).multiply(factorial(k - 1));
    }

    /** Tuples of 1 to high without a common divisor: all, without those of a greater divisor. */
    private static BigInteger ratios(int arity, int high) {
        BigInteger[] withDivisor = new BigInteger[high + 1];
        for (int d = high; d > 0; d--) {
            withDivisor[d] = BigInteger.valueOf(high / d).pow(arity);
            for (int m = 2 * d; m <= high; m += d) {
                withDivisor[d] = withDivisor[d].subtract(withDivisor[m]);
            }
        }
        return withDivisor[1];
    }

    @RepeatedTest(12)
    void rowsOfSmallPoolsAreThoseOfTheDefinition(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        ElementPool pool = ElementPool.of(random.ints(0, 103).distinct().limit(9).mapToObj(ELEMENTS::get).toList());
        OxidationStates states = RandomRules.states(pool, random, folder);
        AssignmentRule rule = RandomRules.rule(pool, states, random);
        int arity = 5 + repetition.getCurrentRepetition() % 4;
        CompositionSource source = new CompositionSource(new CompositionSpace(pool, List.of(arity), new Stoichiometry(1, 2)));
        RandomExpressions expressions = new RandomExpressions(random, source, rule);
        Expr label = expressions.condition(2);
        Expr filter = expressions.condition(1);
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            for (String per : new String[] {null, "label"}) {
                Query rowwise = query(plan(new OpaqueSource(source), label, filter, per));
                List<Map<String, Object>> expected = engine.take(rowwise, Long.MAX_VALUE);
                assertEquals(expected, engine.take(query(plan(source, label, filter, per)), Long.MAX_VALUE),
                        () -> rule + " " + filter);
            }
        }
    }

    private static Plan plan(Source source, Expr label, Expr filter, String per) {
        Plan scan = new Plan.Scan(source, ScanRequest.all(source), SourceRef.NONE);
        Plan labelled = new Plan.Derive(scan, new Named("label", label), SourceRef.NONE);
        Plan filtered = new Plan.Filter(labelled, filter, SourceRef.NONE);
        return per == null ? filtered : new Plan.Sample(filtered, 20, per, 3, SourceRef.NONE);
    }

    private static Query query(Plan plan) {
        return new Query("test", plan, SourceRef.NONE);
    }

    /** Two million ratios of a system come in several partitions; their ranks are without a gap. */
    @Test
    void systemsOfManyRatiosAreReadInParts() {
        ElementPool pool = ElementPool.of(List.of(Element.Cs, Element.Na, Element.Mg, Element.Al, Element.Si, Element.S,
                Element.O));
        CompositionSource source = new CompositionSource(new CompositionSpace(pool, List.of(7), new Stoichiometry(1, 8)));
        assertEquals(2, source.partitions());
        Expr allowed = new Expr.Call(AssignmentRule.smact(OxidationStates.named("smact14"), 0), IntStream.rangeClosed(1, 14)
                .mapToObj(i -> (Expr) new Expr.ColumnRef((i < 8 ? "z" : "n") + (i < 8 ? i : i - 7), Type.UINT8)).toList());
        Plan plan = new Plan.Project(new Plan.Filter(new Plan.Scan(source, ScanRequest.all(source), SourceRef.NONE), allowed,
                SourceRef.NONE), List.of("n7", "rank"), SourceRef.NONE);
        Expr last = Exprs.binary(BinaryOperator.GREATER, new Expr.ColumnRef("n7", Type.UINT8), Exprs.literal(7));
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            long[] sum = new long[1];
            long[] before = {-1};
            long rows = engine.stream(query(plan), batch -> {
                Values ranks = batch.values("rank");
                for (int i = 0; i < batch.rows(); i++) {
                    assertTrue((long) ranks.get(i) > before[0]);
                    before[0] = (long) ranks.get(i);
                }
                sum[0] += Bits.count(new Evaluation(batch::values, batch.rows()).isTrue(last));
            });
            assertEquals(engine.count(query(plan)), rows);
            assertEquals(engine.count(query(new Plan.Filter(plan, last, SourceRef.NONE))), sum[0]);
        }
    }

    @Test
    void aScriptAsksForRowsOfSpacesThatNobodyCounts() {
        String script = """
                seed 1
                def p = pipeline('p') {
                    pool         H..Lr
                    compositions arity: 8, stoichiometry: 1..8
                    label        allowed: chargeNeutral() & paulingOrder()
                    label        known: formula == 'KNaCaMgAlSi2H2O8' || formula == 'FrCs'
                    derive       kind: allowed ? (known ? 'both' : 'allowed') : known ? 'known' : 'no'
                }
                println p.space.size()
                println pipeline('a') { from p; filter { allowed && contains(Li, O, F) } }.take(2)*.formula
                println pipeline('b') { from p; sample 3, per: 'kind' }.tally('kind')
                println pipeline('c') { from p; filter { allowed && mass > 900 }; sample 5 }.count()
                println pipeline('d') { from p; filter { containsOnly(K, Na, Ca, Mg, Al, Si, H, O) && known } }.take(9)*.formula
                println p.estimate('kind', samples: 20000).collectEntries { k, v -> [k, v.exact] }
                """;
        assertEquals(List.of("3973341713284680660", "[FrCsKRbBaLiOF5, FrCsKRbBaLiOF6]", "[both:1, allowed:3, no:3]", "5",
                "[KNaCaMgAlSi2H2O8]", "[both:true, allowed:false, no:false]"), List.of(Scripts.print(script).split("\\R")));
    }
}
