package lodestone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import lodestone.dsl.Table;
import lodestone.runtime.io.FileSink;
import lodestone.runtime.message.Message;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.known.FormulaChanges;
import lodestone.stdlib.known.KnownFormulas;
import lodestone.stdlib.snapshot.Snapshot;
import lodestone.stdlib.snapshot.SnapshotStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lodestone known diff}. */
@Command(name = "diff", sortOptions = false,
        description = "Says which formulas were added and are gone from one snapshot to another, by number of elements.")
final class KnownDiffCommand extends SnapshotCommand {

    @Parameters(index = "0", paramLabel = "A", description = "mp for the newest, mp@2026-11-20, or the path of a file with "
            + "formulas")
    String before;

    @Parameters(index = "1", paramLabel = "B", description = "likewise")
    String after;

    @Option(names = "--to", paramLabel = "FILE", description = "write all of them to a file, whose ending says the format")
    Path to;

    KnownDiffCommand(Console console) {
        super(console);
    }

    @Override
    int execute(SnapshotStore store) {
        if (to != null) {
            FileSink.check(to);
        }
        KnownFormulas first = formulas(store, before);
        KnownFormulas second = formulas(store, after);
        Set<Composition> old = first.compositions();
        Set<Composition> current = second.compositions();
        FormulaChanges changes = FormulaChanges.between(old, current);
        console.out().println(Message.FORMULAS_CHANGED.text(first.name(), old.size(), second.name(), current.size(),
                changes.added().size(), changes.gone().size()));
        if (!changes.byArity().isEmpty()) {
            console.out().println(Table.of(changes.byArity(), Integer.MAX_VALUE));
        }
        if (to != null) {
            console.out().println(Message.FORMULAS_WRITTEN.text(watched(w -> changes.write(to, w.cancellation())), to));
        }
        return 0;
    }

    /** A snapshot; or any file of formulas that is none. */
    private static KnownFormulas formulas(SnapshotStore store, String name) {
        Path file = Path.of(name);
        boolean path = Files.isRegularFile(file) || name.contains("/") || name.contains("\\");
        return path && !Snapshot.isAt(file) ? KnownFormulas.ofFile(file, null)
                : KnownFormulas.of(store.find(name));
    }
}
