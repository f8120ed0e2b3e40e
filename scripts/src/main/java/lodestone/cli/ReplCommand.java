package lodestone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lodestone repl}, and {@code lodestone} alone in a terminal. */
@Command(name = "repl", sortOptions = false,
        description = "Explores: reads the language of studies input by input, from a terminal or from what is piped into it.")
final class ReplCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--threads", paramLabel = "N", description = "work on N threads; as many as there are cores if not given")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--stacktrace", description = "with a problem, show where in Lodestone it came from")
    boolean stacktrace;

    @Option(names = "--quiet", description = "no progress and no notices")
    boolean quiet;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    ReplCommand(Console console) {
        this.console = console;
    }

    /** Whether somebody sits at a terminal; Java can not tell, so the launcher does. */
    static boolean isInteractive() {
        return Boolean.getBoolean("lodestone.prompt");
    }

    /** Whether a command line needs no help, no message and no guess to mean this command. */
    static boolean isAskedFor(String[] args) {
        return args.length == 0 ? isInteractive() : args.length == 1 && args[0].equals("repl");
    }

    @Override
    public Integer call() {
        try (Repl repl = new Repl(console, Math.max(1, threads), quiet, stacktrace)) {
            return isInteractive() ? new Prompt(repl).run() : new PipedInput(repl, System.in).run();
        } catch (Throwable problem) {
            return Problem.report(problem, null, stacktrace, console);
        }
    }
}
