package lodestone.cli;

import picocli.CommandLine.Command;

/** {@code lodestone repl}, and {@code lodestone} alone in a terminal. */
@Command(name = "repl", sortOptions = false,
        description = "Explores: reads the language of studies input by input, from a terminal or from what is piped into it.")
final class ReplCommand extends EngineCommand {

    ReplCommand(Console console) {
        super(console);
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
        try {
            checkEngine();
            try (Repl repl = new Repl(this)) {
                return isInteractive() ? new Prompt(repl).run() : new PipedInput(repl, System.in).run();
            }
        } catch (Throwable problem) {
            return Problem.report(problem, null, stacktrace, console);
        }
    }
}
