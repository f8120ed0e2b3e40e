package lodestone.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import lodestone.dsl.LiveSession;
import lodestone.dsl.SavedScript;
import lodestone.dsl.TextWidth;
import lodestone.runtime.io.WholeFile;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;

/** What a prompt knows besides the language. */
final class ReplCommands {

    /** Each command with its argument, and what it does. */
    static final Map<String, String> ALL = all();

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(":help", "this overview; ':help sample' or 'help sample' about a verb");
        all.put(":vars", "the variables of the session");
        all.put(":save", "FILE: writes the inputs that worked as a script");
        all.put(":save!", "FILE: likewise, over a file that is there");
        all.put(":load", "FILE: runs a script in the session");
        all.put(":clear", "forgets all variables, methods and imports");
        all.put(":quit", "leaves; so does Ctrl-D");
        return Collections.unmodifiableMap(all);
    }

    private final Repl repl;
    private boolean quit;

    ReplCommands(Repl repl) {
        this.repl = repl;
    }

    /** Whether an input is meant for the prompt and not for the language. */
    static boolean isCommand(String input) {
        String text = input.strip();
        return text.startsWith(":") || text.matches("help(\\s+[\\p{L}\\p{N}_!:]+)?") || text.equals("exit") || text.equals("quit");
    }

    boolean isQuit() {
        return quit;
    }

    /**
     * @throws StudyException UNKNOWN_LIVE_COMMAND, LIVE_COMMAND_ARGUMENT, and what the command has to say
     */
    void run(String input) {
        String[] words = input.split("\\s+", 2);
        String argument = words.length < 2 ? "" : words[1].strip();
        switch (words[0]) {
            case "help", ":help" -> help(argument);
            case ":vars" -> variables();
            case ":save" -> save(file(words[0], argument), false);
            case ":save!" -> save(file(words[0], argument), true);
            case ":load" -> repl.print(repl.session().load(file(words[0], argument)));
            case ":clear" -> repl.session().clear();
            case ":quit", "quit", "exit" -> quit = true;
            default -> throw StudyException.of(Message.UNKNOWN_LIVE_COMMAND, words[0], String.join(", ", ALL.keySet()),
                    Suggestion.didYouMean(words[0], ALL.keySet()));
        }
    }

    private static Path file(String command, String argument) {
        String name = argument.replaceAll("^(['\"])(.*)\\1$", "$2");
        if (name.isEmpty()) {
            throw StudyException.of(Message.LIVE_COMMAND_ARGUMENT, command, "the path of a file");
        }
        return Path.of(name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name);
    }

    private void save(Path file, boolean replace) {
        if (!replace && Files.exists(file)) {
            throw StudyException.of(Message.ALREADY_THERE, file, file);
        }
        SavedScript script = repl.session().script();
        WholeFile.write(file, part -> Files.writeString(part, script.text()));
        out().println(Message.SAVED.text(file, script.inputs()));
    }

    private PrintStream out() {
        return repl.console().out();
    }

    private void print(String text) {
        out().println(TextWidth.fold(text, repl.width()));
    }

    private void variables() {
        Map<String, Object> variables = repl.session().variables();
        variables.forEach((name, value) -> out().println(name + ": " + (value == null ? "null" : LiveSession.kind(value))));
    }

    private void help(String topic) {
        if (ALL.containsKey(topic)) {
            out().println(topic + "  " + ALL.get(topic));
        } else if (!topic.isEmpty()) {
            // Examples stay as they are, to be copied.
            for (String part : repl.session().language().verbs().help(topic).split("(?<=\n)(?=Example:\n)|(?<=\n)(?=\\S)")) {
                out().println(part.startsWith("Example:") ? part.stripTrailing() : TextWidth.fold(part, repl.width()));
            }
        } else {
            overview();
        }
    }

    private void overview() {
        out().println("""
                Type the language of studies, line by line; an open bracket goes on to the next line. TAB completes.
                  def oxides = pipeline('oxides') { ... }   a pipeline; its name alone shows its columns and rows
                  show oxides      first rows               tally oxides, 'category'   numbers by a column
                  explain oxides   how it would run         plan oxides                its stages
                Ctrl-C stops what runs, or clears the line; Ctrl-D leaves.
                """.stripTrailing());
        ALL.forEach((name, does) -> out().printf("  %-8s %s%n", name, does));
        Collection<String> topics = repl.session().language().verbs().reference().topics();
        print("help VERB, for each of: " + String.join(", ", topics));
    }
}
