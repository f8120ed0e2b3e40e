package lodestone.runtime.io;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.PlanRows;
import lodestone.runtime.engine.RowReport;
import lodestone.runtime.expr.Function;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.plan.Plan;

/**
 * What there is to tell of the rows of some parts, kept with them so that a run that finds them there can tell it too.
 *
 * @param stageRows rows that left each stage of the plan, its last one first
 * @param reports   what functions of the plan added up
 * @param notices   what should be known about the data, each once
 */
public record DatasetTold(List<Long> stageRows, List<Report> reports, List<String> notices) implements Serializable {

    /**
     * What a function {@link Listener#add added}.
     *
     * @param function its number among the functions of the plan
     */
    public record Report(int function, String what, long rows) implements Serializable {
    }

    /** Hears parts being made. */
    static final class Ear implements Listener {

        private final PlanRows rows;
        private final Listener listener;
        private final Map<SourceRef, Long> stageRows = new LinkedHashMap<>();
        private final List<Report> reports = new ArrayList<>();
        private final Set<String> notices = new LinkedHashSet<>();

        /** @param listener hears all but the reports */
        Ear(PlanRows rows, Listener listener) {
            this.rows = rows;
            this.listener = listener;
        }

        synchronized void add(Map<SourceRef, Long> counts) {
            counts.forEach((at, n) -> stageRows.merge(at, n, Long::sum));
        }

        @Override
        public void progress(String what, String unit, long n, long total) {
            listener.progress(what, unit, n, total);
        }

        @Override
        public synchronized void add(RowReport report, String what, long n) {
            reports.add(new Report(functions(rows).indexOf(report), what, n));
        }

        @Override
        public synchronized void notice(String text) {
            notices.add(text);
            listener.notice(text);
        }

        synchronized DatasetTold told() {
            List<Long> counts = rows.plan().chain().stream().map(node -> stageRows.getOrDefault(node.at(), 0L)).toList();
            return sum(List.of(new DatasetTold(counts, reports, List.copyOf(notices))));
        }
    }

    /** Of all these parts together. */
    static DatasetTold sum(List<DatasetTold> parts) {
        List<Long> stageRows = new ArrayList<>();
        Map<List<Object>, Report> reports = new LinkedHashMap<>();
        Set<String> notices = new LinkedHashSet<>();
        for (DatasetTold part : parts) {
            for (int i = 0; i < part.stageRows.size(); i++) {
                if (i == stageRows.size()) {
                    stageRows.add(0L);
                }
                stageRows.set(i, stageRows.get(i) + part.stageRows.get(i));
            }
            part.reports.forEach(r -> reports.merge(List.of(r.function, r.what), r,
                    (a, b) -> new Report(a.function, a.what, a.rows + b.rows)));
            notices.addAll(part.notices);
        }
        return new DatasetTold(List.copyOf(stageRows), List.copyOf(reports.values()), List.copyOf(notices));
    }

    /** Rows by the place of the stage. */
    public Map<SourceRef, Long> counts(PlanRows rows) {
        Map<SourceRef, Long> counts = new LinkedHashMap<>();
        List<Plan> chain = rows.plan().chain();
        for (int i = 0; i < chain.size(); i++) {
            counts.put(chain.get(i).at(), stageRows.get(i));
        }
        return counts;
    }

    /** Tells the listener of the query what was added up. */
    void tellReports(PlanRows rows, Listener listener) {
        List<Function> functions = functions(rows);
        reports.forEach(r -> listener.add((RowReport) functions.get(r.function), r.what, r.rows));
    }

    private static List<Function> functions(PlanRows rows) {
        return rows.plan().chain().stream().flatMap(node -> node.functions().stream()).toList();
    }
}
