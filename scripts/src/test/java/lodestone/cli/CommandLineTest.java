package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import lodestone.runtime.test.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    Path folder;
    private Cli cli;

    @BeforeEach
    void scripts() {
        cli = new Cli(folder)
                .script("good.groovy", "println \"hello ${args.join(', ')}\"")
                .script("syntax.groovy", "def x = (1 +\nprintln x")
                .script("throws.groovy", "\nthrow new IllegalStateException('no luck')")
                .script("mistakes.groovy", "def p = pipeline('p') {\n\tpool Li, O\n\tfliter { atoms }\n}\nshow q\nint n = 'x'")
                .script("rows.groovy", "def p = pipeline('p') { pool Li, O; compositions arity: 2, stoichiometry: 1..2 }\n"
                        + "println p.take(1)[0].formula\nprintln p.count()")
                .script("heap.groovy", "throw new OutOfMemoryError('Java heap space')");
    }

    @Test
    void mistakesInTheCommandLine() {
        Golden.check("command-line.txt", cli.transcript()
                + cli.transcript("rum", "@good.groovy")
                + cli.transcript("@good.groovy")
                + cli.transcript("--nonsense")
                + cli.transcript("run")
                + cli.transcript("run", "--thread", "2", "@good.groovy")
                + cli.transcript("check", "--resume", "@good.groovy")
                + cli.transcript("verify", "--resume", "@good.groovy")
                + cli.transcript("run", "--threads", "two", "@good.groovy")
                + cli.transcript("run", "--threads", "0", "@good.groovy")
                + cli.transcript("run", "--engine", "sparc://host:7077", "@good.groovy")
                + cli.transcript("run", "--engine", "spark://host", "@good.groovy")
                + cli.transcript("explain", "--engine", "yam", "@good.groovy")
                + cli.transcript("run", "--engine", "spark://host:7077", "@good.groovy")
                + cli.transcript("repl", "--engine", "local-cluster[2,1,1024]")
                + cli.transcript("verify", "--engine", "yarn", "--conf", "memory=4g", "@good.groovy")
                + cli.transcript("run", "--conf", "spark.executor.memory", "@good.groovy")
                + cli.transcript("check", "--engine", "spark://host:7077", "@good.groovy")
                + cli.transcript("run", "--engine", "local", "--resume", "@rows.groovy")
                + cli.transcript("run", "@absent.groovy")
                + cli.transcript("check", "@absent.groovy")
                + cli.transcript("explain", "@absent.groovy")
                + cli.transcript("verify", "@good.groovy", "argument")
                + cli.transcript("verify", "@good.groovy"));
    }

    @Test
    void helpForEverything() {
        Golden.check("help.txt", cli.transcript("help") + cli.transcript("help", "run") + cli.transcript("verify", "--help"));
    }

    @Test
    void problemsOfScripts() {
        Golden.check("script-problems.txt", cli.transcript("run", "@syntax.groovy")
                + cli.transcript("check", "@syntax.groovy")
                + cli.transcript("run", "@throws.groovy")
                + cli.transcript("check", "@mistakes.groovy")
                + cli.transcript("run", "@mistakes.groovy")
                + cli.transcript("explain", "@mistakes.groovy")
                + cli.transcript("check", "@rows.groovy"));
    }

    @Test
    void memoryThatRanOutIsAFailure() {
        Cli.Result result = cli.run("run", "@heap.groovy");
        assertEquals(1, result.code());
        assertTrue(result.err().startsWith("out of memory in '@heap.groovy'; the limit is "), result.err());
    }

    @Test
    void aStackTraceOnlyIfAskedFor() {
        assertEquals(3, cli.run("run", "@throws.groovy").err().lines().count());
        assertTrue(cli.run("run", "--stacktrace", "@throws.groovy").err().contains("\tat lodestone.dsl.Study.run("));
    }

    @Test
    void argumentsReachTheScript() {
        assertEquals("hello a, b c\n", cli.run("run", "@good.groovy", "a", "b c").out());
        assertEquals("hello -x, --threads\n", cli.run("run", "@good.groovy", "-x", "--", "--threads").out());
        assertEquals("hello a\n", cli.run("run", "--threads", "1", "@good.groovy", "a", "--quiet").out());
    }

    @Test
    void versionNamesEverything() {
        String versions = cli.run("version").out();
        for (String name : new String[] {"Lodestone", "JVM", "Groovy", "Arrow", "DuckDB"}) {
            assertTrue(versions.matches("(?s).*" + name + " +\\d.*"), versions);
        }
        assertEquals(versions, cli.run("--version").out());
    }
}
