package lodestone.stdlib.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.manifest.InputFile;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;

/**
 * What a database had at a time: a Parquet file with the columns {@code id}, {@code formula} as the database gave it and
 * {@code reduced}, its reduced formula, and a manifest beside it. There is none before it is whole.
 *
 * @param file the Parquet file
 */
public record Snapshot(Path file, SnapshotManifest manifest) {

    static final String ENDING = ".parquet";

    /**
     * @throws StudyException FILE_UNREADABLE if there is no manifest that can be read
     */
    static Snapshot read(Path file) {
        Path manifest = manifest(file);
        try {
            return new Snapshot(file, SnapshotManifest.read(manifest));
        } catch (IOException e) {
            throw StudyException.causedBy(e, Message.FILE_UNREADABLE, manifest, !Files.exists(manifest) ? "there is no such file"
                    : Files.isReadable(manifest) ? "it is no manifest of a snapshot" : "no permission");
        }
    }

    /** Whether a Parquet file has the manifest of a snapshot beside it. */
    public static boolean isAt(Path file) {
        return file.toString().endsWith(ENDING) && Files.exists(manifest(file));
    }

    static Path manifest(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".json");
    }

    /** Its date, and something more if there are several of a day, as {@code 2026-11-20}. */
    public String id() {
        return id(file);
    }

    static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** As {@code mp@2026-11-20}. */
    public String name() {
        return manifest.provider() + "@" + id();
    }

    /**
     * Compares the file with what the manifest says of it.
     *
     * @throws StudyException SNAPSHOT_CHANGED
     */
    public void check() {
        String now;
        try {
            now = InputFile.of(file, file.toAbsolutePath().getParent()).sha256();
        } catch (IOException e) {
            now = Files.exists(file) ? "unreadable" : "gone";
        }
        if (!now.equals(manifest.sha256())) {
            throw StudyException.of(Message.SNAPSHOT_CHANGED, name(), manifest.sha256(), now, name());
        }
    }

    /** What to cite for it, with the licence of the data. */
    public List<Citation> citations() {
        return citations(name(), manifest.title(), manifest.url(), manifest.license(), manifest.citation());
    }

    static List<Citation> citations(String name, String title, String url, String license, String citation) {
        List<String> entries = new ArrayList<>();
        if (citation != null && !citation.isBlank()) {
            entries.addAll(List.of(citation.strip().split("\\n\\s*(?=@)")));
        }
        return List.of(new Citation(name + ": known formulas of " + title + " (" + url + "), licence: "
                + (license == null ? "unknown, ask them" : license) + (entries.isEmpty() ? "; cite its source" : ""), entries));
    }

    /** What to cite for the database, whatever snapshot of it will be used. */
    public static List<Citation> citations(Provider provider) {
        return citations(provider.name(), provider.title(), String.valueOf(provider.url()), provider.license(),
                provider.citation());
    }
}
