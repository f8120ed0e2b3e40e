package lodestone.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import picocli.CommandLine.Option;

/** What all commands that have an engine have in common. */
abstract class EngineCommand implements Callable<Integer> {

    final Console console;

    @Option(names = "--threads", paramLabel = "N", description = "work on N threads; as many as there are cores if not given")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--stacktrace", description = "with a problem, show where in Lodestone it came from")
    boolean stacktrace;

    @Option(names = "--quiet", description = "no progress and no notices")
    boolean quiet;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    EngineCommand(Console console) {
        this.console = console;
    }

    /** Where to put what is not a result and not a problem. */
    final PrintStream notices() {
        return quiet ? Console.NOWHERE : console.err();
    }

    final void checkThreads() {
        if (threads < 1) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "--threads", "a number of at least 1", threads);
        }
    }
}
