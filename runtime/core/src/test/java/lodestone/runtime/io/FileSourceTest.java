package lodestone.runtime.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.operator.TestTables;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import lodestone.runtime.test.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSourceTest {

    @TempDir
    private Path folder;

    @Test
    void csvColumnsAreWhatAllTheirValuesAre() throws IOException {
        FileSource source = csv("t.csv", "i,r,b,t,d,mixed,none,nan", "1,1.5,true,NaN,2020-1-2,1,,NaN",
                "-2,2,False,InF,2020-01-03,x,,1e3", ",,,,,,,");
        assertEquals("i: int64, r: float64, b: bool, t: utf8, d: utf8, mixed: utf8, none: utf8, nan: float64",
                source.schema().toString());
        assertEquals(List.of(
                Arrays.asList(1L, 1.5, true, "NaN", "2020-1-2", "1", null, null),
                Arrays.asList(-2L, 2.0, false, "InF", "2020-01-03", "x", null, 1000.0),
                Arrays.asList(null, null, null, null, null, null, null, null)), rows(source));
        assertEquals("'t.csv'", source.toString());
    }

    @Test
    void csvTypesDoNotDependOnASample() throws IOException {
        StringBuilder text = new StringBuilder("n\n");
        text.append("1\n".repeat(100_000)).append("mp-1\n");
        FileSource source = csv("t.csv", text.toString());
        assertEquals("n: utf8", source.schema().toString());
        assertEquals(100_001, rows(source).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"formula,formula\nNaCl,KCl\n", "formula\r\nNaCl\r\n", "\uFEFFformula\nNaCl\n",
        "\"formula\"\n\"NaCl\"\n", "formula;x\nNaCl;1,5\n", " formula , x\nNaCl,1", "formula,\nNaCl,0\n"})
    void csvHeaderIsTheFirstLine(String text) throws IOException {
        FileSource source = csv("t.csv", text);
        assertEquals("formula", source.schema().names().get(0));
        assertEquals("NaCl", rows(source).get(0).get(0));
        assertEquals(1, rows(source).size());
    }

    @Test
    void csvOfTextsOnlyHasAHeaderToo() throws IOException {
        assertEquals(List.of(List.of("KCl")), rows(csv("t.csv", "NaCl\nKCl\n")));
        assertEquals(List.of("a", "a_1", "column3"), csv("u.csv", "a,a,\n1,2,3\n").schema().shownNames());
        assertEquals(List.of("x y"), csv("v.tsv", "x y\n1\n").schema().shownNames());
        assertEquals(List.of("a\nb", "c\"d"), csv("w.csv", "\"a\nb\",\"c\"\"d\"\n1,2\n").schema().shownNames());
    }

    @Test
    void jsonOfAllKinds() throws IOException {
        String rows = "{\"i\": 1, \"r\": 0.5, \"b\": true, \"d\": \"2020-1-2\", "
                + "\"l\": [\"a\", \"b\"], \"o\": {\"x\": [1]}, \"m\": 1}";
        String more = "{\"i\": -9223372036854775808, \"r\": 3, \"m\": \"x\", "
                + "\"late\": \"550E8400-e29b-41d4-a716-446655440000\"}";
        for (String name : new String[] {"t.jsonl", "t.json"}) {
            boolean lines = name.endsWith("l");
            FileSource source = csv(name, lines ? rows + "\n" + more : "[" + rows + ",\n" + more + "]");
            assertEquals("i: int64, r: float64, b: bool, d: utf8, l: list of utf8, o: utf8, m: utf8, late: utf8",
                    source.schema().toString());
            assertEquals(List.of(
                    Arrays.asList(1L, 0.5, true, "2020-1-2", List.of("a", "b"), "{\"x\": [1]}".replace(" ", ""), "1", null),
                    Arrays.asList(Long.MIN_VALUE, 3.0, null, null, null, null, "x", "550E8400-e29b-41d4-a716-446655440000")),
                    rows(source));
        }
        assertEquals(List.of(Arrays.asList(1L, null), Arrays.asList(null, 2L)),
                rows(csv("case.jsonl", "{\"N\": 1}\n{\"n\": 2}\n")));
    }

    @Test
    void parquetTypesBecomeThoseOfLodestone() throws Exception {
        Path file = folder.resolve("t.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:"); var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT 1::TINYINT a, 2::UTINYINT b, 3::UINTEGER c, 1.25::DECIMAL(8,2) d, 'NaN'::FLOAT e, "
                    + "DATE '2020-02-03' f, TIMESTAMP '2020-02-03 04:05:06' g, {'x': 1} h, [1, 2] i, ['p', 'q'] j, "
                    + "[1.5::DECIMAL(4,2)] k, 'x'::ENUM('x', 'y') l, MAP {'k': 1} m, ['p', NULL] n) TO '" + file + "'");
        }
        FileSource source = FileSource.open(file);
        assertEquals("a: int64, b: uint8, c: int64, d: float64, e: float64, f: utf8, g: utf8, h: utf8, i: vector of 2, "
                + "j: list of utf8, k: vector of 1, l: utf8, m: utf8, n: list of utf8", source.schema().toString());
        assertEquals(List.of(Arrays.asList(1L, 2L, 3L, 1.25, null, "2020-02-03", "2020-02-03 04:05:06", "{\"x\":1}", List.of(1.0, 2.0),
                List.of("p", "q"), List.of(1.5), "x", "{\"k\":1}",
                Arrays.asList("p", null))), rows(source));
        assertEquals(1, source.rows());
        assertEquals(List.of(file), source.files());
    }

    @Test
    void namesThatLookLikePatternsAreNames() throws IOException {
        csv("a1.csv", "x\n9\n");
        assertEquals(List.of(List.of(1L)), rows(csv("a[1].csv", "x\n1\n")));
        assertEquals(List.of(List.of(2L)), rows(csv("it's *.csv", "x\n2\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.arrow", "t.parquet", "t.csv.gz"})
    void truncatedFilesAreUnreadableWithOneMessage(String name) throws IOException {
        Path file = folder.resolve(name);
        write(file);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 3, 100, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            StudyException e = assertThrows(StudyException.class, () -> rows(FileSource.open(file)), length + " bytes");
            assertEquals(Message.FILE_UNREADABLE, e.message(), e.getMessage());
            assertTrue(e.getMessage().lines().count() == 1 && e.getMessage().length() < 400, e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.arrow", "t.parquet", "t.csv.gz"})
    void damagedFilesAreUnreadable(String name) throws IOException {
        Path file = folder.resolve(name);
        write(file);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 4, bytes.length / 2, (byte) 0x5A);
        Files.write(file, bytes);
        StudyException e = assertThrows(StudyException.class, () -> rows(FileSource.open(file)));
        assertEquals(Message.FILE_UNREADABLE, e.message(), e.getMessage());
        assertTrue(e.getMessage().lines().count() == 1 && e.getMessage().length() < 400, e.getMessage());
    }

    @Test
    void parquetOfPyarrowWithNaN() throws IOException {
        // Its minima and maxima leave NaN out.
        Path file = folder.resolve("nan.parquet");
        try (var resource = FileSourceTest.class.getResourceAsStream("pyarrow-nan.parquet")) {
            Files.copy(resource, file);
        }
        List<List<Object>> rows = rows(FileSource.open(file));
        assertEquals(Arrays.asList(1.5, null, null, 2.0), rows.stream().map(r -> r.get(0)).limit(4).toList());
    }

    @Test
    void errors() throws IOException {
        Files.createDirectory(folder.resolve("folder.csv"));
        StringBuilder messages = new StringBuilder();
        for (String[] file : new String[][] {{"missing.csv", null}, {"t.xlsx", "x"}, {"folder.csv", null}, {"empty.csv", ""},
            {"empty.jsonl", ""}, {"ragged.csv", "a,b\n1,2\n3\n"}, {"open.csv", "a,b\n1,\"2\n"},
            {"cut.jsonl", "{\"a\": 1}\n{\"a\": "},
            {"text.parquet", "this is no parquet file"}, {"text.arrow", "this is no arrow file"},
            {"text.csv.gz", "this is no gzip file"}}) {
            if (file[1] != null) {
                Files.writeString(folder.resolve(file[0]), file[1]);
            }
            StudyException e = assertThrows(StudyException.class, () -> rows(FileSource.open(folder.resolve(file[0]))));
            messages.append(e.getMessage().replace(folder.toString(), "FOLDER")
                    .replace(Path.of("").toAbsolutePath().toString(), "HERE")).append('\n');
        }
        Golden.check("file-errors.txt", messages.toString());
    }

    private static void write(Path file) {
        Schema schema = Schema.of(new Column("x", Type.INT64), new Column("t", Type.UTF8));
        List<List<Object>> data = TestTables.random(schema, 200_000, 1);
        TestTables.withContext(context -> {
            try (Operator rows = TestTables.operator(schema, data, 9000, context.allocator())) {
                FileSink.write(rows, file, context);
            }
        });
    }

    private FileSource csv(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return FileSource.open(file);
    }

    private static List<List<Object>> rows(FileSource source) {
        return RoundTripTest.read(source, source.schema().shownNames());
    }
}
