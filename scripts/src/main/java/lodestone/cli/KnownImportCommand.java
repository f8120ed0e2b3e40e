package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.snapshot.Import;
import lodestone.stdlib.snapshot.Snapshot;
import lodestone.stdlib.snapshot.SnapshotStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lodestone known import}. */
@Command(name = "import", sortOptions = false,
        description = "Makes a snapshot of a file with formulas (csv, tsv, json, jsonl, parquet, arrow).")
final class KnownImportCommand extends SnapshotCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "the file; its ending says the format")
    Path file;

    @Option(names = "--name", paramLabel = "NAME", description = "what to call the database; the file's name if not given")
    String name;

    @Option(names = "--column", paramLabel = "COLUMN", description = "the column of formulas; else the one called formula, "
            + "formula_pretty, reduced_formula or composition")
    String column;

    @Option(names = "--license", paramLabel = "LICENSE", description = "the licence of the data, as CC-BY-4.0")
    String license;

    @Option(names = "--citation", paramLabel = "BIBTEX", description = "what to cite: BibTeX, or a .bib file")
    String citation;

    KnownImportCommand(Console console) {
        super(console);
    }

    @Override
    int execute(SnapshotStore store) {
        String database = name != null ? name : String.valueOf(file.getFileName()).replaceFirst("(?<=.)\\..*", "");
        String bibtex = citation != null && citation.endsWith(".bib") ? text(Path.of(citation)) : citation;
        Snapshot made = watched(workers -> new Import(database, column, license, bibtex).run(store, file, workers.listener(),
                workers.cancellation()));
        console.out().println(made.name());
        return 0;
    }

    private static String text(Path bibliography) {
        try {
            return Files.readString(bibliography);
        } catch (NoSuchFileException e) {
            throw StudyException.causedBy(e, Message.FILE_NOT_FOUND, bibliography, Path.of("").toAbsolutePath());
        } catch (IOException e) {
            throw StudyException.causedBy(e, Message.FILE_UNREADABLE, bibliography, e.getMessage());
        }
    }
}
