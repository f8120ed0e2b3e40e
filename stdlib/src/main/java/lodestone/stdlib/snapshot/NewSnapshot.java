package lodestone.stdlib.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import lodestone.dsl.Versions;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.io.FileSink;
import lodestone.runtime.io.WholeFile;
import lodestone.runtime.manifest.InputFile;
import lodestone.runtime.manifest.JsonText;
import lodestone.runtime.operator.BatchesOperator;
import lodestone.runtime.operator.Operator;
import org.apache.arrow.memory.RootAllocator;

/**
 * A snapshot in the making.
 *
 * @param provider what it will be called, where the entries come from, and what to cite
 * @param query    the query as it was sent
 * @param started  when the first entry was asked for
 */
record NewSnapshot(Provider provider, String query, Coverage coverage, Instant started) {

    /**
     * Writes the Parquet file, and then the manifest, which makes it a snapshot.
     *
     * @param finished when the last entry had come
     * @param entries  hands over all entries
     * @throws lodestone.runtime.message.StudyException FILE_UNWRITABLE, CANCELLED
     */
    Snapshot write(Path file, Instant finished, Consumer<SnapshotRows> entries, Cancellation cancel) {
        try (RootAllocator allocator = new RootAllocator()) {
            SnapshotRows rows = new SnapshotRows(allocator);
            try (Operator batches = collected(rows, entries)) {
                Context context = new Context(allocator, Runtime.getRuntime().availableProcessors(), cancel, Listener.NONE);
                FileSink.write(batches, file, context);
            }
            return WholeFile.write(Snapshot.manifest(file), part -> {
                SnapshotManifest manifest = manifest(file, finished, rows);
                Files.writeString(part, JsonText.of(manifest));
                return new Snapshot(file, manifest);
            });
        }
    }

    private static Operator collected(SnapshotRows rows, Consumer<SnapshotRows> entries) {
        try {
            entries.accept(rows);
            return new BatchesOperator(SnapshotRows.SCHEMA, rows.batches());
        } catch (RuntimeException | Error e) {
            rows.batches().forEach(batch -> batch.close());
            throw e;
        }
    }

    private SnapshotManifest manifest(Path file, Instant finished, SnapshotRows rows) throws IOException {
        return new SnapshotManifest(SnapshotManifest.FORMAT, provider.name(), provider.title(), provider.url().toString(), query,
                coverage.elementsText(), coverage.arityText(),
                started.truncatedTo(ChronoUnit.SECONDS).toString(), finished.truncatedTo(ChronoUnit.MILLIS).toString(),
                rows.entries(), rows.formulas(), rows.unreadable(),
                InputFile.of(file, file.toAbsolutePath().getParent()).sha256(), provider.license(), provider.citation(),
                Versions.all().get("lodestone"));
    }
}
