package lodestone.spark;

import java.util.HashSet;
import java.util.Set;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.RowReport;
import lodestone.runtime.manifest.QueryRecord;

/**
 * Remembers what the user has been told. What a source or a function says when it prepares itself, it says in the driver and
 * again in each executor.
 */
final class Told implements Listener {

    private final Listener listener;
    private final Set<String> notices = new HashSet<>();

    Told(Listener listener) {
        this.listener = listener;
    }

    /** Whether the user has been told exactly this. */
    synchronized boolean knows(String notice) {
        return notices.contains(notice);
    }

    @Override
    public void notice(String text) {
        synchronized (this) {
            notices.add(text);
        }
        listener.notice(text);
    }

    @Override
    public void progress(String what, String unit, long done, long total) {
        listener.progress(what, unit, done, total);
    }

    @Override
    public void add(RowReport report, String what, long rows) {
        listener.add(report, what, rows);
    }

    @Override
    public void finished(QueryRecord record) {
        listener.finished(record);
    }
}
