package lodestone.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands over a script have in common. */
abstract class StudyCommand implements Callable<Integer> {

    final Console console;

    @Parameters(index = "0", paramLabel = "SCRIPT", description = "the study, a .groovy file")
    Path script;

    @Option(names = "--threads", paramLabel = "N", description = "work on N threads; as many as there are cores if not given")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--stacktrace", description = "with a problem, show where in Lodestone it came from")
    boolean stacktrace;

    @Option(names = "--quiet", description = "no progress and no notices")
    boolean quiet;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    StudyCommand(Console console) {
        this.console = console;
    }

    /** The command of this name, or null. */
    static StudyCommand named(String name, Console console) {
        return switch (name) {
            case "run" -> new RunCommand(console);
            case "check" -> new CheckCommand(console);
            case "explain" -> new ExplainCommand(console);
            case "cite" -> new CiteCommand(console);
            case "verify" -> new VerifyCommand(console);
            default -> null;
        };
    }

    @Override
    public final Integer call() {
        try {
            checkOptions();
            return execute();
        } catch (Throwable problem) {
            return Problem.report(problem, script, stacktrace, console);
        }
    }

    /** Where to put what is not a result and not a problem. */
    final PrintStream notices() {
        return quiet ? Console.NOWHERE : console.err();
    }

    private void checkOptions() {
        if (script.toString().startsWith("-")) {
            throw StudyException.of(Message.UNKNOWN_OPTION, "lodestone", script, String.join(", ", CommandGrammar.OPTIONS),
                    Suggestion.didYouMean(script.toString(), CommandGrammar.OPTIONS));
        }
        if (threads < 1) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "--threads", "a number of at least 1", threads);
        }
    }

    /** Does it, and returns the exit code. */
    abstract int execute() throws Exception;
}
