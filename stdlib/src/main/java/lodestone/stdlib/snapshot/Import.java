package lodestone.stdlib.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.io.FileSource;
import lodestone.runtime.manifest.InputFile;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.stdlib.known.FormulaColumn;
import lodestone.stdlib.known.SourceRows;

/**
 * Makes a snapshot of a table file.
 *
 * @param name     what the snapshots of this database are called
 * @param column   the column of formulas, or null to find it by its name
 * @param license  of the data, or null
 * @param citation BibTeX, or null
 */
public record Import(String name, String column, String license, String citation) {

    private static final List<String> IDS = List.of("id", "material_id", "entry_id", "identifier");

    /**
     * The snapshot; the one that is there if the same file was imported before.
     *
     * @param listener told what was made
     * @throws StudyException SNAPSHOT_NAME, those of {@link FileSource#open} and {@link FormulaColumn#of}, FILE_UNWRITABLE, SNAPSHOT_CHANGED
     */
    public Snapshot run(SnapshotStore store, Path file, Listener listener, Cancellation cancel) {
        Path folder = store.folder(name);
        FileSource source = FileSource.open(file);
        String formulas = FormulaColumn.of(source, source.schema(), column);
        String ids = source.schema().names().stream().filter(n -> IDS.contains(n.toLowerCase(Locale.ROOT))).findFirst()
                .orElse(null);
        Provider provider = new Provider(name, file.getFileName().toString(), file.toUri(), license, citation);
        String query = "column '" + formulas + "' of a file with SHA-256 " + sha256(file);
        try (ProviderLock lock = ProviderLock.take(folder, () -> listener.notice(Message.FETCH_WAITS.text(name)), cancel)) {
            Instant now = store.clock().instant();
            Snapshot same = store.of(name).stream().filter(s -> s.manifest().query().equals(query)
                    && Objects.equals(s.manifest().license(), license) && Objects.equals(s.manifest().citation(), citation))
                    .findFirst().orElse(null);
            if (same != null) {
                same.check();
                listener.notice(Message.SNAPSHOT_THERE.text(same.name()));
                return same;
            }
            Snapshot made = new NewSnapshot(provider, query, Coverage.ALL, now)
                    .write(store.target(name, Coverage.ALL, query, now), now,
                            rows -> read(source, formulas, ids, rows, cancel), cancel);
            listener.notice(Message.SNAPSHOT_MADE.text(made.name(), made.manifest().entries(), made.manifest().formulas(),
                    made.manifest().unreadable()));
            return made;
        }
    }

    private static String sha256(Path file) {
        try {
            return InputFile.of(file, file.toAbsolutePath().getParent()).sha256();
        } catch (IOException e) {
            throw StudyException.causedBy(e, Message.FILE_UNREADABLE, file, e.getMessage());
        }
    }

    private static void read(FileSource source, String formulas, String ids, SnapshotRows rows, Cancellation cancel) {
        List<String> columns = ids == null || ids.equals(formulas) ? List.of(formulas) : List.of(formulas, ids);
        SourceRows.forEach(source, columns, cancel, values -> {
            for (int i = 0; i < values.get(0).size(); i++) {
                Object id = values.size() < 2 ? null : values.get(1).get(i);
                rows.add(new Entry(id == null ? null : id.toString(), (String) values.get(0).get(i)));
            }
        });
    }
}
