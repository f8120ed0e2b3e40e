package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import lodestone.runtime.test.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownCommandTest {

    @TempDir
    Path folder;
    private Cli cli;

    @BeforeEach
    void files() throws IOException {
        cli = new Cli(folder);
        Files.write(folder.resolve("old.csv"), List.of("formula", "Li2O", "ZnO", "Fe2O3", "NaCl", "LiFeO2"));
        Files.write(folder.resolve("new.csv"), List.of("id,formula", "1,Li2O", "2,OZn", "3,Fe3O4", "4,NaCl", "5,KCl", "6,LiNiO2", "7,?"));
    }

    private String transcript(String... args) {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        return cli.transcript(args).replace(today, "YYYY-MM-DD").replaceAll("[0-9a-f]{64}", "SHA")
                .replace(Path.of("").toAbsolutePath().toString(), "HERE");
    }

    @Test
    void aSessionWithSnapshots() throws IOException {
        String text = transcript("known", "list")
                + transcript("known", "import", "@old.csv", "--name", "mine", "--license", "CC0-1.0")
                + transcript("known", "import", "@old.csv", "--name", "mine", "--license", "CC0-1.0")
                + transcript("known", "import", "@new.csv")
                + transcript("known", "list")
                + transcript("known", "verify")
                + transcript("known", "diff", "mine", "new", "--to", "@changes.csv")
                + transcript("known", "diff", "mine", "@old.csv");
        assertEquals(List.of("change,formula,arity", "added,KCl,2", "added,Fe3O4,2", "added,LiNiO2,3", "gone,Fe2O3,2",
                "gone,LiFeO2,3").stream().sorted().toList(), Files.readAllLines(folder.resolve("changes.csv")).stream().sorted().toList());
        Path parquet = folder.resolve("known/mine/" + LocalDate.now(ZoneOffset.UTC) + ".parquet");
        Files.writeString(parquet, "x", StandardOpenOption.APPEND);
        Golden.check("known.txt", text + transcript("known", "verify")
                + transcript("known", "verify", "new")
                + transcript("known", "remove", "mine")
                + transcript("known", "list"));
    }

    @Test
    void mistakes() {
        Golden.check("known-mistakes.txt", transcript("known")
                + transcript("known", "lits")
                + transcript("known", "fetch")
                + transcript("known", "fetch", "mpp")
                + transcript("known", "fetch", "ftp://example.org")
                + transcript("known", "fetch", "mp", "--elements", "Li,Oo")
                + transcript("known", "fetch", "mp", "--arity", "4..2")
                + transcript("known", "fetch", "mp-api")
                + transcript("known", "import", "@none.csv")
                + transcript("known", "import", "@old.csv", "--column", "formulas")
                + transcript("known", "import", "@old.csv", "--name", "../old")
                + transcript("known", "import", "@old.csv", "--citation", "@none.bib")
                + transcript("known", "verify", "mp")
                + transcript("known", "diff", "@old.csv", "@new.txt")
                + transcript("known", "diff", "@old.csv", "@new.csv", "--to", "@x/y.csv")
                + transcript("known", "remove", "mp@2026-11-20"));
    }

    @Test
    void aRunRecordsItsSnapshotAndVerifyComparesIt() throws IOException {
        cli.run("known", "import", "@old.csv", "--name", "mine");
        cli.script("a.groovy", "def p = pipeline('p') { pool Li, Zn, O; compositions arity: 2, stoichiometry: 1..2; "
                + "known snapshot('mine') }\nshow p.tally('known')");
        assertEquals(0, cli.run("run", "@a.groovy").code());
        String manifest = Files.readString(folder.resolve("a.lock.json"));
        assertTrue(manifest.contains("\"path\": \"known/mine/" + LocalDate.now(ZoneOffset.UTC) + ".parquet\""), manifest);
        assertEquals(0, cli.run("verify", "@a.groovy").code());
        Files.write(folder.resolve("old.csv"), List.of("formula", "LiO", "ZnO", "Zn2O"));
        cli.run("known", "import", "@old.csv", "--name", "mine");
        Cli.Result changed = cli.run("verify", "@a.groovy");
        assertEquals(1, changed.code());
        assertTrue(changed.err().contains(".parquet' is not read any more.\n"), changed.err());
        assertTrue(changed.err().contains(".parquet' was not read then.\n"), changed.err());
    }
}
