package lodestone.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.expr.Function;
import lodestone.runtime.io.DatasetSink;
import lodestone.runtime.io.FileSource;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.manifest.InputFile;
import lodestone.runtime.manifest.QueryRecord;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Numbers;
import lodestone.runtime.table.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows written in parts, by a crew that makes mistakes. */
class DatasetWriteTest {

    private static final int SIZE = 2000;
    private static final int PIECES = 20;

    @TempDir
    private Path folder;

    private final List<QueryRecord> records = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Listener listener = new Listener() {
        @Override
        public void finished(QueryRecord record) {
            records.add(record);
        }

        @Override
        public void notice(String text) {
            notices.add(text);
        }
    };

    /** Does pieces on threads, as told by what stands between. */
    private static final class Between implements Crew {
        private final Around around;

        interface Around {
            Object piece(long number, LongFunction<Object> piece);
        }

        Between(Around around) {
            this.around = around;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R> Pieces<R> begin(Work<R> work, long first, Context context) {
            return new Parallel<>(context.threads(), work.pieces() - first,
                    n -> (R) around.piece(first + n, number -> work.piece(number, context)));
        }
    }

    /** Reports rows by their last digit. */
    private record Digits() implements Function, RowReport {
        @Override
        public Type type() {
            return Type.INT64;
        }

        @Override
        public Values apply(List<Values> arguments, int rows) {
            return arguments.get(0);
        }

        @Override
        public Values apply(List<Values> arguments, int rows, Listener listener) {
            for (int i = 0; i < rows; i++) {
                listener.add(this, "digit " + (Long) arguments.get(0).get(i) % 10, 1);
            }
            return apply(arguments, rows);
        }

        @Override
        public String text(Map<String, Long> rows) {
            return rows.toString();
        }
    }

    private static Query query() {
        Plans plans = Plans.from(new Numbers(SIZE, PIECES, 30, false)).filter("n", "<", 1500);
        return plans.derive("again", new Expr.Call(new Digits(), List.of(plans.column("n")))).query();
    }

    private LocalEngine engine(Crew crew, boolean resume) {
        return new LocalEngine(2, listener, crew, new DatasetSink(c -> 2, resume));
    }

    private Path write(String name, Crew crew, boolean resume) {
        Path dataset = folder.resolve(name);
        try (LocalEngine engine = engine(crew, resume)) {
            assertEquals(1500, engine.write(query(), dataset));
        }
        return dataset;
    }

    private StudyException fails(Message message, String name, Crew crew, boolean resume) {
        StudyException e = assertThrows(StudyException.class, () -> write(name, crew, resume));
        assertEquals(message, e.message(), e.getMessage());
        return e;
    }

    /** Name and bytes of each file, hidden ones too. */
    private static Map<String, String> files(Path dataset) {
        try (Stream<Path> files = Files.list(dataset)) {
            Map<String, String> found = new TreeMap<>();
            for (Path file : files.toList()) {
                found.put(file.getFileName().toString(), InputFile.of(file, dataset).sha256());
            }
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Map<String, Object>> rows(Path dataset) {
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            return engine.take(Plans.from(FileSource.open(dataset)).query(), 10_000);
        }
    }

    private List<Map<String, Object>> expected() {
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE)) {
            return engine.take(query(), 10_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.parquet", "t.arrow", "t.csv"})
    void aFolderOfPartsWithTheRowsInOrder(String name) throws IOException {
        Path dataset = write(name, new SentCrew(), false);
        Map<String, String> files = files(dataset);
        String ending = name.substring(1);
        List<String> names = new ArrayList<>(List.of("_SUCCESS"));
        for (int part = 0; part < 6; part++) {
            names.add("part-0000" + part + ending);
        }
        assertEquals(names, List.copyOf(files.keySet()));
        assertEquals(expected(), rows(dataset));
        JsonNode marker = new ObjectMapper().readTree(dataset.resolve("_SUCCESS").toFile());
        assertEquals(1500, marker.path("rows").asLong());
        assertEquals("again", marker.path("columns").get(5).path("name").asText());
        long rows = 0;
        for (JsonNode part : marker.path("parts")) {
            rows += part.path("rows").asLong();
            assertEquals(files.get(part.path("file").asText()), part.path("sha256").asText());
            assertEquals(Files.size(dataset.resolve(part.path("file").asText())), part.path("bytes").asLong());
        }
        assertEquals(1500, rows);
    }

    @Test
    void whatItTellsIsWhatAFileWouldTell() {
        try (LocalEngine engine = new LocalEngine(2, listener)) {
            engine.write(query(), folder.resolve("file.parquet"));
        }
        write("dataset.parquet", Crew.THREADS, false);
        QueryRecord file = records.get(0);
        QueryRecord dataset = records.get(1);
        assertEquals(file.stages(), dataset.stages());
        assertEquals(file.notices(), dataset.notices());
        assertEquals(1, file.notices().size());
        assertEquals(file.plan(), dataset.plan());
        assertTrue(dataset.outputHash().matches("6 parts [0-9a-f]{64}"), dataset.outputHash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.parquet", "t.arrow", "t.csv"})
    void theSameBytesWhoeverWritesThem(String name) {
        Map<String, String> usual = files(write("usual" + name, Crew.THREADS, false));
        assertEquals(usual, files(write("sent" + name, new SentCrew(), false)));
        Crew twice = new Between((number, piece) -> {
            piece.apply(number);
            return piece.apply(number);
        });
        assertEquals(usual, files(write("twice" + name, twice, false)));
    }

    @Test
    void aPlanThatIsNotRowwiseIsAFile() {
        try (LocalEngine engine = engine(Crew.THREADS, false)) {
            Query sorted = Plans.from(new Numbers(SIZE, PIECES, 30, false)).sort("n").query();
            engine.write(sorted, folder.resolve("sorted.parquet"));
            engine.write(Plans.from(new Numbers(SIZE, 1, 30, false)).query(), folder.resolve("one.jsonl"));
        }
        assertTrue(Files.isRegularFile(folder.resolve("sorted.parquet")));
        assertTrue(Files.isRegularFile(folder.resolve("one.jsonl")));
    }

    @Test
    void whatWasInterruptedIsGoneOnWith() throws IOException {
        Path uninterrupted = write("all.parquet", Crew.THREADS, false);
        notices.clear();
        AtomicLong done = new AtomicLong();
        Path dataset = folder.resolve("t.parquet");
        LocalEngine[] engines = {null};
        engines[0] = engine(new Between((number, piece) -> {
            if (done.getAndIncrement() == 3) {
                engines[0].cancel();
            }
            return piece.apply(number);
        }), false);
        try (LocalEngine engine = engines[0]) {
            StudyException e = assertThrows(StudyException.class, () -> engine.write(query(), dataset));
            assertEquals(Message.CANCELLED, e.message());
        }
        Map<String, Object> before = keys(dataset);
        assertTrue(before.size() >= 2 && before.size() < 6, before.toString());
        assertEquals(List.of("'" + dataset + "' is not whole: " + before.size() + " of 6 parts are; --resume writes the rest"),
                notices);
        assertFalse(Files.exists(dataset.resolve("_SUCCESS")));
        assertEquals(Message.DATASET_UNFINISHED, assertThrows(StudyException.class, () -> FileSource.open(dataset)).message());
        String found = fails(Message.DATASET_PARTIAL, "t.parquet", Crew.THREADS, false).getMessage();
        assertTrue(found.contains("found " + before.size() + " of 6 parts"), found);

        notices.clear();
        Files.createFile(dataset.resolve(".part-00005.parquet.12345678.part"));
        AtomicLong again = new AtomicLong();
        // A cluster of another size keeps to the parts that there are.
        try (LocalEngine engine = new LocalEngine(3, listener, new Between((number, piece) -> {
            again.incrementAndGet();
            return piece.apply(number);
        }), new DatasetSink(c -> 100, true))) {
            assertEquals(1500, engine.write(query(), dataset));
        }
        assertEquals(6 - before.size(), again.get());
        assertEquals(files(uninterrupted), files(dataset));
        Map<String, Object> after = keys(dataset);
        before.forEach((name, key) -> assertEquals(key, after.get(name), name));
        QueryRecord whole = records.get(0);
        QueryRecord resumed = records.get(records.size() - 1);
        assertEquals(whole.stages(), resumed.stages());
        assertEquals(whole.notices(), resumed.notices());
        assertEquals(whole.outputHash(), resumed.outputHash());

        // And once more, when there is nothing left to do.
        write("t.parquet", new Between((number, piece) -> {
            throw new AssertionError("piece " + number);
        }), true);
        assertEquals(after, keys(dataset));
        assertEquals(whole.notices(), records.get(records.size() - 1).notices());
    }

    /** What makes each part the very file that it is. */
    private static Map<String, Object> keys(Path dataset) throws IOException {
        try (Stream<Path> files = Files.list(dataset)) {
            Map<String, Object> keys = new TreeMap<>();
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("part-")).toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                keys.put(file.getFileName().toString(), attributes.fileKey() + " " + attributes.lastModifiedTime());
            }
            return keys;
        }
    }

    @Test
    void aPartWithoutItsNoteOrCutShortIsWrittenAgain() throws IOException {
        Path uninterrupted = write("all.parquet", Crew.THREADS, false);
        Crew failing = new Between((number, piece) -> {
            if (number == 4) {
                throw StudyException.of(Message.FILE_UNWRITABLE, "t", "no space left on device");
            }
            return piece.apply(number);
        });
        fails(Message.FILE_UNWRITABLE, "t.parquet", failing, false);
        Path dataset = folder.resolve("t.parquet");
        Files.delete(dataset.resolve(".part-00000.parquet.json"));
        Files.write(dataset.resolve("part-00001.parquet"), new byte[] {1, 2});
        write("t.parquet", new SentCrew(), true);
        assertEquals(files(uninterrupted), files(dataset));
    }

    @Test
    void whatFailsAtOnceLeavesNothing() {
        fails(Message.UDF_MEMORY, "t.parquet", new Between((number, piece) -> {
            throw StudyException.of(Message.UDF_MEMORY, "f", "x");
        }), false);
        assertFalse(Files.exists(folder.resolve("t.parquet")));
        assertEquals(List.of(), notices);
    }

    @Test
    void workersWithAnotherFolder() {
        Path dataset = folder.resolve("t.parquet");
        Crew elsewhere = new Between((number, piece) -> {
            // What a worker finds that has no such folder, or one of its own.
            // By name only, for others do the same meanwhile.
            Stream.of(Objects.requireNonNullElse(dataset.toFile().list(), new String[0])).forEach(name -> delete(dataset.resolve(name)));
            return piece.apply(number);
        });
        String found = fails(Message.DATASET_NOT_SHARED, "t.parquet", elsewhere, false).getMessage();
        assertTrue(found.startsWith("'" + dataset + "' is not the same folder on all machines of the cluster; on "), found);
        assertFalse(Files.exists(dataset));
    }

    @Test
    void partsThatTheDriverDoesNotSee() {
        Path dataset = folder.resolve("t.parquet");
        Crew elsewhere = new Between((number, piece) -> {
            Object made = piece.apply(number);
            delete(dataset.resolve("part-0000" + number + ".parquet"));
            return made;
        });
        String found = fails(Message.DATASET_NOT_SHARED, "t.parquet", elsewhere, false).getMessage();
        assertTrue(found.contains("part-00000.parquet was written there and is not here"), found);
        assertFalse(Files.exists(dataset));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsThereAlreadyStays() throws IOException {
        Path dataset = write("t.parquet", Crew.THREADS, false);
        Map<String, String> before = files(dataset);
        String found = fails(Message.DATASET_EXISTS, "t.parquet", Crew.THREADS, false).getMessage();
        assertTrue(found.contains("found 1,500 rows in 6 parts"), found);
        try (LocalEngine engine = engine(Crew.THREADS, true)) {
            Query other = Plans.from(new Numbers(SIZE, PIECES, 30, false)).query();
            StudyException e = assertThrows(StudyException.class, () -> engine.write(other, dataset));
            assertEquals(Message.DATASET_OTHER_PLAN, e.message());
        }
        assertEquals(before, files(dataset));
        Files.createFile(folder.resolve("file.parquet"));
        fails(Message.DATASET_TAKEN, "file.parquet", Crew.THREADS, true);
        Files.createDirectory(folder.resolve("taken.parquet"));
        write("taken.parquet", Crew.THREADS, false);
        Files.createDirectory(folder.resolve("other.parquet"));
        Files.createFile(folder.resolve("other.parquet/letter.txt"));
        fails(Message.DATASET_TAKEN, "other.parquet", Crew.THREADS, true);
        Files.createFile(folder.resolve("other.parquet/_SUCCESS"));
        fails(Message.DATASET_EXISTS, "other.parquet", Crew.THREADS, true);
    }

    @Test
    void aDatasetThatLostAPartIsNotTakenAsWhole() throws IOException {
        Path dataset = write("t.parquet", Crew.THREADS, false);
        Files.delete(dataset.resolve("part-00002.parquet"));
        fails(Message.DATASET_DAMAGED, "t.parquet", Crew.THREADS, true);
    }

    @Test
    void placesThatCanNotBeWritten() {
        String found = fails(Message.FILE_UNWRITABLE, "nowhere/t.parquet", Crew.THREADS, false).getMessage();
        assertTrue(found.contains("there is no folder"), found);
        fails(Message.DATASET_ENDING, "t.jsonl", Crew.THREADS, false);
        fails(Message.UNKNOWN_FILE_ENDING, "t.txt", Crew.THREADS, false);
        assertEquals(Map.of(), files(folder));
    }
}
