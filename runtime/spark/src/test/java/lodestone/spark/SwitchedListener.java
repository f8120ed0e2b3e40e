package lodestone.spark;

import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.RowReport;
import lodestone.runtime.manifest.QueryRecord;

/** Passes on to whoever listens at the time. */
final class SwitchedListener implements Listener {

    volatile Listener to = Listener.NONE;

    @Override
    public void progress(String what, String unit, long done, long total) {
        to.progress(what, unit, done, total);
    }

    @Override
    public void notice(String text) {
        to.notice(text);
    }

    @Override
    public void add(RowReport report, String what, long rows) {
        to.add(report, what, rows);
    }

    @Override
    public void finished(QueryRecord record) {
        to.finished(record);
    }
}
