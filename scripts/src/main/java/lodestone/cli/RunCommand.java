package lodestone.cli;

import java.io.IOException;
import java.nio.file.Path;
import lodestone.runtime.manifest.ManifestFile;
import lodestone.runtime.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lodestone run}: runs a study and writes its manifest. */
@Command(name = "run", sortOptions = false,
        description = "Runs a study, and records in SCRIPT's .lock.json what its results were.")
final class RunCommand extends WithArguments {

    @Option(names = "--resume", description = "keep the whole parts of a dataset that an interrupted run has written")
    void resume(boolean wanted) {
        resume = wanted;
    }

    RunCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        StudyRun run = new StudyRun(this, args);
        run.run(console.out(), notices());
        if (run.isRecorded()) {
            record(run);
        }
        return 0;
    }

    /** A folder that can not be written to, or an input that is gone, is no reason to fail a run that has its results. */
    private void record(StudyRun run) {
        Path file = ManifestFile.of(script);
        try {
            ManifestFile.write(run.manifest(), file);
        } catch (IOException e) {
            notices().println(Message.MANIFEST_NOT_WRITTEN.text(file, e));
        }
    }
}
