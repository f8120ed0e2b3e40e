package lodestone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lodestone.dsl.Table;
import lodestone.runtime.message.Message;
import lodestone.stdlib.snapshot.Snapshot;
import lodestone.stdlib.snapshot.SnapshotManifest;
import lodestone.stdlib.snapshot.SnapshotStore;
import picocli.CommandLine.Command;

/** {@code lodestone known list}. */
@Command(name = "list", sortOptions = false, description = "Lists the snapshots there are, and what each covers.")
final class KnownListCommand extends SnapshotCommand {

    KnownListCommand(Console console) {
        super(console);
    }

    @Override
    int execute(SnapshotStore store) {
        store.unreadable().forEach(problem -> console.err().println(problem.getMessage()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Snapshot snapshot : store.all()) {
            SnapshotManifest manifest = snapshot.manifest();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("snapshot", snapshot.name());
            row.put("entries", manifest.entries());
            row.put("formulas", manifest.formulas());
            row.put("covers", manifest.coverage());
            row.put("licence", manifest.license());
            row.put("from", manifest.title());
            rows.add(row);
        }
        console.out().println(rows.isEmpty() ? Message.NO_SNAPSHOTS.text(store.folder())
                : Table.of(rows, Integer.MAX_VALUE) + System.lineSeparator() + "in " + store.folder());
        return 0;
    }
}
