package lodestone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    int run() throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).ffm(false).exec(false).jni(true).dumb(true)
                .encoding(StandardCharsets.UTF_8).build()) {
            if (terminal.getWidth() == 0) {
                terminal.setSize(USUAL);
            }
            repl.width(terminal::getWidth);
            terminal.handle(Terminal.Signal.INT, signal -> repl.cancel());
            LineReader reader = reader(terminal);
            for (int number = 1; !repl.commands().isQuit(); ) {
                try {
                    String input = reader.readLine(number + "> ");
                    if (!input.isBlank()) {
                        repl.input(input);
                        number = repl.session().number();
                    }
                } catch (UserInterruptException e) {
                    // Ctrl-C has cleared the line.
                } catch (EndOfFileException e) {
                    return 0;
                }
            }
        }
        return 0;
    }

    private LineReader reader(Terminal terminal) {
        LineReaderBuilder builder = LineReaderBuilder.builder().terminal(terminal).appName("lodestone")
                .parser(new PromptParser())
                .completer(new PromptCompleter(repl))
                .highlighter(new PromptHighlighter(repl))
                .variable(LineReader.LIST_MAX, LONGEST_LIST)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, ".. ")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.INSERT_TAB, false);
        Path history = HistoryFile.prepare(System.getenv());
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        return builder.build();
    }
}
