package lodestone.cli;

import java.io.IOException;
import java.util.Optional;
import lodestone.runtime.manifest.Changes;
import lodestone.runtime.manifest.Difference;
import lodestone.runtime.manifest.Manifest;
import lodestone.runtime.manifest.ManifestFile;
import lodestone.runtime.message.Message;
import picocli.CommandLine.Command;

/** {@code lodestone verify}: runs a study again and says whether its results are still those of the manifest. */
@Command(name = "verify", sortOptions = false,
        description = "Runs a study again with the recorded arguments, and says which result has changed, if any.")
final class VerifyCommand extends StudyCommand {

    VerifyCommand(Console console) {
        super(console);
    }

    @Override
    int execute() throws IOException {
        Manifest recorded = ManifestFile.read(script);
        StudyRun run = new StudyRun(this, recorded.args());
        run.run(Console.NOWHERE, Console.NOWHERE);
        Manifest now = run.manifest();
        Optional<Difference> difference = Difference.first(recorded, now);
        if (difference.isEmpty()) {
            console.out().println(Message.RESULTS_SAME.text(script, now.queries().size()));
            return 0;
        }
        Difference found = difference.get();
        console.err().println(script + ": "
                + Message.RESULTS_DIFFER.text(found.where(), found.field(), found.recorded(), found.now()));
        Changes.between(recorded, now, found).forEach(console.err()::println);
        return 1;
    }
}
