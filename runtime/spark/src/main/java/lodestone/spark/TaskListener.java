package lodestone.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.RowReport;

/** Keeps what the pieces of a task say, for the driver to pass on. */
final class TaskListener implements Listener {

    private final List<String> notices = new ArrayList<>();
    private final Map<RowReport, Map<String, Long>> reports = new HashMap<>();

    @Override
    public synchronized void notice(String text) {
        notices.add(text);
    }

    @Override
    public synchronized void add(RowReport report, String what, long rows) {
        reports.computeIfAbsent(report, r -> new TreeMap<>()).merge(what, rows, Long::sum);
    }

    synchronized List<String> notices() {
        return new ArrayList<>(notices);
    }

    synchronized Map<RowReport, Map<String, Long>> reports() {
        return new HashMap<>(reports);
    }
}
