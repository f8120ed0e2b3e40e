package lodestone.runtime.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import lodestone.runtime.engine.Crew;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.engine.Query;
import lodestone.runtime.engine.SentCrew;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.manifest.InputFile;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.SourceRef;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.plan.Plan;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import lodestone.runtime.test.PythonTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of parts as tables. */
class DatasetReadTest {

    private static final Path SCRIPTS = Path.of(System.getProperty("project.root"), "runtime/core/src/test/resources/python");
    private static final Schema SCHEMA = TestTables.EVERY_TYPE;
    private static final List<List<Object>> ROWS = TestTables.random(SCHEMA, 3000, 11);

    @TempDir
    private Path folder;

    private static Path write(Path file, Schema schema, List<List<Object>> rows, int partitions) {
        Source source = TestTables.source(schema, rows, partitions, 100);
        Plan plan = new Plan.Scan(source, ScanRequest.all(source), new SourceRef("test.groovy", 1, 1));
        try (LocalEngine engine = new LocalEngine(2, Listener.NONE, Crew.THREADS, new DatasetSink(c -> 2, false))) {
            engine.write(new Query("test", plan, plan.at()), file);
        }
        return file;
    }

    private static List<List<Object>> read(Source source, List<String> columns) {
        List<List<Object>> rows = new ArrayList<>();
        TestTables.withContext(context -> {
            for (long p = 0; p < source.partitions(); p++) {
                try (Operator operator = source.scan(ScanRequest.all(source).withColumns(columns), p, context)) {
                    rows.addAll(TestTables.rows(operator));
                }
            }
        });
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.arrow", "t.parquet", "t.csv"})
    void theTableIsThatOfOneFile(String name) {
        FileSource dataset = FileSource.open(write(folder.resolve(name), SCHEMA, ROWS, 9));
        FileSource file = FileSource.open(write(folder.resolve("one-" + name), SCHEMA, ROWS, 1));
        assertEquals(file.schema(), dataset.schema());
        List<String> columns = new ArrayList<>(List.of(Source.RANK));
        columns.addAll(file.schema().shownNames());
        assertEquals(read(file, columns), read(dataset, columns));
        assertEquals(ROWS.size(), read(dataset, List.of()).size());
        assertTrue(name.endsWith(".csv") || dataset.partitions() == 6 && dataset.rows() == 3000);
        assertEquals(read(dataset, columns), read(SentCrew.sent(dataset), columns));
    }

    @Test
    void typesThatOnePartAloneWouldNotTell() {
        // Text and missing values that look like numbers in all parts but the last.
        Schema schema = Schema.of(new Column("t", Type.UTF8), new Column("n", Type.FLOAT64));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(Arrays.asList(i < 99 ? String.valueOf(i) : "NaCl", i < 90 ? null : i / 8.0));
        }
        FileSource source = FileSource.open(write(folder.resolve("t.csv"), schema, rows, 9));
        assertEquals(rows, read(source, List.of("t", "n")));
    }

    @Test
    void largePartsAreReadInPieces() throws IOException {
        Path large = Files.createDirectory(folder.resolve("t.parquet"));
        Files.createFile(large.resolve("_SUCCESS"));
        TestTables.withContext(context -> {
            try (DuckDb duckDb = DuckDb.open(context, reason -> StudyException.of(Message.FILE_UNWRITABLE, large, reason))) {
                for (int part = 0; part < 2; part++) {
                    duckDb.execute("COPY (SELECT range + 1000000 * " + part + " AS n FROM range(1000000)) TO "
                            + DuckDb.text(large.resolve(part + ".parquet").toString()) + " (FORMAT parquet)");
                }
            }
        });
        Source source = FileSource.open(large);
        assertEquals(4, source.partitions());
        TestTables.withContext(context -> {
            long n = 0;
            for (long p = 0; p < 4; p++) {
                try (Operator rows = source.scan(ScanRequest.all(source), p, context)) {
                    for (Batch batch = rows.next(); batch != null; batch = rows.next()) {
                        try (Batch current = batch) {
                            long[] numbers = ((Values.Longs) current.values("n")).values();
                            assertArrayEquals(LongStream.range(n, n + current.rows()).toArray(), numbers);
                            assertArrayEquals(numbers, ((Values.Longs) current.values(Source.RANK)).values());
                            n += current.rows();
                        }
                    }
                }
            }
            assertEquals(2_000_000, n);
        });
    }

    @Test
    void aColumnOfDuckDbsOwnName() {
        Schema schema = Schema.of(new Column("File_Row_Number", Type.INT64));
        List<List<Object>> rows = List.of(List.of(7L), List.of(-1L), List.of(5L), List.of(0L));
        FileSource source = FileSource.open(write(folder.resolve("t.parquet"), schema, rows, 4));
        assertEquals(rows, read(source, List.of("File_Row_Number")));
    }

    private static void fails(Message message, String text, Path path) {
        StudyException e = assertThrows(StudyException.class, () -> FileSource.open(path));
        assertEquals(message, e.message(), e.getMessage());
        assertTrue(e.getMessage().contains(text), e.getMessage());
    }

    @Test
    void aDatasetThatIsNotAsItWasWritten() throws IOException {
        Path dataset = write(folder.resolve("t.parquet"), SCHEMA, ROWS, 9);
        Path part = dataset.resolve("part-00003.parquet");
        long size = Files.size(part);
        long lost = read(FileSource.open(part), List.of()).size();
        Files.write(part, new byte[] {1}, StandardOpenOption.APPEND);
        String found = String.format(Locale.ROOT, "part-00003.parquet with %,d bytes in place of %,d", size + 1, size);
        fails(Message.DATASET_DAMAGED, found, dataset);
        Files.delete(part);
        fails(Message.DATASET_DAMAGED, "found no part-00003.parquet", dataset);
        Files.delete(dataset.resolve("_SUCCESS"));
        fails(Message.FILE_UNREADABLE, "it has no _SUCCESS", dataset);
        Files.createFile(dataset.resolve("_SUCCESS"));
        assertEquals(3000 - lost, read(FileSource.open(dataset), List.of("int64")).size());
    }

    @Test
    void foldersThatAreNoTables() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("t.parquet"));
        Files.createFile(empty.resolve("_SUCCESS"));
        fails(Message.FILE_UNREADABLE, "without a file that ends in .parquet", empty);
        fails(Message.FILE_UNREADABLE, "it is a folder", Files.createDirectory(folder.resolve("t.json")));
        for (String name : List.of("mixed.parquet", "mixed.arrow", "mixed.csv")) {
            Path mixed = Files.createDirectory(folder.resolve(name));
            Files.createFile(mixed.resolve("_SUCCESS"));
            String ending = name.substring(5);
            write(mixed.resolve("a" + ending), Schema.of(new Column("n", Type.INT64)), List.of(List.of(1L)), 1);
            write(mixed.resolve("b" + ending), Schema.of(new Column("m", Type.INT64)), List.of(List.of(2L)), 1);
            fails(Message.FILE_UNREADABLE, "part 'b" + ending + "' has other columns than the first one", mixed);
        }
    }

    @Test
    void anInputIsKnownByItsMarkerOrByItsFiles() throws IOException {
        Path ours = write(folder.resolve("t.parquet"), SCHEMA, ROWS, 9);
        InputFile first = InputFile.of(ours, folder);
        assertEquals("t.parquet", first.path());
        assertEquals(first, InputFile.of(ours, folder));
        Files.write(ours.resolve("_SUCCESS"), new byte[0]);
        InputFile foreign = InputFile.of(ours, folder);
        assertTrue(foreign.bytes() > first.bytes());
        Files.write(ours.resolve("part-00000.parquet"), new byte[] {1}, StandardOpenOption.APPEND);
        assertEquals(foreign.bytes() + 1, InputFile.of(ours, folder).bytes());
        assertTrue(!foreign.sha256().equals(InputFile.of(ours, folder).sha256()));
    }

    @Test
    void othersReadOursAndWeTheirs() {
        write(folder.resolve("ours.parquet"), SCHEMA, ROWS, 9);
        assertEquals("3000 3000 3000 equal", PythonTools.run(SCRIPTS.resolve("dataset.py"), folder));
        FileSource theirs = FileSource.open(folder.resolve("theirs.parquet"));
        assertEquals(3, theirs.partitions());
        assertEquals(10, theirs.rows());
        List<List<Object>> rows = read(theirs, List.of("n", "text", Source.RANK));
        for (long i = 0; i < 10; i++) {
            assertEquals(List.of(i, "x" + i, i), rows.get((int) i));
        }
    }
}
