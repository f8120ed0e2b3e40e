package lodestone.runtime.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Exprs;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.optimizer.Domains;
import lodestone.runtime.plan.Pushed;
import lodestone.runtime.table.Batch;

/** Counts rows by the values of a column: declared values in their declared order, others ascending, missing last. */
final class Tallies {

    private Tallies() {
    }

    /** The condition of all rows, and that of each value. */
    static List<Expr> conditions(Pushed.Tally plan) {
        List<Expr> conditions = new ArrayList<>(List.of(plan.condition()));
        plan.values().forEach(v -> conditions.add(Exprs.allOf(List.of(plan.condition(), Domains.equal(plan.key().expr(), v)))));
        return conditions;
    }

    /** Asks the source, which makes no rows for it. */
    static Map<Object, Long> inSource(Pushed.Tally plan, Context context) {
        long[] counts = plan.source().count(conditions(plan), context);
        Map<Object, Long> tally = new LinkedHashMap<>();
        for (int i = 0; i < plan.values().size(); i++) {
            if (counts[i + 1] > 0) {
                tally.put(plan.values().get(i), counts[i + 1]);
            }
        }
        long missing = counts[0] - LongStream.of(Arrays.copyOfRange(counts, 1, counts.length)).sum();
        if (missing > 0) {
            tally.put(null, missing);
        }
        return tally;
    }

    /** Counts rows. @param column whose values are told apart; null to count all of them, as if of missing values */
    static Map<Object, Long> ofRows(Operator rows, String column) {
        Map<Object, Long> counts = new HashMap<>();
        for (Batch batch = rows.next(); batch != null; batch = rows.next()) {
            try (Batch current = batch) {
                if (column == null) {
                    counts.merge(null, (long) current.rows(), Long::sum);
                    continue;
                }
                Values values = current.values(column);
                for (int i = 0; i < values.size(); i++) {
                    counts.merge(values.get(i), 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    /** In the order of the values. @param declared values that come first, in this order */
    static <V> Map<Object, V> ordered(Map<Object, V> counts, List<Object> declared) {
        List<Object> keys = new ArrayList<>(counts.keySet());
        keys.sort((a, b) -> compare(a, b, declared));
        Map<Object, V> tally = new LinkedHashMap<>();
        keys.forEach(key -> tally.put(key, counts.get(key)));
        return tally;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b, List<Object> declared) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        int first = declared.indexOf(a);
        int second = declared.indexOf(b);
        if (first >= 0 || second >= 0) {
            return first < 0 ? 1 : second < 0 ? -1 : Integer.compare(first, second);
        }
        return a instanceof Comparable<?> ? ((Comparable<Object>) a).compareTo(b) : a.toString().compareTo(b.toString());
    }
}
