package lodestone.cli;

import picocli.CommandLine.Command;

/** {@code lodestone explain}: shows the logical and physical plans of a study. */
@Command(name = "explain", sortOptions = false, description = "Shows how a study's results would be computed, and runs nothing.")
final class ExplainCommand extends WithArguments {

    ExplainCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        throw new UnsupportedOperationException("explain");
    }
}
