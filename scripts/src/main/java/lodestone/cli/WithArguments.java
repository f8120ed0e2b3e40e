package lodestone.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** A command that hands arguments to the script. */
abstract class WithArguments extends StudyCommand {

    @Parameters(index = "1..*", paramLabel = "ARG", description = "what the script sees as 'args'; after '--' also --threads etc.")
    List<String> args = new ArrayList<>();

    WithArguments(Console console) {
        super(console);
    }
}
