package lodestone.runtime.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lodestone.runtime.manifest.ContentHash;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.DeriveOperator;
import lodestone.runtime.operator.FilterOperator;
import lodestone.runtime.operator.LimitOperator;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.ParallelScan;
import lodestone.runtime.operator.PlacedPoints;
import lodestone.runtime.operator.PlacingOperator;
import lodestone.runtime.operator.ProjectOperator;
import lodestone.runtime.operator.PushedSampleOperator;
import lodestone.runtime.operator.RankShuffle;
import lodestone.runtime.operator.SampleOperator;
import lodestone.runtime.operator.SortOperator;
import lodestone.runtime.operator.SqlOperator;
import lodestone.runtime.optimizer.Optimizer;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Pushed;
import lodestone.runtime.plan.Reducer;
import lodestone.runtime.plan.SqlQuery;
import lodestone.runtime.table.Batch;

/** Makes operators of an optimised plan. */
final class PhysicalPlanner {

    private final Context context;

    private final RowCounts counts;

    /** @param counts takes the rows that leave each node */
    PhysicalPlanner(Context context, RowCounts counts) {
        this.context = context;
        this.counts = counts;
    }

    Operator build(Plan plan) {
        if (plan instanceof Pushed.Sample sample) {
            return counts.counted(sample, new PushedSampleOperator(sample, context), context);
        }
        if (plan instanceof Pushed pushed) {
            return counts.counted(pushed, new CountsOperator(pushed, context), context);
        }
        if (plan instanceof SqlQuery query) {
            return counts.counted(query, new SqlOperator(query, inputs(query), () -> inputs(query), context), context);
        }
        if (isDivisible(plan)) {
            return new ParallelScan(new PlanRows(plan), counts::add, context);
        } else if (plan instanceof Plan.Scan) {
            return chain(plan, 0);
        }
        if (plan instanceof Plan.Placing placing) {
            PointLimit.require(placing, context);
        }
        Plan input = plan.inputs().get(0);
        return counts.counted(plan, over(plan, isDivisible(input) && isWorthDividing(plan) ? new ParallelScan(new PlanRows(input, plan), counts::add, context)
                : build(input)), context);
    }

    /** Whether the pieces shall do a stage too. A sample is done twice then: dear, unless few rows come through or all are sent. */
    private boolean isWorthDividing(Plan plan) {
        if (plan instanceof Plan.Sample sample) {
            PlanRows rows = new PlanRows(plan.inputs().get(0));
            long all = rows.source().rows();
            return context.crew() != Crew.THREADS || all < 0 || sample.n() < all / rows.pieces() / 8;
        }
        return plan instanceof Plan.Limit;
    }

    /** The operators of a query's inputs. Inputs may have stages in common, so their rows are not counted by stages. */
    private List<Operator> inputs(SqlQuery query) {
        List<Operator> inputs = new ArrayList<>();
        try {
            query.inputs().forEach(input -> inputs.add(new PhysicalPlanner(context, new RowCounts()).build(input)));
            return inputs;
        } catch (RuntimeException | Error e) {
            inputs.forEach(Operator::close);
            throw e;
        }
    }

    /** The operators of a row-wise chain over one partition of its source. */
    Operator chain(Plan plan, long partition) {
        return counts.counted(plan, plan instanceof Plan.Scan scan ? scan.source().scan(scan.request(), partition, context)
                : over(plan, chain(plan.inputs().get(0), partition)), context);
    }

    /** The operator of a stage over its rows. */
    Operator over(Plan plan, Operator input) {
        if (plan instanceof Plan.Filter filter) {
            return new FilterOperator(input, filter.condition(), context);
        } else if (plan instanceof Plan.Derive derive) {
            return new DeriveOperator(input, derive.column(), context);
        } else if (plan instanceof Plan.Project project) {
            return new ProjectOperator(input, project.schema());
        } else if (plan instanceof Plan.Limit limit) {
            return new LimitOperator(input, limit.n(), context.allocator());
        } else if (plan instanceof Plan.Sort sort) {
            return new SortOperator(input, sort.keys(), context);
        } else if (plan instanceof Plan.Sample sample) {
            return new SampleOperator(input, sample.n(), sample.per(), new RankShuffle(sample.seed(), ranks(plan)), context);
        } else if (plan instanceof Plan.Reduce reduce) {
            return new PlacingOperator(input, reduce,
                    (points, workers) -> fitted(reduce.reducer(), points, workers), context);
        } else if (plan instanceof Plan.Transform transform) {
            return new PlacingOperator(input, transform,
                    (points, workers) -> transformed(transform.map(), points, workers), context);
        }
        throw new IllegalStateException("no operator for " + plan.describe());
    }

    private double[][] fitted(Reducer reducer, double[][] points, Workers workers) {
        if (points.length > 1 && Arrays.stream(points).allMatch(point -> Arrays.equals(point, points[0]))) {
            throw StudyException.of(Message.ZERO_VARIANCE, points.length);
        }
        return context.remembered().of(List.of(reducer, ContentHash.ofPoints(points)), () -> reducer.fit(points, workers));
    }

    private double[][] transformed(Plan.Reduce map, double[][] added, Workers workers) {
        PlacedPoints placed = new PlacedPoints(map);
        Plan plan = Optimizer.optimize(new Plan.Project(map, placed.columns(), map.at())).plan();
        try (Operator rows = new PhysicalPlanner(context, new RowCounts()).build(plan)) {
            for (Batch batch = rows.next(); batch != null; batch = rows.next()) {
                try (Batch current = batch) {
                    placed.add(current);
                }
            }
        }
        return map.reducer().transform(placed.points(), placed.places(), added, workers);
    }

    /** How many ranks there are: the same whether or not a source took over a sample below, for it decides the sample. */
    private static long ranks(Plan plan) {
        return plan instanceof SqlQuery ? -1 : plan instanceof Pushed pushed ? pushed.source().rows()
                : plan instanceof Plan.Scan scan ? scan.source().rows() : ranks(plan.inputs().get(0));
    }

    /** Whether its rows can be made in several pieces, each by itself. */
    static boolean isDivisible(Plan plan) {
        return isRowwise(plan) && new PlanRows(plan).pieces() > 1;
    }

    private static boolean isRowwise(Plan plan) {
        return plan instanceof Plan.Scan || isRowwiseStage(plan) && isRowwise(plan.inputs().get(0));
    }

    private static boolean isRowwiseStage(Plan plan) {
        return plan instanceof Plan.Filter || plan instanceof Plan.Derive || plan instanceof Plan.Project;
    }
}
