package lodestone.runtime.engine;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.operator.BatchesOperator;
import lodestone.runtime.operator.CountOperator;
import lodestone.runtime.operator.DeriveOperator;
import lodestone.runtime.operator.FilterOperator;
import lodestone.runtime.operator.LimitOperator;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.ParallelScan;
import lodestone.runtime.operator.ProjectOperator;
import lodestone.runtime.operator.PushedCounts;
import lodestone.runtime.operator.PushedSampleOperator;
import lodestone.runtime.operator.RankShuffle;
import lodestone.runtime.operator.SampleOperator;
import lodestone.runtime.operator.SortOperator;
import lodestone.runtime.operator.TallyOperator;
import lodestone.runtime.optimizer.Domains;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Source;

/** Makes operators of an optimised plan. */
final class PhysicalPlanner {

    private final Context context;

    PhysicalPlanner(Context context) {
        this.context = context;
    }

    Operator build(Plan plan) {
        if (plan instanceof Plan.PushedCount count) {
            return PushedCounts.count(count, context);
        } else if (plan instanceof Plan.PushedTally tally) {
            return PushedCounts.tally(tally, context);
        } else if (plan instanceof Plan.PushedSample sample) {
            return new PushedSampleOperator(sample, context);
        }
        Plan.Scan scan = scanBelow(plan);
        if (scan != null && isRowwise(plan) && scan.source().partitions() > 1) {
            return new ParallelScan(plan.schema(), scan.source().partitions(), number -> chain(plan, number), context);
        } else if (plan instanceof Plan.Scan) {
            return chain(plan, 0);
        }
        return over(plan, build(plan.inputs().get(0)));
    }

    /** The operators of a row-wise chain over one partition of its source. */
    private Operator chain(Plan plan, long partition) {
        return plan instanceof Plan.Scan scan ? scan.source().scan(scan.request(), partition, context)
                : over(plan, chain(plan.inputs().get(0), partition));
    }

    private Operator over(Plan plan, Operator input) {
        if (plan instanceof Plan.Filter filter) {
            return new FilterOperator(input, filter.condition(), context.allocator());
        } else if (plan instanceof Plan.Derive derive) {
            return new DeriveOperator(input, derive.column(), context.allocator());
        } else if (plan instanceof Plan.Project project) {
            return new ProjectOperator(input, project.schema());
        } else if (plan instanceof Plan.Limit limit) {
            return new LimitOperator(input, limit.n(), context.allocator());
        } else if (plan instanceof Plan.Sort sort) {
            return new SortOperator(input, sort.keys(), context);
        } else if (plan instanceof Plan.Count count) {
            return new CountOperator(input, count.schema(), context.allocator());
        } else if (plan instanceof Plan.Tally tally) {
            return new TallyOperator(input, tally.schema(), declaredOrder(tally), context.allocator());
        } else if (plan instanceof Plan.Sample sample) {
            Plan.Scan scan = scanBelow(plan);
            long rows = scan == null ? -1 : scan.source().rows();
            return new SampleOperator(input, sample.n(), sample.per(), new RankShuffle(sample.seed(), rows), context);
        }
        throw new IllegalStateException("no operator for " + plan.describe());
    }

    private static boolean isRowwise(Plan plan) {
        return plan instanceof Plan.Scan || isRowwiseStage(plan) && isRowwise(plan.inputs().get(0));
    }

    private static boolean isRowwiseStage(Plan plan) {
        return plan instanceof Plan.Filter || plan instanceof Plan.Derive || plan instanceof Plan.Project;
    }

    private static Plan.Scan scanBelow(Plan plan) {
        List<Plan> chain = plan.chain();
        return chain.get(chain.size() - 1) instanceof Plan.Scan scan ? scan : null;
    }

    /** The order in which the tallied column's own expression names its values. */
    private static List<Object> declaredOrder(Plan.Tally tally) {
        for (Plan node : tally.chain()) {
            if (node instanceof Plan.Derive derive && derive.column().name().equals(tally.column())) {
                List<Object> values = Domains.of(derive.column().expr(), null);
                return values == null ? List.of() : values;
            }
        }
        return List.of();
    }
}
