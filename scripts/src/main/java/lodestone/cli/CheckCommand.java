package lodestone.cli;

import lodestone.dsl.Checked;
import lodestone.runtime.message.Message;
import picocli.CommandLine.Command;

/** {@code lodestone check}: compiles and plans a study, and runs nothing. */
@Command(name = "check", sortOptions = false, description = "Compiles, type-checks and plans a study, and runs nothing.")
final class CheckCommand extends WithArguments {

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        Checked checked = study().check(args);
        console.out().println(Message.CHECKED.text(script, checked.pipelines()));
        if (!checked.isComplete()) {
            notices().println(Message.CHECKED_IN_PART.text(checked.until()));
        }
        return 0;
    }
}
