package lodestone.stdlib.snapshot;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * Makes snapshots of databases over the network. A fetch that is interrupted, by whatever, keeps its pages, and the next one
 * of the same query goes on from there. One process fetches from a database at a time; another one waits.
 *
 * @param listener told the progress, and what the user should know
 */
public record Fetch(SnapshotStore store, Listener listener, Cancellation cancel) {

    /** Of pages that are older, too much may have changed since. */
    private static final Duration FRESH = Duration.ofDays(3);

    /** The snapshot of today, which may be there already. @throws StudyException SNAPSHOT_CHANGED if that was changed */
    public Snapshot today(Download download) {
        return locked(download, () -> {
            Optional<Snapshot> there = store.ofDay(download.provider().name(), download.coverage(), download.query(),
                    store.clock().instant());
            there.ifPresent(s -> {
                s.check();
                listener.notice(Message.SNAPSHOT_THERE.text(s.name()));
            });
            return there.orElseGet(() -> fetch(download));
        });
    }

    /** The newest snapshot that has what is asked for; fetched if there is none. */
    public Snapshot any(Download download) {
        String provider = download.provider().name();
        return store.newest(provider, download.coverage()).orElseGet(() -> locked(download,
                () -> store.newest(provider, download.coverage()).orElseGet(() -> fetch(download))));
    }

    private interface Work {
        Snapshot run();
    }

    private Snapshot locked(Download download, Work work) {
        String provider = download.provider().name();
        try (ProviderLock lock = ProviderLock.take(store.folder(provider),
                () -> listener.notice(Message.FETCH_WAITS.text(provider)), cancel)) {
            return work.run();
        }
    }

    private Snapshot fetch(Download download) {
        Provider provider = download.provider();
        Path partial = store.folder(provider.name()).resolve(".fetching-" + SnapshotStore.hash(download.query()) + ".jsonl");
        try (PartialPages pages = PartialPages.open(partial, download.query())) {
            begin(pages, provider.name());
            if (!pages.isComplete()) {
                run(download, pages);
            }
            NewSnapshot made = new NewSnapshot(provider, download.query(), download.coverage(), pages.started());
            Instant now = store.clock().instant();
            Path file = store.target(provider.name(), download.coverage(), download.query(), now);
            Snapshot snapshot = made.write(file, now, rows -> pages.forEach(page -> page.forEach(rows::add)), cancel);
            pages.delete();
            listener.notice(Message.SNAPSHOT_MADE.text(snapshot.name(), snapshot.manifest().entries(),
                    snapshot.manifest().formulas(), snapshot.manifest().unreadable()));
            return snapshot;
        }
    }

    private void begin(PartialPages pages, String provider) {
        Instant now = store.clock().instant();
        if (pages.entries() == 0) {
            pages.restart(now);
        } else if (pages.started().plus(FRESH).isBefore(now)) {
            listener.notice(Message.FETCH_OLD.text(provider, pages.entries(), pages.started()));
            pages.restart(now);
        } else {
            listener.notice(Message.FETCH_RESUMED.text(provider, pages.entries(), pages.started()));
        }
    }

    private void run(Download download, PartialPages pages) {
        String provider = download.provider().name();
        boolean ended = false;
        try {
            download.run(pages.bookmark(), pages, listener, cancel);
            ended = true;
        } catch (StudyException e) {
            List<Snapshot> there = store.of(provider);
            throw !e.message().isFailure() || e.message() == Message.CANCELLED || e.message() == Message.CACHE_UNWRITABLE ? e
                    : StudyException.causedBy(e, Message.FETCH_FAILED, e.getMessage(), provider,
                            there.isEmpty() ? "nothing" : SnapshotStore.describe(there),
                            there.isEmpty() ? "" : " Use one: snapshot('" + provider + "', '" + there.get(there.size() - 1).id()
                                    + "').");
        } finally {
            if (!ended && pages.entries() > 0) {
                listener.notice(Message.FETCH_KEPT.text(provider, pages.entries()));
            }
        }
    }
}
