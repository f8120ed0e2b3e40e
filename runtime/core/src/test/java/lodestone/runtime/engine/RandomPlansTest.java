package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.operator.Numbers;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.Operators;
import lodestone.runtime.operator.ProjectOperator;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.optimizer.Domains;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** A plan has the same rows, counts and tallies whether or not it is optimised, on any number of threads, and sent elsewhere. */
class RandomPlansTest {

    private Random random;

    @RepeatedTest(60)
    void optimisedOrNot(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        random = new Random(seed);
        int size = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(600);
        Plans plans = stages(new Numbers(size, 1 + random.nextInt(5), 1 + random.nextInt(100), false));
        List<List<Object>> expected = new ArrayList<>();
        List<Map<Object, Long>> tallies = new ArrayList<>();
        String column = plans.plan().schema().names().get(0);
        TestTables.withContext(context -> {
            try (Operator rows = new PhysicalPlanner(context, new RowCounts()).build(plans.plan());
                    Operator shown = new ProjectOperator(rows, rows.schema().select(rows.schema().shownNames()))) {
                expected.addAll(TestTables.rows(shown));
            }
            try (Operator rows = new PhysicalPlanner(context, new RowCounts()).build(plans.plan())) {
                tallies.add(Tallies.ordered(Tallies.ofRows(rows, column), Domains.ofColumn(plans.plan(), column)));
            }
        });
        for (int threads : new int[] {0, 1, 2, 3}) {
            Crew crew = threads == 0 ? new SentCrew() : Crew.THREADS;
            try (LocalEngine engine = new LocalEngine(Math.max(1, threads), Listener.NONE, crew)) {
                String explained = seed + ":\n" + engine.explain(plans.query());
                assertEquals(expected, rows(engine, plans), explained);
                assertEquals(expected.size(), engine.count(plans.query()), explained);
                assertEquals(List.copyOf(tallies.get(0).entrySet()), List.copyOf(engine.tally(plans.query(), column).entrySet()), explained);
            }
        }
        Operators.assertNoWorkers();
    }

    private static List<List<Object>> rows(LocalEngine engine, Plans plans) {
        return engine.take(plans.query(), 10_000).stream().map(row -> (List<Object>) new ArrayList<>(row.values()))
                .collect(Collectors.toList());
    }

    private Plans stages(Numbers source) {
        Plans plans = Plans.from(source);
        for (int i = random.nextInt(7); i > 0; i--) {
            switch (random.nextInt(13)) {
                case 0, 1, 2 -> plans.filter(condition(plans, 2));
                case 3, 4 -> plans.derive("label" + i, condition(plans, 2));
                case 5 -> plans.derive("group" + i, Exprs.when(condition(plans, 1), Exprs.literal("yes"),
                        Exprs.when(condition(plans, 1), Exprs.literal("maybe"), Exprs.literal(null))));
                case 6 -> plans.derive("number" + i, Exprs.when(condition(plans, 1), Exprs.literal(1), Exprs.literal(0.5)));
                case 7 -> plans.select(names(plans));
                case 8 -> plans.limit(random.nextInt(400));
                case 9 -> plans.sample(random.nextInt(200), null);
                case 10, 11 -> plans.sample(random.nextInt(50), one(plans.plan().schema().names()));
                default -> {
                    if (random.nextInt(4) == 0) {
                        plans.sort(one(plans.plan().schema().names()));
                    }
                }
            }
        }
        return plans;
    }

    private String[] names(Plans plans) {
        List<String> names = new ArrayList<>(plans.plan().schema().names());
        java.util.Collections.shuffle(names, random);
        return names.subList(0, 1 + random.nextInt(names.size())).toArray(String[]::new);
    }

    private Expr condition(Plans plans, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            Expr left = condition(plans, depth - 1);
            return switch (random.nextInt(4)) {
                case 0 -> Exprs.not(left);
                case 1 -> Exprs.binary(BinaryOperator.OR, left, condition(plans, depth - 1));
                default -> Exprs.and(left, condition(plans, depth - 1));
            };
        }
        Expr column = plans.column(one(plans.plan().schema().names()));
        if (random.nextInt(6) == 0) {
            return new Expr.IsNull(column);
        }
        return switch (column.type().kind()) {
            case BOOL -> column;
            case UTF8 -> random.nextBoolean() ? Exprs.in(column, List.of("odd", "yes"))
                    : Exprs.binary(BinaryOperator.EQUAL, column, Exprs.literal(one(List.of("even", "maybe", "nothing"))));
            default -> Exprs.binary(one(List.of(BinaryOperator.LESS, BinaryOperator.GREATER_EQUAL, BinaryOperator.EQUAL)),
                    column, Exprs.literal(column.type() == Type.INT64 && random.nextBoolean() ? (Object) random.nextInt(10) : random.nextInt(600) / 2.0));
        };
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
