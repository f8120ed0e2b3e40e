package lodestone.stdlib.known;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.Workers;
import lodestone.runtime.message.Message;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Download;
import lodestone.stdlib.snapshot.Fetch;
import lodestone.stdlib.snapshot.Snapshot;
import lodestone.stdlib.snapshot.SnapshotStore;

/** A database over the network: its newest snapshot that covers the study, which is fetched if there is none. */
final class DownloadOrigin implements FormulaOrigin {

    private final String call;
    private final String database;
    private final Download download;
    private final SnapshotStore store;
    private final Supplier<Workers> workers;
    private SnapshotOrigin used;

    /**
     * @param call     as plans print it
     * @param database as the user calls it, a name or a URL
     * @param workers  of the run, to be told and stopped by
     */
    DownloadOrigin(String call, String database, Download download, SnapshotStore store, Supplier<Workers> workers) {
        this.call = call;
        this.database = database;
        this.download = download;
        this.store = store;
        this.workers = workers;
    }

    @Override
    public String name() {
        return used.name();
    }

    /** What it says of fetching goes to the run and not to the query: a later run, which fetches nothing, is the same. */
    @Override
    public FormulaEntries read(Listener listener) {
        try (Workers run = workers.get()) {
            Snapshot snapshot = new Fetch(store, run.listener(), run.cancellation()).any(download);
            run.listener().notice(Message.SNAPSHOT_USED.text(call, snapshot.name(), snapshot.manifest().entries(),
                    database + download.coverage().options()));
            used = new SnapshotOrigin(snapshot);
            return used.read(listener);
        }
    }

    @Override
    public List<Path> files() {
        return used == null ? List.of() : used.files();
    }

    @Override
    public List<Citation> citations() {
        return used == null ? Snapshot.citations(download.provider()) : used.citations();
    }

    @Override
    public Coverage coverage() {
        return used.coverage();
    }

    @Override
    public String toString() {
        return call;
    }
}
