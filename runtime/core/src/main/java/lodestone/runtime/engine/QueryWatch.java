package lodestone.runtime.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lodestone.runtime.manifest.QueryRecord;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.SqlQuery;

/** Remembers what a running query did, and passes on what it says. */
final class QueryWatch implements Listener {

    private final Listener listener;
    private final RowCounts counts = new RowCounts();
    private final List<String> notices = new ArrayList<>();
    private final Map<RowReport, Map<String, Long>> reported = new HashMap<>();

    QueryWatch(Listener listener) {
        this.listener = listener;
    }

    RowCounts counts() {
        return counts;
    }

    synchronized List<String> notices() {
        return List.copyOf(notices);
    }

    @Override
    public synchronized void add(RowReport report, String what, long rows) {
        reported.computeIfAbsent(report, r -> new TreeMap<>()).merge(what, rows, Long::sum);
    }

    /**
     * Tells what was added up, where it is complete: rows that a limit left unread are as many as batches and threads have it.
     */
    synchronized void tellReports(Plan plan) {
        boolean complete = true;
        for (Plan node : plan.chain()) {
            if (complete) {
                node.functions().stream().filter(reported::containsKey)
                        .forEach(f -> notice(((RowReport) f).text(reported.remove(f))));
            }
            complete = !(node instanceof Plan.Limit || node instanceof SqlQuery) && (complete || StageRows.readsAll(node));
        }
    }

    @Override
    public void progress(String what, String unit, long done, long total) {
        listener.progress(what, unit, done, total);
    }

    @Override
    public synchronized void notice(String text) {
        notices.add(text);
        listener.notice(text);
    }

    @Override
    public void finished(QueryRecord record) {
        listener.finished(record);
    }
}
