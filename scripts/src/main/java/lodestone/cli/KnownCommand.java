package lodestone.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodestone known}: the snapshots of databases of known compounds. */
@Command(name = "known", sortOptions = false,
        description = "Fetches, imports, lists and compares snapshots of databases of known compounds.")
final class KnownCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    @Parameters(index = "0", arity = "0..1", hidden = true)
    String unknown;

    @Spec
    CommandSpec spec;

    private KnownCommand(Console console) {
        this.console = console;
    }

    static CommandLine commandLine(Console console) {
        return new CommandLine(new KnownCommand(console))
                .addSubcommand(new KnownListCommand(console))
                .addSubcommand(new KnownFetchCommand(console))
                .addSubcommand(new KnownImportCommand(console))
                .addSubcommand(new KnownVerifyCommand(console))
                .addSubcommand(new KnownDiffCommand(console))
                .addSubcommand(new KnownRemoveCommand(console))
                .addSubcommand(new HelpCommand());
    }

    @Override
    public Integer call() {
        if (unknown == null) {
            throw new ParameterException(spec.commandLine(), "no command after 'known'");
        }
        Set<String> commands = spec.commandLine().getSubcommands().keySet();
        console.err().println(Message.UNKNOWN_COMMAND.text("known " + unknown, String.join(", ", commands),
                Suggestion.didYouMean(unknown, commands)));
        return 2;
    }
}
