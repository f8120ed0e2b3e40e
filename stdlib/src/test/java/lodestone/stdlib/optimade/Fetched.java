package lodestone.stdlib.optimade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Download;
import lodestone.stdlib.snapshot.Entry;

/** Runs downloads and keeps all that they give and say. */
final class Fetched implements Download.Pages, Listener {

    /** Not for people. */
    static final Patience SHORT = new Patience(Duration.ofSeconds(5), Duration.ofMillis(500), 3, Duration.ofMillis(1),
            Duration.ofSeconds(30));
    static final Coverage TWO_TO_FOUR = new Coverage(Set.of(), 2, 4);

    final List<Entry> entries = new ArrayList<>();
    final List<String> bookmarks = new ArrayList<>();
    final List<Long> totals = new ArrayList<>();
    final List<String> notices = new ArrayList<>();
    final List<String> progress = new ArrayList<>();
    final Cancellation cancel = new Cancellation();
    Runnable onProgress = () -> { };

    Fetched run(Download download) {
        return run(download, null);
    }

    Fetched run(Download download, String bookmark) {
        download.run(bookmark, this, this, cancel);
        return this;
    }

    @Override
    public void add(List<Entry> page, String bookmark, long total) {
        entries.addAll(page);
        bookmarks.add(bookmark);
        totals.add(total);
    }

    @Override
    public void notice(String text) {
        notices.add(text);
    }

    @Override
    public void progress(String what, String unit, long done, long total) {
        progress.add(what + ": " + done + " of " + total + " " + unit);
        onProgress.run();
    }

    /** As "a=LiO2 b=NaCl". */
    String text() {
        return entries.stream().map(e -> e.id() + "=" + e.formula()).collect(Collectors.joining(" "));
    }

    String lastBookmark() {
        return bookmarks.get(bookmarks.size() - 1);
    }
}
