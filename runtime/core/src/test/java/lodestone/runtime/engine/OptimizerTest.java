package lodestone.runtime.engine;

import java.util.List;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.operator.Numbers;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.optimizer.Optimizer;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import lodestone.runtime.test.Golden;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What the optimiser makes of plans, as text: a golden file a method. */
class OptimizerTest {

    private final StringBuilder text = new StringBuilder();
    private final Source numbers = new Numbers(1000, 2, 100, false);
    private final Source memory = TestTables.source(Schema.of(new Column("n", Type.INT64), new Column("kind", Type.UTF8),
            new Column("x", Type.FLOAT64)), List.of(), 1, 10);

    @AfterEach
    void compare(TestInfo test) {
        Golden.check("optimizer/" + test.getTestMethod().orElseThrow().getName() + ".txt", text.toString());
    }

    @Test
    void filters() {
        Plans plain = Plans.from(numbers);
        show("all of it goes to the source", plain.filter("digit", "==", 3).plan());
        Plans partly = Plans.from(numbers);
        show("a part goes to the source", partly.filter(Exprs.and(partly.compare("n", ">", 10), partly.compare("digit", "<", 5))).plan());
        Plans or = Plans.from(numbers);
        show("an or of both stays", or.filter(Exprs.binary(lodestone.runtime.expr.BinaryOperator.OR,
                or.compare("n", ">", 10), or.compare("digit", "<", 5))).plan());
        show("two filters", Plans.from(numbers).filter("digit", "<", 5).filter("kind", "==", "odd").plan());
        show("through a column and a selection", Plans.from(numbers).select("digit", "n").derive("small", column("n", Type.INT64))
                .filter("digit", "<", 5).plan());
        Plans derived = Plans.from(numbers);
        derived.derive("group", Exprs.when(derived.compare("digit", "<", 5), Exprs.literal("low"), Exprs.literal("high")));
        show("on a derived column", derived.filter("group", "==", "low").plan());
        show("not below a limit", Plans.from(numbers).limit(10).filter("digit", "<", 5).plan());
        show("not below a sample", Plans.from(memory).sample(10, null).filter("kind", "==", "odd").plan());
        show("not below a sample in the source", Plans.from(numbers).sample(10, null).filter("digit", "<", 5).plan());
        show("not below a sort", Plans.from(numbers).sort("n").filter("digit", "<", 5).plan());
        show("not into a table in memory", Plans.from(memory).filter("kind", "==", "odd").plan());
        show("a filter that is always true", Plans.from(memory).filter(Expr.Literal.TRUE).plan());
    }

    @Test
    void labels() {
        Plans known = Plans.from(numbers);
        show("to the source", known.derive("small", known.compare("digit", "<", 5)).plan());
        Plans two = Plans.from(numbers);
        two.derive("small", two.compare("digit", "<", 5));
        show("two, and a filter on both", two.derive("odd", two.compare("kind", "==", "odd"))
                .filter(Exprs.and(two.column("small"), two.column("odd"))).plan());
        Plans unused = Plans.from(numbers);
        show("nobody wants it", unused.derive("small", unused.compare("digit", "<", 5)).select("n").plan());
        Plans unknown = Plans.from(numbers);
        show("the source can not", unknown.derive("large", unknown.compare("n", ">", 5)).plan());
        Plans memoryLabel = Plans.from(memory);
        show("in memory", memoryLabel.derive("large", memoryLabel.compare("n", ">", 5)).plan());
        Plans number = Plans.from(numbers);
        show("numbers are no labels", number.derive("twice", number.column("digit")).plan());
    }

    @Test
    void counts() {
        show("in the source", count(Plans.from(numbers).filter("digit", "<", 5)));
        show("whatever is derived", count(Plans.from(numbers).derive("copy", column("n", Type.INT64)).select("copy")));
        show("not with a filter that the source can not evaluate", count(Plans.from(numbers).filter("n", "<", 5)));
        show("not above a limit", count(Plans.from(numbers).limit(5)));
        show("not above a sample", count(Plans.from(numbers).sample(5, null)));
        show("in memory", count(Plans.from(memory).filter("n", "<", 5)));
    }

    @Test
    void tallies() {
        show("in the source", tally(Plans.from(numbers).filter("digit", "<", 5), "kind"));
        Plans derived = Plans.from(numbers);
        derived.derive("group", Exprs.when(derived.compare("digit", "<", 5), Exprs.literal("low"),
                Exprs.when(derived.column("even"), Exprs.literal("even"), Exprs.literal(null))));
        show("of a derived column", tally(derived, "group"));
        show("not of a column without few values", tally(Plans.from(numbers), "n"));
        show("not above a limit", tally(Plans.from(numbers).limit(5), "kind"));
        show("in memory", tally(Plans.from(memory), "kind"));
    }

    @Test
    void samples() {
        show("in the source", Plans.from(numbers).filter("digit", "<", 5).sample(5, null).plan());
        show("per value", Plans.from(numbers).sample(5, "kind").select("n").plan());
        Plans labelled = Plans.from(numbers);
        show("labels are computed afterwards", labelled.derive("small", labelled.compare("digit", "<", 5)).sample(5, "small").plan());
        show("not of rows that the source can not select", Plans.from(numbers).filter("n", "<", 5).sample(5, null).plan());
        show("not per a column with many values", Plans.from(numbers).sample(5, "n").plan());
        show("a sample of a sample", Plans.from(numbers).sample(50, null).sample(5, "kind").plan());
        show("in memory", Plans.from(memory).sample(5, "kind").select("x").plan());
    }

    @Test
    void columns() {
        show("selected", Plans.from(memory).select("x").plan());
        show("selected and sorted by another", Plans.from(memory).sort("kind").select("x").plan());
        show("filtered by another", Plans.from(memory).filter("n", "<", 5).select("x").plan());
        show("of a derived column", Plans.from(memory).derive("y", column("x", Type.FLOAT64)).select("y").plan());
        show("of a column derived in vain", Plans.from(memory).derive("y", column("x", Type.FLOAT64)).select("n").plan());
        show("derived again under an old name", Plans.from(memory).derive("y", column("x", Type.FLOAT64)).select("y")
                .derive("x", column("y", Type.FLOAT64)).select("x").plan());
        show("tallied", tally(Plans.from(memory).sort("x"), "kind"));
        show("counted", count(Plans.from(memory).select("x", "n")));
        show("hidden ones are not read", Plans.from(numbers).limit(5).plan());
        show("hidden ones can be selected", Plans.from(numbers).select("half", "rank").plan());
        show("a sample needs the rank", Plans.from(memory).select("x").sample(5, null).plan());
    }

    private static Expr column(String name, Type type) {
        return new Expr.ColumnRef(name, type);
    }

    private static Plan count(Plans plans) {
        return new Plan.Count(plans.plan(), SourceRef.NONE);
    }

    private static Plan tally(Plans plans, String column) {
        return new Plan.Tally(plans.plan(), column, SourceRef.NONE);
    }

    private void show(String name, Plan plan) {
        text.append("== ").append(name).append('\n').append(Explanation.of(plan, Optimizer.optimize(plan))).append('\n');
    }
}
