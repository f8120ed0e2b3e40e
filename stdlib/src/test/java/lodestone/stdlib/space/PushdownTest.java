package lodestone.stdlib.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.engine.Query;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.element.Pool;
import lodestone.stdlib.element.SpeciesPool;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.RandomRules;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the space answers by bitmaps is what row-wise operators find over all of its rows. */
class PushdownTest {

    @TempDir
    Path folder;

    @RepeatedTest(80)
    void answersOfTheSpaceEqualThoseOverRows(RepetitionInfo repetition) throws IOException {
        Random random = new Random(1000 + repetition.getCurrentRepetition());
        ElementPool pool = RandomRules.pool(random);
        compare(random, pool, RandomRules.rule(pool, RandomRules.states(pool, random, folder), random));
    }

    @RepeatedTest(60)
    void theSameOfSpecies(RepetitionInfo repetition) throws IOException {
        Random random = new Random(3000 + repetition.getCurrentRepetition());
        ElementPool elements = RandomRules.pool(random);
        SpeciesPool pool = RandomRules.species(elements, random);
        compare(random, pool, RandomRules.rule(elements, RandomRules.states(elements, random, folder), random));
    }

    private static void compare(Random random, Pool pool, AssignmentRule rule) {
        int low = 1 + random.nextInt(Math.min(3, pool.size()));
        List<Integer> arities = IntStream.rangeClosed(low, low + random.nextInt(Math.min(4, pool.size()) - low + 1)).boxed().toList();
        CompositionSource space = new CompositionSource(new CompositionSpace(pool, arities, new Stoichiometry(1, 1 + random.nextInt(4))));
        RandomExpressions expressions = new RandomExpressions(random, space, rule);
        Expr label = expressions.condition(random.nextInt(3));
        Expr other = expressions.condition(random.nextInt(2));
        Expr filter = expressions.condition(random.nextInt(3));
        Plan pushed = plan(space, label, other, filter);
        Plan rowwise = plan(new OpaqueSource(space), label, other, filter);
        long n = 1 + random.nextInt(30);
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE); LocalEngine single = new LocalEngine(1, Listener.NONE)) {
            List<Map<String, Object>> rows = single.take(query(rowwise), Long.MAX_VALUE);
            assertEquals(rows, engine.take(query(pushed), Long.MAX_VALUE), () -> engine.explain(query(pushed)));
            assertEquals(rows.size(), engine.count(query(pushed)), () -> engine.explain(query(pushed)));
            assertEquals(single.tally(query(rowwise), "kind"), engine.tally(query(pushed), "kind"));
            assertEquals(single.tally(query(rowwise), "arity"), engine.tally(query(pushed), "arity"));
            for (String per : new String[] {null, "kind", "label"}) {
                assertEquals(single.take(query(sample(rowwise, n, per)), Long.MAX_VALUE),
                        engine.take(query(sample(pushed, n, per)), Long.MAX_VALUE), () -> "sample per " + per);
            }
        }
    }

    private static Plan plan(Source source, Expr label, Expr other, Expr filter) {
        Plan scan = new Plan.Scan(source, ScanRequest.all(source), SourceRef.NONE);
        Plan labelled = new Plan.Derive(scan, new Named("label", label), SourceRef.NONE);
        Expr kind = Exprs.when(Exprs.column(labelled.schema().column("label")),
                Exprs.when(other, Exprs.literal("both"), Exprs.literal("label")), Exprs.literal("neither"));
        Plan derived = new Plan.Derive(labelled, new Named("kind", kind), SourceRef.NONE);
        return new Plan.Filter(derived, filter, SourceRef.NONE);
    }

    private static Plan sample(Plan input, long n, String per) {
        return new Plan.Sample(input, n, per, 7, SourceRef.NONE);
    }

    private static Query query(Plan plan) {
        return new Query("test", plan, SourceRef.NONE);
    }
}
