package lodestone.cli;

import picocli.CommandLine.Command;

/** {@code lodestone check}: compiles and plans a study, and runs nothing. */
@Command(name = "check", sortOptions = false, description = "Compiles, type-checks and plans a study, and runs nothing.")
final class CheckCommand extends WithArguments {

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        throw new UnsupportedOperationException("check");
    }
}
