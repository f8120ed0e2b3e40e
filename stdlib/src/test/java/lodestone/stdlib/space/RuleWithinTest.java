package lodestone.stdlib.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Crew;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.engine.Query;
import lodestone.runtime.engine.Remembered;
import lodestone.runtime.engine.SentCrew;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.expr.Function;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.element.ElementPool;
import lodestone.stdlib.element.OxidationStates;
import lodestone.stdlib.rule.AssignmentRule;
import lodestone.stdlib.rule.RandomRules;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule together with which elements there are is counted by classes, here and elsewhere, as rows are counted. */
class RuleWithinTest {

    @TempDir
    Path folder;

    @RepeatedTest(80)
    void countsWhatRowsGive(RepetitionInfo repetition) throws IOException {
        Random random = new Random(5000 + repetition.getCurrentRepetition());
        ElementPool pool = RandomRules.pool(random);
        OxidationStates states = RandomRules.states(pool, random, folder);
        CompositionSource source = new CompositionSource(new CompositionSpace(pool, List.of(2, 3), new Stoichiometry(1, 3)));
        Expr rule = call(source, RandomRules.rule(pool, states, random), "zn");
        Expr condition = random.nextBoolean() ? rule : new Expr.Not(rule);
        for (int i = random.nextInt(3); i >= 0; i--) {
            Expr contains = call(source, new ContainsElements(ContainsElements.Mode.values()[random.nextInt(3)], some(pool, random)), "z");
            contains = random.nextInt(4) > 0 ? contains : arity(source, 2 + random.nextInt(2));
            contains = random.nextInt(3) > 0 ? contains : new Expr.Not(contains);
            condition = i == 0 && random.nextInt(4) == 0 ? contains : and(condition, contains);
        }
        OpaqueSource rows = new OpaqueSource(source);
        Plan plan = new Plan.Filter(new Plan.Scan(rows, ScanRequest.all(rows), SourceRef.NONE), condition, SourceRef.NONE);
        SentCrew elsewhere = new SentCrew();
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            long expected = engine.count(new Query("test", plan, SourceRef.NONE));
            assertEquals(expected, count(source, condition, Crew.THREADS), condition + " over " + pool);
            assertEquals(expected, count(source, condition, elsewhere), condition + " over " + pool);
        }
    }

    @Test
    void whatIsNoConjunctionOfTheseIsWalkedThrough() {
        ElementPool pool = ElementPool.of(Arrays.asList(Element.values()).subList(0, 30));
        CompositionSource source = new CompositionSource(new CompositionSpace(pool, List.of(3), new Stoichiometry(1, 4)));
        Expr rule = call(source, AssignmentRule.smact(OxidationStates.named("smact14"), 0), "zn");
        Expr oxide = call(source, new ContainsElements(ContainsElements.Mode.ALL, Set.of(Element.O)), "z");
        Expr salts = call(source, new ContainsElements(ContainsElements.Mode.ALL, Set.of(Element.O, Element.Na)), "z");
        Expr small = new Expr.Binary(BinaryOperator.LESS, Exprs.column(source.schema().column("atoms")), Exprs.literal(9));
        assertNotNull(walk(source, and(rule, oxide)));
        assertNotNull(walk(source, and(rule, and(new Expr.Not(oxide), salts))));
        assertNotNull(walk(source, and(rule, arity(source, 3))));
        assertNotNull(walk(source, oxide));
        assertNull(walk(source, small));
        assertNull(walk(source, and(rule, new Expr.Not(salts))));
        assertNull(walk(source, and(rule, and(oxide, small))));
    }

    @Test
    void toldHowFarItIs() {
        ElementPool pool = ElementPool.of(Arrays.asList(Element.values()).subList(0, 40));
        CompositionSource source = new CompositionSource(new CompositionSpace(pool, List.of(2, 4), new Stoichiometry(1, 4)));
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        Listener listener = new Listener() {
            @Override
            public void progress(String what, String unit, long done, long total) {
                assertEquals(source.rows(), total);
                told.add(done);
            }
        };
        Expr rule = call(source, AssignmentRule.smact(OxidationStates.named("smact14"), 0), "zn");
        source.count(List.of(rule), new Context(null, 2, new Cancellation(), listener));
        assertTrue(told.size() > 10, told.toString());
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(source.rows(), told.get(told.size() - 1));
    }

    private static ClassWalk walk(CompositionSource source, Expr condition) {
        return ClassWalk.of(source.space(), ConditionCompiler.compile(condition));
    }

    private static Expr arity(CompositionSource source, long arity) {
        return new Expr.Binary(BinaryOperator.EQUAL, Exprs.column(source.schema().column("arity")), Exprs.literal(arity));
    }

    private static Expr and(Expr left, Expr right) {
        return new Expr.Binary(BinaryOperator.AND, left, right);
    }

    private static long count(CompositionSource source, Expr condition, Crew crew) {
        return source.count(List.of(condition), new Context(null, 2, new Cancellation(), Listener.NONE, new Remembered(), crew))[0];
    }

    private static Set<Element> some(ElementPool pool, Random random) {
        return random.ints(1 + random.nextInt(3), 0, pool.size() + 1).mapToObj(i -> i == pool.size() ? Element.Og : pool.get(i))
                .collect(Collectors.toSet());
    }

    private static Expr call(CompositionSource source, Function function, String kinds) {
        return new Expr.Call(function, kinds.chars().boxed().flatMap(kind -> IntStream.rangeClosed(1, source.space().highestArity())
                .mapToObj(j -> (Expr) Exprs.column(source.schema().column((char) kind.intValue() + "" + j)))).toList());
    }
}
