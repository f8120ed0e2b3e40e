package lodestone.runtime.engine;

import java.util.List;
import lodestone.runtime.expr.BinaryOperator;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.plan.Named;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;

/** Writes plans as scripts do, stage by stage, each on a line of its own. */
final class Plans {

    private Plan plan;
    private int line = 1;

    private Plans(Source source) {
        plan = new Plan.Scan(source, ScanRequest.all(source), at());
    }

    static Plans from(Source source) {
        return new Plans(source);
    }

    private SourceRef at() {
        return new SourceRef("test.groovy", line++, 1);
    }

    Expr column(String name) {
        return Exprs.column(plan.schema().column(name));
    }

    Plans filter(Expr condition) {
        plan = new Plan.Filter(plan, condition, at());
        return this;
    }

    Plans filter(String column, String operator, Object value) {
        return filter(compare(column, operator, value));
    }

    Expr compare(String column, String operator, Object value) {
        return Exprs.binary(BinaryOperator.of(operator), column(column), Exprs.literal(value));
    }

    Plans derive(String name, Expr expr) {
        plan = new Plan.Derive(plan, new Named(name, expr), at());
        return this;
    }

    Plans select(String... names) {
        plan = new Plan.Project(plan, List.of(names), at());
        return this;
    }

    Plans sample(long n, String per) {
        plan = new Plan.Sample(plan, n, per, 42, at());
        return this;
    }

    Plans limit(long n) {
        plan = new Plan.Limit(plan, n, at());
        return this;
    }

    Plans sort(String column) {
        plan = new Plan.Sort(plan, List.of(new Plan.SortKey(column, true)), at());
        return this;
    }

    Plan plan() {
        return plan;
    }

    Query query() {
        return new Query("test", plan, new SourceRef("test.groovy", 99, 1));
    }
}
