package lodestone.runtime.engine;

import java.util.List;
import java.util.Locale;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.optimizer.Optimizer;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Pushed;
import lodestone.runtime.plan.Reducer;

/** Refuses maps of more points than there is memory for: before any row is made, where their number can be told by then. */
public final class PointLimit {

    /** The part of the heap that the points may take; the rest is for everything else. */
    private static final double SHARE = 0.75;

    private PointLimit() {
    }

    /** The most points of so many dimensions that can be held in this JVM for a reducer. */
    public static long most(Reducer reducer, int width) {
        return reducer.mostPoints(width, (long) (SHARE * Runtime.getRuntime().maxMemory()));
    }

    /**
     * Looks at what is known of the rows without any work.
     *
     * @throws StudyException TOO_MANY_POINTS
     */
    public static void require(Plan.Reduce reduce) {
        require(reduce, known(reduce.input(), null));
    }

    /** The same, but counts rows where that is quick. @param context to count with */
    static void require(Plan.Placing node, Context context) {
        require(node, known(node.input(), context));
    }

    /** @param rows -1 if nobody knows */
    private static void require(Plan.Placing node, long rows) {
        int width = node.input().schema().column(node.vector()).type().width();
        if (rows > most(node.reducer(), width)) {
            throw tooMany(node, width, String.format(Locale.ROOT, "%,d", rows));
        }
    }

    /** @param found how many rows there are, in words */
    public static StudyException tooMany(Plan.Placing node, int width, String found) {
        long most = most(node.reducer(), width);
        long round = (long) Math.pow(10, Math.max(0, String.valueOf(most).length() - 2));
        return StudyException.of(Message.TOO_MANY_POINTS, found, width, most, Runtime.getRuntime().maxMemory() >> 20,
                most / round * round).at(node.at());
    }

    /** How many rows there are, or -1. @param context null to count nothing */
    private static long known(Plan plan, Context context) {
        if (plan instanceof Plan.Limit limit) {
            return least(limit.n(), known(limit.input(), context));
        } else if (plan instanceof Plan.Sample sample && sample.per() == null) {
            return least(sample.n(), known(sample.input(), context));
        } else if (plan instanceof Pushed.Sample) {
            return -1;
        } else if (plan instanceof Plan.Sort || plan instanceof Plan.Derive || plan instanceof Plan.Project) {
            return known(plan.inputs().get(0), context);
        } else if (plan instanceof Plan.Scan scan && scan.request().condition().equals(Expr.Literal.TRUE)) {
            return scan.source().rows();
        }
        return context == null ? -1 : counted(plan, context);
    }

    private static long least(long n, long rows) {
        return rows < 0 ? -1 : Math.min(n, rows);
    }

    private static long counted(Plan plan, Context context) {
        Plan count = Optimizer.optimize(new Plan.Count(plan, plan.at())).plan();
        return count instanceof Pushed.Count pushed && CountCost.seconds(count, context.threads()) < CountCost.UNASKED
                ? pushed.source().count(List.of(pushed.condition()), context)[0] : -1;
    }
}
