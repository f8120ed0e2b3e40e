package lodestone.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** All commands as picocli knows them: for help, for mistakes, and for whatever {@link PlainLine} leaves to it. */
final class CommandGrammar {

    private static final int MISTAKE = 2;

    @Command(name = "lodestone", sortOptions = false,
            description = "Maps inorganic crystal chemical space with short study scripts.",
            footer = "%nA first try: lodestone run examples/table2.groovy")
    static final class Root {

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
        boolean help;

        @Option(names = {"-V", "--version"}, description = "like the command 'version'")
        boolean version;
    }

    private CommandGrammar() {
    }

    static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new ReplCommand(console))
                .addSubcommand(new CiteCommand(console))
                .addSubcommand(KnownCommand.commandLine(console))
                .addSubcommand(new NewCommand(console))
                .addSubcommand(new InstallCommand(console))
                .addSubcommand(new SparkInstallCommand(console))
                .addSubcommand(new VersionCommand(console))
                .addSubcommand(new HelpCommand());
        line.setUnmatchedOptionsArePositionalParams(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setOut(new PrintWriter(console.out(), true)).setErr(new PrintWriter(console.err(), true));
        line.setParameterExceptionHandler((problem, args) -> mistake(problem, console));
        return line;
    }

    static int execute(String[] args, Console console) {
        CommandLine line = commandLine(console);
        if (args.length == 0) {
            line.usage(console.err());
            return MISTAKE;
        }
        Set<String> commands = new TreeSet<>(line.getSubcommands().keySet());
        if (!args[0].startsWith("-") && !commands.contains(args[0])) {
            String suggestion = args[0].endsWith(".groovy") ? " Did you mean 'lodestone run " + args[0] + "'?"
                    : Suggestion.didYouMean(args[0], commands);
            console.err().println(Message.UNKNOWN_COMMAND.text(args[0], String.join(", ", commands), suggestion));
            return MISTAKE;
        }
        return args[0].equals("--version") || args[0].equals("-V") ? line.execute("version") : line.execute(args);
    }

    private static int mistake(ParameterException problem, Console console) {
        CommandLine command = problem.getCommandLine();
        if (command.getCommand() instanceof StudyCommand study) {
            try {
                study.checkOptions();
            } catch (StudyException e) {
                console.err().println(e.getMessage());
                return MISTAKE;
            }
        }
        String help = "help";
        for (CommandLine at = command; at.getParent() != null; at = at.getParent()) {
            help = at == command ? "help " + at.getCommandName() : at.getCommandName() + " " + help;
        }
        String text = problem.getMessage().replaceFirst("\\.$", "");
        text = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        console.err().println(Message.COMMAND_LINE.text(text, help));
        return MISTAKE;
    }
}
