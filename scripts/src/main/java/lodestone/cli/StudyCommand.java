package lodestone.cli;

import java.nio.file.Path;
import lodestone.dsl.Study;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import picocli.CommandLine.Parameters;

/** What all commands over a script have in common. */
abstract class StudyCommand extends EngineCommand {

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
            return execute();
        } catch (Throwable problem) {
            return Problem.report(problem, script, stacktrace, console);
        }
    }

    private void checkOptions() {
        if (script.toString().startsWith("-")) {
            throw StudyException.of(Message.UNKNOWN_OPTION, "lodestone", script, String.join(", ", CommandGrammar.OPTIONS),
                    Suggestion.didYouMean(script.toString(), CommandGrammar.OPTIONS));
        }
        checkEngine();
    }

    /** @throws StudyException SCRIPT_NOT_FOUND, FILE_UNREADABLE */
    final Study study() {
        return Study.load(script).withEnvironment(console.environment());
    }

    /** Does it, and returns the exit code. */
    abstract int execute() throws Exception;
}
