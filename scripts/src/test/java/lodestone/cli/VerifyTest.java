package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lodestone.runtime.test.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    private static final String STUDY = """
            seed 7
            def file = args[0]
            def all = pipeline('all') {
                pool         H, Li, O
                compositions arity: 2, stoichiometry: 1..2
                label        allowed: chargeNeutral() & paulingOrder()
                label        known: formulas(file)
            }
            show all.tally('allowed')
            def some = pipeline('some') { from all; filter { known }; select 'formula' }
            show some.take(5)
            """;

    @TempDir
    Path folder;
    private Cli cli;

    @BeforeEach
    void run() {
        cli = new Cli(folder).script("known.csv", "formula\nLi2O\nLiH\n").script("study.groovy", STUDY);
        assertEquals(0, cli.run("run", "@study.groovy", "@known.csv").code());
    }

    @Test
    void theSameRunWritesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(folder.resolve("study.lock.json"));
        cli.run("run", "--threads", "1", "@study.groovy", "@known.csv");
        assertEquals(new String(first), Files.readString(folder.resolve("study.lock.json")));
    }

    @Test
    void theSameResultsAreConfirmed() {
        assertEquals("$ lodestone verify @study.groovy\n@study.groovy: the same results as recorded; queries compared: 2.\nexit 0\n\n",
                cli.transcript("verify", "@study.groovy"));
    }

    @Test
    void theFirstDifferenceIsNamedAndExplained() {
        String input = cli.script("known.csv", "formula\nLi2O\nLiO\n").transcript("verify", "@study.groovy");
        String script = cli.script("known.csv", "formula\nLi2O\nLiH\n").script("study.groovy", STUDY.replace("1..2", "1..3"))
                .transcript("verify", "@study.groovy");
        String query = cli.script("study.groovy", STUDY.replace("show some.take(5)", ""))
                .transcript("verify", "@study.groovy");
        Golden.check("verify.txt", (input + script + query).replaceAll("[0-9a-f]{64}", "<hash>"));
    }

    @Test
    void whatChangesNoResultChangesNothing() {
        cli.script("study.groovy", "// a comment\n" + STUDY);
        assertEquals(0, cli.run("verify", "@study.groovy").code());
    }

    @Test
    void aManifestThatIsNoneIsTheUsersMistake() {
        Golden.check("manifest-problems.txt", cli.script("study.lock.json", "{").transcript("verify", "@study.groovy")
                + cli.script("study.lock.json", "{\"format\": 99}").transcript("verify", "@study.groovy"));
    }

    @Test
    void aRunThatAskedNothingWritesNothing() {
        cli.script("idle.groovy", "println 1").run("run", "@idle.groovy");
        assertFalse(Files.exists(folder.resolve("idle.lock.json")));
    }

    @Test
    void aPlaceThatTakesNoManifestCostsANoticeOnly() throws IOException {
        Files.delete(folder.resolve("study.lock.json"));
        Files.createDirectories(folder.resolve("study.lock.json/full"));
        Cli.Result result = cli.run("run", "@study.groovy", "@known.csv");
        assertEquals(0, result.code());
        assertEquals(1, result.err().lines().filter(line -> line.startsWith("no manifest written to '@study.lock.json';")).count());
    }
}
