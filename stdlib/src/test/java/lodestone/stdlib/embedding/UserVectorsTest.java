package lodestone.stdlib.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.test.Golden;
import lodestone.stdlib.element.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's own tables: H is (1, -2.5), Li is (0.001, 4). */
class UserVectorsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "t.csv   | element,a,b~H,1,-2.5~~Li,1e-3,+4~     | [a, b]",
        "t.csv   | a;Symbol;b~1;H;-2.5~0.001; Li ;4.     | [a, b]",
        "t.csv   | \"\",\"a, \"\"x\"\"\",b~H,1,-2.5~\"Li\",.001,4 | [a, \"x\", b]",
        "t.csv   | element,v~H,\"[1, -2.5]\"~Li,\"[0.001, 4]\" | [0, 1]",
        "t.csv.gz| element,0,1~H,1,-2.5~Li,0.001,4       | [0, 1]",
        "t.tsv   | element>a>b~H>1>-2.5~Li>0.001>4       | [a, b]",
        "t.json  | {\"H\": [1, -2.5], \"Li\": [0.001, 4]} | [0, 1]",
        "t.json  | {\"a\": [1, 0.001], \"element\": [\"H\", \"Li\"], \"b\": [-2.5, 4]} | [a, b]",
        "t.json  | {\"symbol\": [\"H\", \"Li\"], \"v\": [[1, -2.5], [0.001, 4]]} | [0, 1]",
        "t.json  | [{\"element\": \"H\", \"a\": 1, \"b\": -2.5}, {\"b\": 4, \"element\": \"Li\", \"a\": 0.001}] | [a, b]",
        "t.jsonl | {\"element\": \"H\", \"a\": 1, \"b\": -2.5}~{\"element\": \"Li\", \"a\": 0.001, \"b\": 4} | [a, b]",
        "t.jsonl | {\"element\": \"H\", \"v\": [1, -2.5]}~{\"element\": \"Li\", \"v\": [0.001, 4]} | [0, 1]",
    })
    void textIsRead(String name, String text, String features) throws IOException {
        check(write(name, text), features);
    }

    @Test
    void byteOrderMarkAndCarriageReturnsAreSkipped() throws IOException {
        check(write("t.csv", "\uFEFFelement,a,b\r~H,1,-2.5\r~Li,0.001,4\r~"), "[a, b]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "t.parquet | SELECT 'H' AS element, 1 AS a, -2.5 AS b UNION ALL SELECT 'Li', 0.001, 4 | [a, b]",
        "t.parquet | SELECT [1, -2.5] AS v, 'H' AS symbol UNION ALL SELECT [0.001, 4], 'Li'   | [0, 1]",
    })
    void parquetIsRead(String name, String select, String features) throws SQLException {
        check(copy(name, select), features);
    }

    @Test
    void arrowIsReadAsTheResourcesAre() throws IOException {
        Path file = folder.resolve("own.arrow");
        try (InputStream in = VectorTables.class.getResourceAsStream("/lodestone/stdlib/embeddings/magpie.arrow")) {
            Files.copy(in, file);
        }
        VectorTable table = VectorTables.ofFile(file);
        assertEquals("own.arrow (22 dimensions, 97 elements)", table.toString());
        assertEquals(VectorTables.named("magpie").features(), table.features());
        assertArrayEquals(VectorTables.named("magpie").of(Element.Fe), table.of(Element.Fe));
    }

    private void check(Path file, String features) {
        VectorTable table = VectorTables.ofFile(file);
        assertEquals(file.getFileName() + " (2 dimensions, 2 elements)", table.toString());
        assertEquals(features, table.features().toString());
        assertArrayEquals(new double[] {1, -2.5}, table.of(Element.H));
        assertArrayEquals(new double[] {0.001, 4}, table.of(Element.Li));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(Files.newOutputStream(file))
                : Files.newOutputStream(file)) {
            out.write(text.replace('~', '\n').replace('>', '\t').getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path copy(String name, String select) throws SQLException {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + file + "'");
        }
        return file;
    }

    private static final List<String> BAD = List.of(
            "t.csv|element,a,b~H,1,2~Li,1",
            "t.csv|element,a,b~H,1,2~Li,1,2,3",
            "t.csv|element,a,b~H,1,2~Li,1,2,x",
            "t.csv|element,a,b~H,1",
            "t.csv|element,a,b~H,1,two",
            "t.csv|element,a,b~H,1,~",
            "t.csv|element,a,b~H,1,NaN",
            "t.csv|element,a,b~H,1,1e999",
            "t.csv|element,a,b~H,1,2~~Xx,1,2",
            "t.csv|element,a,b~H,1,2~lithium,1,2",
            "t.csv|element,a,b~H,1,2~H,1,2",
            "t.csv|element,a,b~",
            "t.csv|",
            "t.csv|element~H",
            "t.csv|H,1,2~Li,3,4",
            "t.csv|element,v~H,\"[1, 2]\"~Li,\"[1, 2\"",
            "t.csv|element,v~H,\"[1, 2]\"~Li,\"[1, 2, 3]\"",
            "t.json|{\"H\": [1, 2], \"Li\": [1]}",
            "t.json|{\"H\": [1, 2], \"Li\": [1, \"x\"]}",
            "t.json|{\"H\": [1, 2], \"Li\": [1, NaN]}",
            "t.json|{\"H\": [1, 2], \"Li\": [1, null]}",
            "t.json|{\"H\": [1, 2],~\"H\": [1, 2]}",
            "t.json|{\"H\": [1, 2], \"Null\": [1, 2]}",
            "t.json|{\"H\": 1}",
            "t.json|{\"H\": []}",
            "t.json|{}",
            "t.json|[]",
            "t.json|3",
            "t.json|",
            "t.json|{\"H\": [1,~2}",
            "t.json|[{\"element\": \"H\", \"a\": 1}, {\"element\": \"Li\", \"b\": 1}]",
            "t.json|{\"element\": [\"H\"], \"a\": [1, 2]}",
            "t.jsonl|{\"element\": \"H\", \"a\": 1}~{\"element\": \"Li\", \"a\": true}",
            "t.arrow|nothing of the kind",
            "t.parquet|nothing of the kind",
            "t.txt|element,a");

    @Test
    void badFilesAreErrors() throws IOException, SQLException {
        StringBuilder texts = new StringBuilder();
        for (String bad : BAD) {
            String[] parts = bad.split("\\|", 2);
            texts.append(bad).append('\n').append(message(write(parts[0], parts[1])));
        }
        for (String select : List.of("SELECT 'H' AS element, 1.0 AS a UNION ALL SELECT 'Li', NULL",
                "SELECT 'H' AS element, [1.0, 2.0] AS v UNION ALL SELECT 'Li', [1.0, 'nan'::DOUBLE]",
                "SELECT 'H' AS element, 'x' AS a", "SELECT 1 AS element, 2.0 AS a", "SELECT 'H' AS element")) {
            texts.append("t.parquet|").append(select).append('\n').append(message(copy("t.parquet", select)));
        }
        texts.append("no file\n").append(message(folder.resolve("none.csv")));
        Golden.check("vector-file-errors.txt", texts.toString());
    }

    private String message(Path file) {
        StudyException e = assertThrows(StudyException.class, () -> VectorTables.ofFile(file), () -> "read: " + file);
        return "    " + e.getMessage().replace(folder.toString(), "DIR").replace(Path.of("").toAbsolutePath().toString(), "HERE") + "\n";
    }
}
