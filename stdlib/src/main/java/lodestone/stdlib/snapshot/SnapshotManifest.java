package lodestone.stdlib.snapshot;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What there is to know about a snapshot beside its rows; the file {@code DATE.json} beside {@code DATE.parquet}.
 *
 * @param format     version of this layout, {@link #FORMAT}
 * @param provider   short name of the database
 * @param title      its name in full
 * @param url        where it was fetched from; the file that was imported
 * @param query      as it was sent
 * @param elements   no others were asked for, as {@code Li,N..F}; null for all
 * @param arity      the numbers of elements asked for, as {@code 2..4}; null for all
 * @param started    when the first page was fetched, ISO 8601 in UTC
 * @param finished   when the last page had come, likewise
 * @param entries    rows of the Parquet file
 * @param formulas   distinct reduced compositions
 * @param unreadable entries without a formula that can be read
 * @param sha256     of the Parquet file, hexadecimal
 * @param license    of the data, or null if unknown
 * @param citation   BibTeX, or null if unknown
 * @param lodestone  the version that made it
 */
public record SnapshotManifest(int format, String provider, String title, String url, String query, String elements,
                               String arity, String started, String finished, long entries, long formulas, long unreadable,
                               String sha256, String license, String citation, String lodestone) {

    public static final int FORMAT = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** @throws IOException if it can not be read, or has another format */
    static SnapshotManifest read(Path file) throws IOException {
        SnapshotManifest manifest = JSON.readValue(file.toFile(), SnapshotManifest.class);
        try {
            if (manifest.format != FORMAT || Stream.of(manifest.provider,
                    manifest.title, manifest.url, manifest.query, manifest.sha256).anyMatch(Objects::isNull)) {
                throw new IOException("it has not format " + FORMAT + ", or lacks a value");
            }
            Instant.parse(manifest.finished);
            manifest.coverage();
            return manifest;
        } catch (RuntimeException e) {
            throw new IOException("a value in it is missing or wrong", e);
        }
    }

    public Coverage coverage() {
        return Coverage.parse(elements, arity);
    }
}
