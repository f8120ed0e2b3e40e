package lodestone.cli;

import lodestone.dsl.Checked;
import lodestone.dsl.Versions;
import lodestone.runtime.cite.Bibliography;
import lodestone.runtime.message.Message;
import lodestone.stdlib.Sources;
import picocli.CommandLine.Command;

/** {@code lodestone cite}: says what a text about a study should cite. */
@Command(name = "cite", sortOptions = false,
        description = "Prints what to cite for the data, methods and software of a study, as BibTeX; runs nothing.")
final class CiteCommand extends WithArguments {

    CiteCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        Bibliography bibliography = new Bibliography();
        Checked checked = study().cite(args, bibliography);
        Sources.of("methods/lodestone", "the software").forEach(bibliography::add);
        console.out().print(bibliography.toString().replace("@VERSION@", Versions.all().get("lodestone")));
        if (!checked.isComplete()) {
            notices().println(Message.CHECKED_UNTIL.text(checked.until()));
        }
        return 0;
    }
}
