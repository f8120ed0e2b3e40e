package lodestone.stdlib.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
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
 * @param provider what it will be called, and what to cite
 * @param url      where the entries come from
 * @param query    the query as it was sent
 * @param started  when the first entry was asked for
 */
record NewSnapshot(Provider provider, String url, String query, Coverage coverage, Instant started) {

    private static final int HASH_DIGITS = 8;

    /** Some digits that differ between queries. */
    static String hash(String query) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The id of a snapshot of a time: the date, and more where not everything was asked for. */
    static String id(Instant time, Coverage coverage, String query) {
        String date = time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return coverage.equals(Coverage.ALL) ? date : date + "-" + hash(query);
    }

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
        return new SnapshotManifest(SnapshotManifest.FORMAT, provider.name(), provider.title(), url, query,
                coverage.elementsText(), coverage.arityText(),
                started.truncatedTo(ChronoUnit.SECONDS).toString(), finished.truncatedTo(ChronoUnit.MILLIS).toString(),
                rows.entries(), rows.formulas(), rows.unreadable(), InputFile.of(file, file.toAbsolutePath().getParent()).sha256(),
                provider.license(), provider.citation(), Versions.all().get("lodestone"));
    }
}
