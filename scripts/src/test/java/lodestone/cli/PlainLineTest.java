package lodestone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PlainLineTest {

    private static final PrintStream NOTHING = new PrintStream(OutputStream.nullOutputStream());
    private static final Console CONSOLE = new Console(NOTHING, NOTHING, false, Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"run a.groovy", "run a.groovy b c", "run --quiet a.groovy", "run a.groovy --quiet b",
        "run --stacktrace a.groovy b --quiet", "check a.groovy", "check a.groovy b", "explain a.groovy b", "verify a.groovy",
        "verify --quiet a.groovy"})
    void readsLinesAsPicocliDoes(String line) {
        String[] args = line.split(" ");
        CommandLine grammar = CommandGrammar.commandLine(CONSOLE);
        Object expected = grammar.parseArgs(args).subcommand().commandSpec().userObject();
        assertEquals(describe((StudyCommand) expected), describe(PlainLine.parse(args, CONSOLE)));
    }

    private static String describe(StudyCommand command) {
        List<String> args = command instanceof WithArguments with ? with.args : List.of();
        return String.join(" ", command.getClass().getSimpleName(), command.script.toString(), args.toString(),
                "threads=" + command.threads, "stacktrace=" + command.stacktrace, "quiet=" + command.quiet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "run --threads 2 a.groovy", "run -- a.groovy", "run a.groovy -x", "run --help", "verify a b",
        "help", "version", "a.groovy", "--version"})
    void leavesOtherLinesToPicocli(String line) {
        assertNull(PlainLine.parse(line.split(" "), CONSOLE));
    }

    @Test
    void leavesAnEmptyLineToPicocli() {
        assertNull(PlainLine.parse(new String[0], CONSOLE));
    }
}
