package lodestone.cli;

import lodestone.runtime.message.Message;
import lodestone.stdlib.snapshot.Snapshot;
import lodestone.stdlib.snapshot.SnapshotStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lodestone known remove}. */
@Command(name = "remove", sortOptions = false, description = "Deletes a snapshot.")
final class KnownRemoveCommand extends SnapshotCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "as 'lodestone known list' names it: mp@2026-11-20")
    String name;

    KnownRemoveCommand(Console console) {
        super(console);
    }

    @Override
    int execute(SnapshotStore store) {
        Snapshot snapshot = store.only(name);
        store.remove(snapshot);
        console.out().println(Message.SNAPSHOT_REMOVED.text(snapshot.name()));
        return 0;
    }
}
