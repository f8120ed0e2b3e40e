package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"study", "map"})
    void whatItWritesHasNoMistakesAndRuns(String kind) throws IOException {
        Cli cli = new Cli(folder);
        Cli.Result made = cli.run("new", kind, "@first");
        assertEquals(0, made.code());
        assertTrue(made.out().startsWith("Wrote @first.groovy. Run it: lodestone run @first.groovy."), made.out());
        Path script = folder.resolve("first.groovy");
        String text = Files.readString(script);
        assertFalse(text.contains("@NAME@"));
        Files.writeString(script, text.replaceAll("'([a-z]+\\.(csv|png|svg))'", "'" + folder + "/$1'")
                .replace("formulas('" + folder + "/my.csv')", "formulas('my.csv')"));
        assertEquals("", cli.run("check", "@first.groovy").err());
        Cli.Result run = cli.run("run", "@first.groovy");
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(folder.resolve(kind.equals("map") ? "map.svg" : "candidates.csv")));
    }

    @Test
    void writesOverNothing() throws IOException {
        Cli cli = new Cli(folder).script("mine.groovy", "println 1");
        Cli.Result result = cli.run("new", "study", "@mine.groovy");
        assertEquals(2, result.code());
        assertTrue(result.err().startsWith("there is a file '@mine.groovy' already; it stays as it is."), result.err());
        assertEquals("println 1", Files.readString(folder.resolve("mine.groovy")));
    }

    @Test
    void mistakes() {
        Cli cli = new Cli(folder);
        assertEquals("no kind of script 'mop'. Available: study, map. Did you mean 'map'?\n", cli.run("new", "mop").err());
        assertEquals(2, cli.run("new").code());
        assertEquals("can not write '@absent/study.groovy'; there is no such folder. Check the folder, its permissions and the space "
                + "left.\n", cli.run("new", "study", "@absent/study").err());
    }
}
