package lodestone.cli;

import lodestone.dsl.Checked;
import lodestone.runtime.engine.Engine;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.message.Message;
import picocli.CommandLine.Command;

/** {@code lodestone explain}: shows the logical and physical plans of a study. */
@Command(name = "explain", sortOptions = false,
        description = "Shows the logical and the physical plan of each result, and runs nothing.")
final class ExplainCommand extends WithArguments {

    ExplainCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        try (Engine engine = new LocalEngine()) {
            Checked seen = study().explain(engine, args, console.out());
            if (!seen.isComplete()) {
                notices().println(Message.CHECKED_UNTIL.text(seen.until()));
            }
        }
        return 0;
    }
}
