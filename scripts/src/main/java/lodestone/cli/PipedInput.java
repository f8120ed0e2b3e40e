package lodestone.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import lodestone.dsl.live.InputText;

/** Inputs that nobody types: no prompt, no colours, and an exit code. */
final class PipedInput {

    private final Repl repl;
    private final InputStream in;

    PipedInput(Repl repl, InputStream in) {
        this.repl = repl;
        this.in = in;
    }

    /** The exit code of the last input that failed; 0 if none did. */
    int run() throws IOException {
        int code = 0;
        try (Interruption interruption = new Interruption(repl::stop, repl.console());
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            StringBuilder input = new StringBuilder();
            String line = lines.readLine();
            while (line != null && !repl.commands().isQuit()) {
                input.append(input.isEmpty() ? "" : "\n").append(line);
                line = lines.readLine();
                boolean goesOn = line != null && line.strip().matches("(\\.|\\?\\.|(else|catch|finally)\\b).*");
                if (line == null || ReplCommands.isCommand(input.toString()) || InputText.isFinished(input.toString()) && !goesOn) {
                    int one = input.toString().isBlank() ? 0 : repl.input(input.toString());
                    code = one == 0 ? code : one;
                    input.setLength(0);
                }
            }
        }
        return code;
    }
}
