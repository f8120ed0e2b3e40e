package lodestone.stdlib.known;

import java.nio.file.Path;
import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.io.FileSource;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Snapshot;

/** A snapshot, which must be what it was when it was made. */
record SnapshotOrigin(Snapshot snapshot) implements FormulaOrigin {

    @Override
    public String name() {
        return snapshot.name();
    }

    @Override
    public FormulaEntries read(Listener listener) {
        snapshot.check();
        return FormulaEntries.read(FileSource.open(snapshot.file()), "formula");
    }

    @Override
    public List<Path> files() {
        return List.of(snapshot.file());
    }

    @Override
    public List<Citation> citations() {
        return snapshot.citations();
    }

    @Override
    public Coverage coverage() {
        return snapshot.manifest().coverage();
    }

    @Override
    public String toString() {
        return "snapshot('" + snapshot.manifest().provider() + "', '" + snapshot.id() + "')";
    }
}
