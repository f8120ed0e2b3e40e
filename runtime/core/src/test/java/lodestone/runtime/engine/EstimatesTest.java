package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.manifest.QueryRecord;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Numbers;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimatesTest {

    private static final int SEEDS = 500;

    private final List<QueryRecord> records = new ArrayList<>();

    private Map<Object, Estimate> estimate(Numbers source, Expr condition, String column, long samples, long seed, int threads) {
        Listener listener = new Listener() {
            @Override
            public void finished(QueryRecord record) {
                records.add(record);
            }
        };
        try (LocalEngine engine = new LocalEngine(threads, listener)) {
            return engine.estimate(new Query("p", plan(source, condition), SourceRef.NONE), column, samples, seed);
        }
    }

    private static Plan plan(Numbers source, Expr condition) {
        Plan scan = new Plan.Scan(source, ScanRequest.all(source), SourceRef.NONE);
        return condition == null ? scan : new Plan.Filter(scan, condition, SourceRef.NONE);
    }

    private static Expr less(Numbers source, String column, long than) {
        return Exprs.binary(BinaryOperator.LESS, Exprs.column(source.schema().column(column)), Exprs.literal(than));
    }

    /**
     * Over many seeds the mean is the truth, and 95 % of the intervals cover it. The first 45 million numbers in two parts are
     * a tenth of all, and their last digits are counted as the others'.
     */
    @ParameterizedTest
    @CsvSource({"false, digit, 3, 135000000", "true, digit, 3, 135000000", "true, n, 50000000, 50000000",
        "false, n, 9000000, 9000000"})
    void isUnbiasedAndCoversTheTruth(boolean strata, String column, long than, long truth) {
        Numbers source = new Numbers(450_000_000, 4, 100, false);
        Numbers numbers = strata ? source.inStrata(0, 1_000_000, 45_000_000, 450_000_000) : source;
        double mean = 0;
        double width = 0;
        int covered = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Estimate estimate = estimate(numbers, less(source, column, than), null, 1000, seed, 2).get(null);
            mean += (double) estimate.value() / SEEDS;
            width += (double) (estimate.high() - estimate.low()) / SEEDS;
            covered += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
            assertFalse(estimate.exact());
            assertTrue(estimate.samples() >= 1000 && estimate.samples() < 1005);
        }
        assertTrue(Math.abs(mean - truth) < width / 4 / Math.sqrt(SEEDS) * 4, mean + " for " + truth);
        // Five standard deviations of the share about 95 %; intervals about few rows are rather too wide.
        assertTrue(covered > 0.90 * SEEDS && covered <= 0.995 * SEEDS, covered + " of " + SEEDS);
    }

    @Test
    void isTheSameForAnyThreadsAndTellsValuesInOrder() {
        Numbers source = new Numbers(4_000_000_000_000_000_000L, 4, 100, false);
        Map<Object, Estimate> one = estimate(source, null, "kind", 20_000, 3, 1);
        assertEquals(one, estimate(source, null, "kind", 20_000, 3, 4));
        List<Object> kinds = new ArrayList<>(List.of("odd", "even"));
        kinds.add(null);
        assertEquals(kinds, new ArrayList<>(one.keySet()));
        assertEquals(20_000, records.get(0).stages().get(records.get(0).stages().size() - 1).rows());
        assertEquals("estimate kind", records.get(0).action());
        assertTrue(records.get(0).plan().contains("estimate from 20000 rows in numbers below"), records.get(0).plan());
    }

    @Test
    void valuesOfNoDomainAreThoseThatWereSeen() {
        Numbers source = new Numbers(10_000_000_000L, 4, 100, false);
        Map<Object, Estimate> halves = estimate(source, less(source, "n", 3000), "half", 1000, 3, 1);
        assertTrue(halves.size() < 2);
        Map<Object, Estimate> digits = estimate(source, less(source, "digit", 2), "digit", 1000, 3, 1);
        assertEquals(1e9, digits.get(1L).value(), 3e8);
        assertEquals(0, digits.get(7L).value());
        assertTrue(digits.get(7L).high() > 100_000);
        assertNull(digits.get(null));
    }

    @Test
    void listsAndShortCountsAreExact() {
        Numbers source = new Numbers(25_000_000, 4, 100, true);
        Map<Object, Estimate> rare = estimate(source, null, "rare", 1000, 3, 1);
        assertEquals(Estimate.exact(25), rare.get(true));
        assertFalse(rare.get(false).exact());
        Numbers few = new Numbers(900, 4, 100, false);
        assertEquals(Estimate.exact(270), estimate(few, less(few, "digit", 3), null, 1000, 3, 1).get(null));
        assertEquals("270 (exact)", Estimate.exact(270).toString());
        assertEquals("count", records.get(records.size() - 1).action());
    }

    @Test
    void countsOfMoreThanAnHourAreRefused() {
        Numbers source = new Numbers(Long.MAX_VALUE, 4, 100, false);
        Expr half = less(source, "half", 7);
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            for (Expr condition : List.of(less(source, "digit", 7), half)) {
                Query query = new Query("p", plan(source, condition), SourceRef.NONE);
                assertRefused(assertThrows(StudyException.class, () -> engine.count(query)));
                assertRefused(assertThrows(StudyException.class, () -> engine.tally(query, "kind")));
                assertRefused(assertThrows(StudyException.class, () -> engine.counts(query, List.of(half, Expr.Literal.TRUE))));
                assertEquals(-1, engine.countWithoutRows(query));
            }
        }
    }

    private static void assertRefused(StudyException e) {
        assertEquals(Message.COUNT_TOO_LONG, e.message());
        assertTrue(e.getMessage().contains(" years, more than an hour. Ask for estimate("), e.getMessage());
    }

    @Test
    void printsWhatItIs() {
        assertEquals("about 1.234e15 (95 %: 1.222e15 to 1.246e15), estimated from 1,000,000 rows",
                new Estimate(1_234_000_000_000_000L, 1_222_000_000_000_000L, 1_246_000_000_000_000L, 1_000_000, false).toString());
        assertEquals("about 12,340 (95 %: 0 to 1.247e7), estimated from 500 rows",
                new Estimate(12_340, 0, 12_466_600, 500, false).toString());
    }
}
