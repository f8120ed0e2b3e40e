package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Sessions at a real terminal. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "keys and signals are those of a Unix terminal")
class PromptTest {

    private static final String SMALL = "def oxides = pipeline('oxides') {\rpool Li, Zn, Sn, O\r"
            + "compositions arity: 2..3, stoichiometry: 1..4\rfilter { contains(O) }\r}\r";

    @TempDir
    Path folder;

    @Test
    void aPipelineOfSeveralLines() throws Exception {
        try (Screen screen = new Screen(folder, 80)) {
            screen.prompt(1).type(SMALL).prompt(2);
            assertTrue(screen.text().endsWith("""
                1> def oxides = pipeline('oxides') {
                .. pool Li, Zn, Sn, O
                .. compositions arity: 2..3, stoichiometry: 1..4
                .. filter { contains(O) }
                .. }
                oxides
                  formula: utf8
                198 rows
                2>"""), screen.text());
            screen.type("show pipeline('few') { from oxides; derive light: mass < 99, heavy: mass; limit 2 }\r").prompt(3);
            assertTrue(screen.text().contains("formula  light    heavy\nLiO      true   22.9669\n"), screen.text());
            screen.type("\u0004");
            assertEquals(0, screen.exit());
        }
    }

    @Test
    void twentyColumns() throws Exception {
        try (Screen screen = new Screen(folder, 20)) {
            screen.prompt(1).type("def p = pipeline('a') { pool Li, O; compositions arity: 2, stoichiometry: 1..2; derive mean: chiMean, m: mass }\r")
                    .prompt(2);
            assertTrue(screen.text().endsWith("a\n  formula: utf8,\n  mean: float64, m:\n  float64\n3 rows\n2>"), screen.text());
            screen.type("show p\r").prompt(3);
            assertTrue(screen.text().contains("\nformula  mean\nLiO      2.21\n"), screen.text());
            assertTrue(screen.text().endsWith("\nnot shown: m\n3 rows\n3>"), screen.text());
        }
    }

    @Test
    void completionByTab() throws Exception {
        try (Screen screen = new Screen(folder, 80)) {
            screen.prompt(1).type("pipeline('p') {\rpool Li, oxid\t").await("oxidationStates:")
                    .type("'sma\t").await("'smact14").type("'\rcompos\t").await("compositions").type("ar\t").await("arity:")
                    .type("2, sto\t").await("stoichiometry:").type("1..3\rfilter { conta\t").await("containsAny");
            screen.type("\u0003").await("1>").type("pipe\t").await("pipeline");
        }
    }

    @Test
    void inputsOfAnEarlierSession() throws Exception {
        try (Screen screen = new Screen(folder, 80)) {
            screen.prompt(1).type("def größe = '酸化物 ' + 7\r").await("酸化物 7\n2>").type(":quit\r");
            assertEquals(0, screen.exit());
        }
        try (Screen screen = new Screen(folder, 80)) {
            screen.prompt(1).type("\u001bOA\u001bOA").await("1> def größe").type("\r").await("酸化物 7\n2>").type("größe.length()\r").await("5\n3>");
        }
        assertTrue(Files.readString(folder.resolve("state/lodestone/history")).contains("größe"));
    }

    @Test
    void ctrlCKeepsTheSession() throws Exception {
        try (Screen screen = new Screen(folder, 80)) {
            screen.prompt(1).type("def x = 5\r").prompt(2).type("while (true) { x++ }\r");
            Thread.sleep(500);
            screen.type("\u0003").await("cancelled. Nothing was left half-written.").prompt(3);
            screen.type("x\r").await("\n5\n4>");
            screen.type("pipeline('all') { pool H..Lr; compositions arity: 3, stoichiometry: 1..8 }.write('all.parquet')\r");
            while (Files.list(folder).count() < 2) {
                Thread.sleep(20);
            }
            screen.type("\u0003").prompt(5).type(SMALL).await("198 rows").prompt(6).type("not finished\u0003").prompt(6);
            assertFalse(Files.exists(folder.resolve("all.parquet")));
            screen.type("\u0004");
            assertEquals(0, screen.exit());
        }
    }

    @Test
    void anErrorLeavesTheSessionAsItWas() throws Exception {
        try (Screen screen = new Screen(folder, 80)) {
            screen.prompt(1).type("def x = 1\r").prompt(2).type("x = 2; nope\r").await("2:1:8: no variable 'nope' here. Variables: x.").prompt(3)
                    .type("x\r").await("\n1\n4>").type("help sampel\r").await("Did you mean 'sample'?").prompt(4)
                    .type("help sample\r").await("sample n, per: 'column'").type(":svae\r").await("Did you mean ':save'?");
        }
    }

    @Test
    void aMethodOfAnEarlierInputFails() throws Exception {
        try (Screen screen = new Screen(folder, 60)) {
            screen.prompt(1).type("def third(x) {\r  x / 0\r}\r").prompt(2).type("third(1)\r").await("  x / 0\n  ^^^^^\n3>");
            assertTrue(screen.text().contains("Mend it here, or\nrun again"), screen.text());
            Files.writeString(folder.resolve("a.groovy"), "def y = 1\nnope\n");
            screen.type(":load a.groovy\r").await("a.groovy:2:1: no variable 'nope'").await("\nnope\n^^^^\n4>");
        }
    }

    @Test
    void whatHasNoText() throws Exception {
        try (Screen screen = new Screen(folder, 80)) {
            screen.prompt(1).type("c = { it }\r").await("\nClosure\n2>").type(":vars\r").await("\nc: Closure\n2>")
                    .type("sql('select 1 a')\r").await("\nrows: not counted\n3>");
        }
    }

    @Test
    void filesWithBlanks() throws Exception {
        Files.createDirectories(folder.resolve("my files"));
        try (Screen screen = new Screen(folder, 80)) {
            screen.prompt(1).type("5\r").prompt(2).type(":save my f\t").await(":save my files/").type("größe.groovy\r").await("inputs saved: 1.")
                    .type(":load my files/g\t\r").await("\n5\n3>").type(":save no/a.groovy\r").await("there is no folder");
        }
    }

    @Test
    void examplesOfHelpCanBeCopied() throws Exception {
        try (Screen screen = new Screen(folder, 80)) {
            screen.prompt(1).type("help sample\r").await("show pipeline('some')").prompt(1);
            assertTrue(screen.text().replace("\n", "").contains("anatase,79.87,3.9\\nbauxite,,2.45"), screen.text());
        }
    }

    @Test
    void whatIsSavedRunsAsAScript() throws Exception {
        try (Screen screen = new Screen(folder, 80)) {
            screen.prompt(1).type(SMALL).prompt(2).type("nope\r").prompt(3).type("println oxides.count()\r").await("198\n4>")
                    .type(":save s.groovy\r").await("s.groovy: inputs saved: 2.").type(":save s.groovy\r").await("':save! s.groovy'")
                    .type(":save! s.groovy\r").await("2.\n4>").type(":clear\r").await(":clear\n4>").type(":load s.groovy\r").await("\n198\n5>");
        }
        Cli.Result run = new Cli(folder).run("run", "--quiet", "@s.groovy");
        assertEquals("198\n", run.out(), run.err());
    }

    @Test
    void aFigureWithoutADesktop() throws Exception {
        try (Screen screen = new Screen(folder, 120)) {
            screen.prompt(1).type(SMALL).prompt(2).type("view figure('m') { histogram oxides, x: 'mass' }\r").await("the figure is in ")
                    .await("m.png");
            String path = screen.text().replaceAll("(?s).*the figure is in (\\S+).*", "$1");
            assertEquals((byte) 'P', Files.readAllBytes(Path.of(path))[1]);
        }
    }

    @Test
    void pipedInput() throws Exception {
        Process process = new ProcessBuilder(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Main.class.getName(), "repl"))
                .start();
        try (var in = process.outputWriter()) {
            in.write("def x = [3, 1]\n  .sort()\nx[0]\nnope\nif (x) {\n  println 'yes'\n}\nelse {\n  println 'no'\n}\n");
        }
        assertEquals("[1, 3]\n1\nyes\n", new String(process.getInputStream().readAllBytes()));
        assertEquals("3:1:1: no variable 'nope' here. Variables: x. The name of a column needs quotes.\nnope\n^^^^\n",
                new String(process.getErrorStream().readAllBytes()));
        assertEquals(2, process.waitFor());
    }
}
