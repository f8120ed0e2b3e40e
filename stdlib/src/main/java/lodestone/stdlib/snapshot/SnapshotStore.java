package lodestone.stdlib.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/**
 * The snapshots of a user: a folder for each database with {@code DATE.parquet} and {@code DATE.json} for each snapshot of
 * it, or {@code DATE-HASH} where not everything was asked for. A snapshot is there when its manifest is.
 */
public final class SnapshotStore {

    private static final Pattern PROVIDER = Pattern.compile("[\\p{L}\\d_][\\p{L}\\d_.-]*");
    private static final int HASH_DIGITS = 8;
    private static final Comparator<Snapshot> BY_AGE =
            Comparator.comparing((Snapshot s) -> Instant.parse(s.manifest().finished())).thenComparing(Snapshot::id);

    private final Path folder;
    private final Clock clock;

    public SnapshotStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Where the environment says, see {@link CacheFolder}. */
    public static SnapshotStore of(Map<String, String> environment) {
        return new SnapshotStore(CacheFolder.of(environment, System.getProperty("os.name"),
                Path.of(System.getProperty("user.home"))), Clock.systemUTC());
    }

    public Path folder() {
        return folder;
    }

    Clock clock() {
        return clock;
    }

    /** The folder of a database. @throws StudyException SNAPSHOT_NAME if it can not be called that */
    Path folder(String provider) {
        if (!PROVIDER.matcher(provider).matches()) {
            throw StudyException.of(Message.SNAPSHOT_NAME, provider);
        }
        return folder.resolve(provider);
    }

    /** The snapshot of a query on the day of a time, if there is one. */
    Optional<Snapshot> ofDay(String provider, Coverage coverage, String query, Instant time) {
        Path file = target(provider, coverage, query, time);
        return of(provider).stream().filter(s -> s.file().equals(file) && s.manifest().query().equals(query)).findFirst();
    }

    /** Where to put a snapshot: under its date if that has everything and no other query's name is that, else with a hash. */
    Path target(String provider, Coverage coverage, String query, Instant time) {
        String date = time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        boolean plain = coverage.equals(Coverage.ALL) && of(provider).stream()
                .noneMatch(s -> s.id().equals(date) && !s.manifest().query().equals(query));
        return folder(provider).resolve((plain ? date : date + "-" + hash(query)) + Snapshot.ENDING);
    }

    /** Some digits that differ between queries. */
    static String hash(String query) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** All snapshots, by database, the oldest first. One whose manifest can not be read is not among them. */
    public List<Snapshot> all() {
        return files(folder).stream().filter(Files::isDirectory).flatMap(f -> of(f.getFileName().toString()).stream()).toList();
    }

    /** The snapshots of a database, the oldest first. */
    public List<Snapshot> of(String provider) {
        List<Snapshot> snapshots = new ArrayList<>();
        for (Path file : withManifest(provider)) {
            try {
                snapshots.add(Snapshot.read(file));
            } catch (StudyException e) {
                // Whoever names it, or all, is told.
            }
        }
        snapshots.sort(BY_AGE);
        return snapshots;
    }

    /** What is wrong with the manifests that can not be read. */
    public List<StudyException> unreadable() {
        List<StudyException> problems = new ArrayList<>();
        for (Path database : files(folder)) {
            for (Path file : withManifest(database.getFileName().toString())) {
                try {
                    Snapshot.read(file);
                } catch (StudyException e) {
                    problems.add(e);
                }
            }
        }
        return problems;
    }

    private List<Path> withManifest(String provider) {
        return !PROVIDER.matcher(provider).matches() ? List.of() : files(folder.resolve(provider)).stream()
                .filter(file -> file.toString().endsWith(".json") && !file.getFileName().toString().startsWith("."))
                .map(file -> file.resolveSibling(file.getFileName().toString().replaceFirst("json$", "parquet"))).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw StudyException.causedBy(e, Message.FILE_UNREADABLE, folder, "no permission");
        }
    }

    /** The newest snapshot of a database that has all that is asked for. */
    public Optional<Snapshot> newest(String provider, Coverage coverage) {
        return of(provider).stream().filter(s -> s.manifest().coverage().covers(coverage)).reduce((older, newer) -> newer);
    }

    /**
     * A snapshot by its name.
     *
     * @param name {@code mp} for the newest, {@code mp@2026-11-20}, or the path of a snapshot's Parquet file
     * @throws StudyException UNKNOWN_SNAPSHOT, AMBIGUOUS_SNAPSHOT, FILE_UNREADABLE
     */
    public Snapshot find(String name) {
        if (name.endsWith(Snapshot.ENDING)) {
            return Snapshot.read(Path.of(name));
        }
        int at = name.indexOf('@');
        return at < 0 ? newest(name) : find(name.substring(0, at), name.substring(at + 1));
    }

    private Snapshot newest(String provider) {
        List<Snapshot> snapshots = of(provider);
        if (snapshots.isEmpty()) {
            throw unknown(provider, all().stream().map(s -> s.manifest().provider()).toList());
        }
        return snapshots.get(snapshots.size() - 1);
    }

    /**
     * A snapshot of a date.
     *
     * @param id the date, with what follows it in the name if there are several of the day
     * @throws StudyException UNKNOWN_SNAPSHOT, AMBIGUOUS_SNAPSHOT, FILE_UNREADABLE
     */
    public Snapshot find(String provider, String id) {
        withManifest(provider).stream().filter(file -> Snapshot.id(file).equals(id)).forEach(Snapshot::read);
        newest(provider);
        List<Snapshot> all = of(provider);
        List<Snapshot> fitting = all.stream().filter(s -> s.id().equals(id)).toList();
        if (fitting.isEmpty()) {
            fitting = all.stream().filter(s -> s.id().startsWith(id + "-") && id.matches("\\d{4}-\\d\\d-\\d\\d")).toList();
        }
        if (fitting.isEmpty()) {
            throw unknown(provider + "@" + id, all.stream().map(Snapshot::name).toList());
        } else if (fitting.size() > 1) {
            throw StudyException.of(Message.AMBIGUOUS_SNAPSHOT, provider + "@" + id, describe(fitting));
        }
        return fitting.get(0);
    }

    /**
     * A snapshot by its name, where there is no doubt which is meant: {@code mp} only if there is one of it.
     *
     * @throws StudyException UNKNOWN_SNAPSHOT, AMBIGUOUS_SNAPSHOT, FILE_UNREADABLE
     */
    public Snapshot only(String name) {
        Snapshot found = find(name);
        List<Snapshot> all = of(name);
        if (all.size() > 1) {
            throw StudyException.of(Message.AMBIGUOUS_SNAPSHOT, name, describe(all));
        }
        return found;
    }

    private StudyException unknown(String name, List<String> names) {
        return StudyException.of(Message.UNKNOWN_SNAPSHOT, name, folder, names.isEmpty() ? "none"
                : String.join(", ", new TreeSet<>(names)), Suggestion.didYouMean(name, names));
    }

    /** Names with what they cover. */
    static String describe(List<Snapshot> snapshots) {
        return String.join(", ", snapshots.stream().map(s -> s.name() + " (" + s.manifest().coverage() + ")").toList());
    }

    /** Deletes a snapshot, the manifest first, so that it never lacks its rows. */
    public void remove(Snapshot snapshot) {
        Path of = snapshot.file().toAbsolutePath().getParent();
        try (ProviderLock lock = ProviderLock.take(of, () -> { }, new Cancellation())) {
            Files.deleteIfExists(Snapshot.manifest(snapshot.file()));
            Files.deleteIfExists(snapshot.file());
        } catch (IOException e) {
            throw StudyException.causedBy(e, Message.FILE_UNWRITABLE, snapshot.file(), CacheFolder.reason(e));
        }
    }
}
