package lodestone.cli;

import java.nio.file.Path;

/**
 * Reads the command lines that need no help, no message and no guess. Starting picocli takes about 50 ms (its classes are
 * too old for a class archive), a tenth of a trivial run; so it only sees the lines that this class does not understand.
 */
final class PlainLine {

    private PlainLine() {
    }

    /** The command, or null for a line that picocli shall judge. */
    static StudyCommand parse(String[] args, Console console) {
        StudyCommand command = args.length == 0 ? null : StudyCommand.named(args[0], console);
        for (int i = 1; command != null && i < args.length; i++) {
            switch (args[i]) {
                case "--stacktrace" -> command.stacktrace = true;
                case "--quiet" -> command.quiet = true;
                default -> {
                    if (args[i].isEmpty() || args[i].startsWith("-")) {
                        return null;
                    } else if (command.script == null) {
                        command.script = Path.of(args[i]);
                    } else if (command instanceof WithArguments with) {
                        with.args.add(args[i]);
                    } else {
                        return null;
                    }
                }
            }
        }
        return command == null || command.script == null ? null : command;
    }
}
