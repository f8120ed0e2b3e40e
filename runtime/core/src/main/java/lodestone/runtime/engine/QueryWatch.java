package lodestone.runtime.engine;

import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.manifest.QueryRecord;

/** Remembers what a running query did, and passes on what it says. */
final class QueryWatch implements Listener {

    private final Listener listener;
    private final RowCounts counts = new RowCounts();
    private final List<String> notices = new ArrayList<>();

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
