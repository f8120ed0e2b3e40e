package lodestone.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import lodestone.dsl.Study;
import lodestone.dsl.Versions;
import lodestone.runtime.engine.EngineChoice;
import lodestone.runtime.manifest.Manifest;
import lodestone.runtime.manifest.Recorder;

/** One run of a study, watched and recorded, and stopped by Ctrl-C. */
final class StudyRun {

    private final StudyCommand command;
    private final Study study;
    private final List<String> args;
    private final Recorder recorder = new Recorder();
    private long seed;

    StudyRun(StudyCommand command, List<String> args) {
        this.command = command;
        this.study = command.study();
        this.args = args;
    }

    /**
     * @param out     where the script prints
     * @param notices where notices about the data go
     */
    void run(PrintStream out, PrintStream notices) {
        Console console = command.console;
        ProgressBar bar = new ProgressBar(console.err(), console.terminal() && !command.quiet);
        EngineChoice engines = Engines.of(command, new Watcher(bar, notices, recorder::finished), true);
        try (Interruption interruption = new Interruption(engines::cancel, console); bar; engines) {
            seed = study.run(engines, args, out);
        }
    }

    boolean isRecorded() {
        return !recorder.isEmpty();
    }

    Manifest manifest() throws IOException {
        return recorder.manifest(command.script, study.text(), args, seed, Versions.all());
    }
}
