package lodestone.runtime.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.PlanRows;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.optimizer.Domains;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Pushed;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushedSampleOperatorTest {

    private final List<String> notices = new ArrayList<>();

    @AfterEach
    void threadsHaveEnded() {
        Operators.assertNoWorkers();
    }

    @Test
    void givesTheRowsThatASampleOfAllRowsGives() {
        Numbers source = new Numbers(3000, 4, 100, false);
        Expr digit = Exprs.column(source.schema().column("digit"));
        for (Expr condition : List.of(Expr.Literal.TRUE, Expr.Literal.FALSE, Exprs.column(source.schema().column("even")),
                Exprs.binary(BinaryOperator.LESS, digit, Exprs.literal(3)))) {
            for (String per : new String[] {null, "digit", "kind", "even"}) {
                for (long n : new long[] {0, 1, 17, 5000}) {
                    assertEquals(drawn(source, condition, per, n), pushed(source, condition, per, n), condition + " " + per + " " + n);
                }
            }
        }
    }

    @Test
    void makesOnlyTheRowsItLooksAt() {
        Numbers source = new Numbers(1_000_000, 4, 100, false);
        assertEquals(30, pushed(source, Expr.Literal.TRUE, "kind", 10).size());
        assertTrue(source.rowsMade() < 20_000, "made " + source.rowsMade());
    }

    /** To count these would take for ever. */
    @Test
    void countsNothingWhereRowsAreCommon() {
        Numbers source = new Numbers(Long.MAX_VALUE, 4, 100, false);
        RankShuffle shuffle = new RankShuffle(8, source.rows());
        List<Object> expected = java.util.stream.LongStream.range(0, 1000).map(shuffle::rankAt)
                .filter(r -> r < source.rows() && r % 7 == 0).limit(10).sorted().mapToObj(r -> (Object) r).toList();
        List<List<Object>> rows = pushed(source, Expr.Literal.TRUE, "kind", 10);
        assertEquals(expected, rows.stream().filter(r -> r.get(3) == null).map(r -> r.get(0)).toList());
        assertEquals(30, rows.size());
    }

    @Test
    void refusesWhatWouldTakeForEver() {
        Numbers source = new Numbers(Long.MAX_VALUE, 4, 100, false);
        StudyException e = assertThrows(StudyException.class, () -> pushed(source, Expr.Literal.TRUE, "rare", 1_000_000));
        assertEquals(Message.SAMPLE_TOO_RARE, e.message());
    }

    @Test
    void rareValuesAreFoundThroughAList() {
        rare(true);
    }

    @Test
    void rareValuesAreFoundThroughASelection() {
        rare(false);
    }

    private void rare(boolean lists) {
        Numbers source = new Numbers(4_200_000, 3, 60_000, lists);
        List<List<Object>> rows = pushed(source, Expr.Literal.TRUE, "rare", 100);
        assertEquals(105, rows.size());
        assertEquals(List.of(5L, 1_000_008L, 2_000_011L, 3_000_014L, 4_000_017L),
                rows.stream().filter(r -> Boolean.TRUE.equals(r.get(4))).map(r -> r.get(0)).toList());
        assertEquals(List.of("sample: 'true' has only 5 rows of the 100 asked for; all are taken"), notices);
        RankShuffle shuffle = new RankShuffle(8, source.rows());
        Long first = java.util.stream.LongStream.range(0, shuffle.places()).map(shuffle::rankAt)
                .filter(r -> r < source.rows() && r % 1_000_003 == 5).findFirst().orElseThrow();
        List<List<Object>> one = pushed(source, Exprs.column(source.schema().column("rare")), null, 1);
        assertEquals(List.of(first), one.stream().map(r -> r.get(0)).toList());
    }

    @Test
    void tellsOfMissingOnesToo() {
        pushed(new Numbers(70, 1, 10, false), Expr.Literal.TRUE, "kind", 20);
        assertEquals(List.of("sample: missing 'kind' has only 10 rows of the 20 asked for; all are taken"), notices);
        notices.clear();
        pushed(new Numbers(0, 1, 10, false), Expr.Literal.TRUE, null, 20);
        assertEquals(List.of("sample: there are only 0 rows of the 20 asked for; all are taken"), notices);
    }

    @Test
    void closedEarlyItLeaksNothing() {
        Numbers source = new Numbers(200_000, 4, 100, false);
        TestTables.withContext(context -> {
            try (Operator operator = new PushedSampleOperator(plan(source, Expr.Literal.TRUE, null, 100_000), context)) {
                operator.next().close();
            }
        });
    }

    private List<List<Object>> pushed(Numbers source, Expr condition, String per, long n) {
        List<List<Object>> rows = new ArrayList<>();
        TestTables.withContext(c -> {
            try (Operator operator = new PushedSampleOperator(plan(source, condition, per, n), listening(c))) {
                rows.addAll(TestTables.rows(operator));
            }
        });
        return rows;
    }

    private static Pushed.Sample plan(Numbers source, Expr condition, String per, long n) {
        Named key = per == null ? null : new Named(per, Exprs.column(source.schema().column(per)));
        return new Pushed.Sample(source, ScanRequest.all(source).withCondition(condition), n, key,
                key == null ? List.of() : Domains.of(key.expr(), source), 8, SourceRef.NONE);
    }

    private List<List<Object>> drawn(Numbers source, Expr condition, String per, long n) {
        List<List<Object>> rows = new ArrayList<>();
        TestTables.withContext(c -> {
            ScanRequest request = ScanRequest.all(source).withCondition(condition);
            Operator scan = new ParallelScan(new PlanRows(new Plan.Scan(source, request, SourceRef.NONE)), counts -> { }, c);
            try (Operator operator = new SampleOperator(scan, n, per, new RankShuffle(8, source.rows()), c)) {
                rows.addAll(TestTables.rows(operator));
            }
        });
        assertTrue(rows.stream().allMatch(r -> r.get(0).equals(r.get(source.schema().indexOf(Source.RANK)))));
        return rows;
    }

    private Context listening(Context context) {
        return new Context(context.allocator(), context.threads(), context.cancel(), new Listener() {
            @Override
            public void notice(String text) {
                notices.add(text);
            }
        });
    }
}
