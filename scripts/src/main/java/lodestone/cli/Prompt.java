package lodestone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import lodestone.dsl.Versions;
import lodestone.runtime.message.Message;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Inputs that are typed at a terminal. */
final class Prompt {

    /** More completions than these are not listed without a question. */
    private static final int LONGEST_LIST = 200;

    /** Of a terminal that does not say how large it is. */
    private static final Size USUAL = new Size(80, 24);

    private final Repl repl;

    Prompt(Repl repl) {
        this.repl = repl;
    }

    /** Reads inputs from the terminal of the process until the user leaves; returns the exit code. */
    int run() throws IOException {
        try (Terminal terminal = builder().system(true).dumb(true).build()) {
            run(terminal, HistoryFile.prepare(System.getenv()));
            return 0;
        }
    }

    /**
     * To know how wide emoji are, JLine would ask the terminal, wait for up to 0.2 s, and throw away what has been typed until
     * then.
     */
    static TerminalBuilder builder() {
        return TerminalBuilder.builder().ffm(false).exec(false).jni(true).graphemeCluster(false).encoding(StandardCharsets.UTF_8);
    }

    /** @param history the file of earlier inputs, or null */
    void run(Terminal terminal, Path history) {
        if (terminal.getWidth() == 0) {
            terminal.setSize(USUAL);
        }
        repl.width(terminal::getWidth);
        terminal.handle(Terminal.Signal.INT, signal -> repl.cancel());
        terminal.writer().println(Message.WELCOME.text(Versions.all().get("lodestone")));
        LineReader reader = reader(terminal, history);
        int number = 1;
        while (!repl.commands().isQuit()) {
            try {
                String input = reader.readLine(number + "> ");
                if (!input.isBlank()) {
                    repl.input(input);
                    number = repl.session().number();
                }
            } catch (UserInterruptException e) {
                // Ctrl-C has cleared the line.
            } catch (EndOfFileException e) {
                return;
            }
        }
    }

    private LineReader reader(Terminal terminal, Path history) {
        LineReaderBuilder builder = LineReaderBuilder.builder().terminal(terminal).appName("lodestone")
                .parser(new PromptParser())
                .completer(new PromptCompleter(repl))
                .highlighter(new PromptHighlighter(repl))
                .variable(LineReader.LIST_MAX, LONGEST_LIST)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, ".. ")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.INSERT_TAB, false);
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        return builder.build();
    }
}
