package lodestone.runtime.io;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lodestone.runtime.manifest.JsonText;

/**
 * The files of a dataset: the parts; {@code _SUCCESS}, once all are whole; until then {@code _plan.json} and, hidden, a
 * note on each part that is whole and files that are not.
 */
public record DatasetFolder(Path path) {

    static final String MARKER = "_SUCCESS";
    private static final String PLAN = "_plan.json";

    static String partName(int number, FileFormat format) {
        return String.format("part-%05d%s", number, format.ending());
    }

    boolean isMarked() {
        return Files.isRegularFile(path.resolve(MARKER));
    }

    /** What the marker says, if there is one and it is one of ours. */
    Optional<DatasetMarker> marker() {
        return read(path.resolve(MARKER), DatasetMarker.class).filter(m -> m.format() == DatasetLayout.FORMAT);
    }

    void mark(DatasetMarker marker) {
        write(MARKER, marker);
    }

    Optional<DatasetLayout> layout() {
        return read(path.resolve(PLAN), DatasetLayout.class).filter(l -> l.format() == DatasetLayout.FORMAT);
    }

    /** Whether it is this run that writes it. */
    boolean isOf(String run) {
        return layout().map(DatasetLayout::run).filter(run::equals).isPresent();
    }

    void plan(DatasetLayout layout) {
        write(PLAN, layout);
    }

    /** Keeps what there is to know of a part. */
    void note(DatasetPiece piece) {
        write(noteName(piece.part().file()), piece);
    }

    /** A part that is whole. */
    Optional<DatasetPiece> piece(String part) {
        return read(path.resolve(noteName(part)), DatasetPiece.class).filter(p -> isThere(p.part()));
    }

    /** Whether a part is there, with all of its bytes. */
    boolean isThere(DatasetPart part) {
        return size(part.file()) == part.bytes();
    }

    /** The size of a file, or -1 if there is none. */
    long size(String file) {
        try {
            return Files.size(path.resolve(file));
        } catch (IOException e) {
            return -1;
        }
    }

    private static String noteName(String part) {
        return "." + part + ".json";
    }

    /** The names of the files of the table, in order. */
    List<String> visible() throws IOException {
        return names(name -> !name.startsWith(".") && !name.startsWith("_"));
    }

    /** The files whose bytes say what the dataset is: a marker of ours knows the hash of each part. */
    public List<Path> content() throws IOException {
        return (marker().isPresent() ? List.of(MARKER) : visible()).stream().map(path::resolve).toList();
    }

    private List<String> names(Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(f -> f.getFileName().toString()).filter(wanted).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Removes files that were never finished. */
    void removeUnfinished() {
        remove(name -> name.startsWith(".") && name.endsWith(".part"));
    }

    /** Removes all but the table and its marker. */
    void tidy() {
        removeUnfinished();
        remove(name -> name.equals(PLAN) || name.startsWith(".part-") && name.endsWith(".json"));
    }

    boolean isEmpty() throws IOException {
        return names(name -> true).isEmpty();
    }

    /** Removes the folder, if there is no table in it. */
    void remove() {
        tidy();
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // There is something in it.
        }
    }

    private void remove(Predicate<String> which) {
        try {
            for (String name : names(which)) {
                Files.deleteIfExists(path.resolve(name));
            }
        } catch (IOException e) {
            // What stays is in nobody's way.
        }
    }

    private void write(String name, Record content) {
        WholeFile.write(path.resolve(name), file -> Files.writeString(file, JsonText.of(content)));
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Optional.of(new ObjectMapper().readValue(file.toFile(), type));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
