package lodestone.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lodestone.runtime.engine.EngineForm;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import picocli.CommandLine.Option;

/** What all commands that have an engine have in common. */
abstract class EngineCommand implements Callable<Integer> {

    final Console console;

    @Option(names = "--engine", paramLabel = "ENGINE", description = "where to work, whatever the script says: local, spark://HOST:PORT, "
            + "yarn, k8s://URL or local-cluster[WORKERS,CORES,MEMORY]")
    String engine;

    @Option(names = "--conf", paramLabel = "NAME=VALUE", description = "an option of Spark, such as spark.executor.memory=4g")
    List<String> conf = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "N", description = "work on N threads; as many as there are cores if not given")
    Integer threads;

    @Option(names = "--stacktrace", description = "with a problem, show where in Lodestone it came from")
    boolean stacktrace;

    @Option(names = "--quiet", description = "no progress and no notices")
    boolean quiet;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    EngineCommand(Console console) {
        this.console = console;
    }

    /** Where to put what is not a result and not a problem. */
    final PrintStream notices() {
        return quiet ? Console.NOWHERE : console.err();
    }

    /** Whether what an interrupted run has written is kept, and only the rest is written. */
    boolean resume;

    final void checkEngine() {
        if (threads != null && threads < 1) {
            throw StudyException.of(Message.WRONG_ARGUMENT, "--threads", "a number of at least 1", threads);
        }
        if (engine != null) {
            EngineForm.of(engine);
        }
        options();
    }

    /** Spark's options by their names. */
    final Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : conf) {
            int equals = option.indexOf('=');
            if (equals < 0 || !option.startsWith("spark.")) {
                throw StudyException.of(Message.ENGINE_OPTION, option, "--conf spark.name=value");
            }
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }
}
