package lodestone.cli;

/** The command {@code lodestone}. Exit codes: 0 done, 1 failure, 2 the user's mistake, 130 Ctrl-C. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        int code = run(args, Console.system());
        System.exit(code);
    }

    static int run(String[] args, Console console) {
        if (ReplCommand.isAskedFor(args)) {
            return new ReplCommand(console).call();
        }
        StudyCommand command = PlainLine.parse(args, console);
        return command != null ? command.call() : CommandGrammar.execute(args, console);
    }
}
