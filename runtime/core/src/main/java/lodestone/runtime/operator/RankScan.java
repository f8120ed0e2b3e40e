package lodestone.runtime.operator;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.PlanRows;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;

/** The ranks of the rows that fulfil a condition, whether or not the source can evaluate it. */
final class RankScan {

    private RankScan() {
    }

    static Operator of(Source source, Expr condition, Context context) {
        boolean pushed = source.canEvaluate(condition);
        List<String> columns = new ArrayList<>(List.of(Source.RANK));
        if (!pushed) {
            condition.columns().stream().filter(c -> !c.equals(Source.RANK)).forEach(columns::add);
        }
        ScanRequest request = new ScanRequest(columns, pushed ? condition : Expr.Literal.TRUE, List.of());
        Plan scan = new Plan.Scan(source, request, SourceRef.NONE);
        return new ParallelScan(new PlanRows(pushed ? scan : new Plan.Filter(scan, condition, SourceRef.NONE)), counts -> { },
                context);
    }
}
