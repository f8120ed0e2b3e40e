package lodestone.cli;

import java.nio.file.Path;
import java.util.List;
import lodestone.dsl.Study;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What all commands over a script have in common. */
abstract class StudyCommand extends EngineCommand {

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SCRIPT", description = "the study, a .groovy file")
    Path script;

    StudyCommand(Console console) {
        super(console);
    }

    /** The command of this name, or null. */
    static StudyCommand named(String name, Console console) {
        return switch (name) {
            case "run" -> new RunCommand(console);
            case "check" -> new CheckCommand(console);
            case "explain" -> new ExplainCommand(console);
            case "cite" -> new CiteCommand(console);
            case "verify" -> new VerifyCommand(console);
            default -> null;
        };
    }

    @Override
    public final Integer call() {
        try {
            checkOptions();
            checkEngine();
            return execute();
        } catch (Throwable problem) {
            return Problem.report(problem, script, stacktrace, console);
        }
    }

    /** @throws StudyException UNKNOWN_OPTION, for what looks like one and is none is taken for the script */
    final void checkOptions() {
        if (script != null && script.toString().startsWith("-")) {
            List<String> options = spec.options().stream().map(OptionSpec::longestName).toList();
            throw StudyException.of(Message.UNKNOWN_OPTION, spec.qualifiedName(), script, String.join(", ", options),
                    Suggestion.didYouMean(script.toString(), options));
        }
    }

    /** @throws StudyException SCRIPT_NOT_FOUND, FILE_UNREADABLE */
    final Study study() {
        return Study.load(script).withEnvironment(console.environment());
    }

    /** Does it, and returns the exit code. */
    abstract int execute() throws Exception;
}
