package lodestone.cli;

import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.manifest.QueryRecord;

/** Shows the user what an engine does: progress on one line that is redrawn, each notice once. */
final class Watcher implements Listener {

    private final ProgressBar bar;
    private final PrintStream notices;
    private final Consumer<QueryRecord> records;
    /** Every query about the same rows has the same to say. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** @param records takes what is known of each query that has run to its end */
    Watcher(ProgressBar bar, PrintStream notices, Consumer<QueryRecord> records) {
        this.bar = bar;
        this.notices = notices;
        this.records = records;
    }

    /** What has been told is told again when it comes again. */
    void forget() {
        told.clear();
    }

    @Override
    public void progress(String what, String unit, long done, long total) {
        bar.progress(what, unit, done, total);
    }

    @Override
    public void notice(String text) {
        if (told.add(text)) {
            bar.erase();
            notices.println(text);
        }
    }

    @Override
    public void finished(QueryRecord query) {
        bar.erase();
        records.accept(query);
    }
}
