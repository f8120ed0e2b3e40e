package lodestone.cli;

import java.util.List;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.snapshot.Snapshot;
import lodestone.stdlib.snapshot.SnapshotStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lodestone known verify}. */
@Command(name = "verify", sortOptions = false,
        description = "Says whether snapshots are what they were when they were made.")
final class KnownVerifyCommand extends SnapshotCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "mp for the newest, mp@2026-11-20 or the path "
            + "of a .parquet file; all snapshots if not given")
    String name;

    KnownVerifyCommand(Console console) {
        super(console);
    }

    @Override
    int execute(SnapshotStore store) {
        int code = 0;
        for (StudyException problem : name == null ? store.unreadable() : List.<StudyException>of()) {
            Problem.report(problem, null, stacktrace, console);
            code = 1;
        }
        for (Snapshot snapshot : name == null ? store.all() : List.of(store.find(name))) {
            try {
                snapshot.check();
                console.out().println(Message.SNAPSHOT_SAME.text(snapshot.name(), snapshot.manifest().entries()));
            } catch (StudyException problem) {
                code = Problem.report(problem, null, stacktrace, console);
            }
        }
        return code;
    }
}
