package lodestone.runtime.engine;

import java.util.List;
import java.util.Locale;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.optimizer.Optimizer;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.Pushed;

/** What an exact count or tally of rows will take, as far as that can be told before. */
final class CountCost {

    /** What a count may take that nobody asked for. */
    static final double UNASKED = 5;
    /** A count that takes no longer is made where an estimate would do. */
    static final double SHORT = 20;
    private static final double MOST = 3600;

    private CountCost() {
    }

    /** In seconds. @param plan an optimised count or tally, @param cores how many work on it */
    static double seconds(Plan plan, int cores) {
        if (plan instanceof Pushed.Count count) {
            return count.source().countCost(List.of(count.condition()), cores);
        } else if (plan instanceof Pushed.Tally tally) {
            return tally.source().countCost(Tallies.conditions(tally), cores);
        }
        Pushed.Estimate rows = Optimizer.estimate(plan.inputs().get(0), null, 1, 0);
        return rows == null ? 0 : rows.source().scanCost(rows.condition()) / cores;
    }

    /** @throws StudyException COUNT_TOO_LONG beyond an hour */
    static void require(Plan plan, int cores) {
        double seconds = seconds(plan, cores);
        if (seconds > MOST) {
            throw StudyException.of(Message.COUNT_TOO_LONG, time(seconds), plan instanceof Pushed.Tally tally
                    ? "'" + tally.key().name() + "'" : plan instanceof Plan.Tally tally ? "'" + tally.column() + "'" : "");
        }
    }

    private static String time(double seconds) {
        double hours = seconds / 3600;
        double days = hours / 24;
        return days > 700 ? String.format(Locale.ROOT, "%,.0f years", Math.ceil(days / 365))
                : days > 2 ? String.format(Locale.ROOT, "%.0f days", days) : String.format(Locale.ROOT, "%.1f hours", hours);
    }
}
