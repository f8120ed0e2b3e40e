package lodestone.cli;

import lodestone.stdlib.known.Databases;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Download;
import lodestone.stdlib.snapshot.Fetch;
import lodestone.stdlib.snapshot.Snapshot;
import lodestone.stdlib.snapshot.SnapshotStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lodestone known fetch}. */
@Command(name = "fetch", sortOptions = false,
        description = "Makes a snapshot of a database over the network; after an interruption it goes on where it was.")
final class KnownFetchCommand extends SnapshotCommand {

    @Parameters(index = "0", paramLabel = "PROVIDER", description = "a database by its name, as mp, or the base URL of an "
            + "OPTIMADE API")
    String provider;

    @Option(names = "--elements", paramLabel = "LIST", description = "compounds of these elements only, as Li,N..F")
    String elements;

    @Option(names = "--arity", paramLabel = "RANGE", description = "compounds of so many elements only, as 2..4")
    String arity;

    KnownFetchCommand(Console console) {
        super(console);
    }

    @Override
    int execute(SnapshotStore store) {
        Coverage coverage = Coverage.parse(elements, arity);
        Snapshot made = watched(workers -> {
            Download download = Databases.download(provider, coverage, console.environment());
            return new Fetch(store, workers.listener(), workers.cancellation()).today(download);
        });
        console.out().println(made.name());
        return 0;
    }
}
