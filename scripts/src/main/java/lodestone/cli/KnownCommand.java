package lodestone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodestone known}: the snapshots of databases of known compounds. */
@Command(name = "known", sortOptions = false,
        description = "Fetches, imports, lists and compares snapshots of databases of known compounds.")
final class KnownCommand implements Runnable {

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    @Spec
    CommandSpec spec;

    static CommandLine commandLine(Console console) {
        return new CommandLine(new KnownCommand())
                .addSubcommand(new KnownListCommand(console))
                .addSubcommand(new KnownFetchCommand(console))
                .addSubcommand(new KnownImportCommand(console))
                .addSubcommand(new KnownVerifyCommand(console))
                .addSubcommand(new KnownDiffCommand(console))
                .addSubcommand(new KnownRemoveCommand(console))
                .addSubcommand(new HelpCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command after 'known'");
    }
}
