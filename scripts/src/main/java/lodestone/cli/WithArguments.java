package lodestone.cli;

import java.util.ArrayList;
import java.util.List;
import lodestone.dsl.Checked;
import lodestone.runtime.message.Message;
import picocli.CommandLine.Parameters;

/** A command that hands arguments to the script. */
abstract class WithArguments extends StudyCommand {

    @Parameters(index = "1..*", paramLabel = "ARG", description = "what the script sees as 'args'; after '--' also --threads etc.")
    List<String> args = new ArrayList<>();

    WithArguments(Console console) {
        super(console);
    }

    /** A dry run may not have seen the whole script. */
    final void noteEnd(Checked checked) {
        if (!checked.isComplete()) {
            notices().println(Message.CHECKED_UNTIL.text(checked.until()));
        }
    }
}
