package lodestone.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import lodestone.runtime.engine.LocalEngine;
import lodestone.runtime.engine.Workers;
import lodestone.stdlib.snapshot.SnapshotStore;
import picocli.CommandLine.Option;

/** What all commands over snapshots have in common. */
abstract class SnapshotCommand implements Callable<Integer> {

    final Console console;

    @Option(names = "--stacktrace", description = "with a problem, show where in Lodestone it came from")
    boolean stacktrace;

    @Option(names = "--quiet", description = "no progress and no notices")
    boolean quiet;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    SnapshotCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() {
        try {
            return execute(SnapshotStore.of(console.environment()));
        } catch (Throwable problem) {
            return Problem.report(problem, null, stacktrace, console);
        }
    }

    /** Does it, and returns the exit code. */
    abstract int execute(SnapshotStore store) throws Exception;

    interface Work<T> {
        T with(Workers workers);
    }

    /** Work that takes its time: watched, and stopped by Ctrl-C. */
    final <T> T watched(Work<T> work) {
        PrintStream notices = quiet ? Console.NOWHERE : console.err();
        ProgressBar bar = new ProgressBar(console.err(), console.terminal() && !quiet);
        LocalEngine engine = new LocalEngine(1, new Watcher(bar, notices, query -> { }));
        try (Interruption interruption = new Interruption(engine::cancel, console); bar; engine; Workers workers = engine.workers()) {
            return work.with(workers);
        }
    }
}
