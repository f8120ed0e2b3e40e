package lodestone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;

/**
 * What the launcher runs once so that Java can keep the classes of usual runs: a script, then a session at a terminal that
 * nobody sees.
 */
final class Training {

    private static final String KEYS = """
            def all = pipeline('all') {
            po\tLi, Zn, O
            comp\tarity: 2..3, stoichiometry: 1..3
            }
            show all
            help sample
            :vars
            """;

    private Training() {
    }

    /** @param args the script */
    public static void main(String[] args) throws Exception {
        Console console = Console.system();
        int code = Main.run(new String[] {"run", args[0]}, console);
        ReplCommand session = new ReplCommand(console);
        session.threads = 1;
        session.quiet = true;
        try (Terminal terminal = Prompt.builder().system(false).type("xterm-256color")
                .streams(new Typist(), OutputStream.nullOutputStream()).build();
                Repl repl = new Repl(session)) {
            new Prompt(repl).run(terminal, null);
        }
        System.exit(code);
    }

    /** Types at a steady pace and then keeps still: the end of its keys would be the end of the terminal. */
    private static final class Typist extends InputStream {
        private final byte[] keys = (KEYS + ":quit\n").replace('\n', '\r').getBytes(StandardCharsets.UTF_8);
        private int typed;

        @Override
        public int read() throws IOException {
            try {
                Thread.sleep(typed == 0 ? 1000 : typed == keys.length ? Integer.MAX_VALUE : 15);
                return keys[typed++];
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            into[offset] = (byte) read();
            return 1;
        }
    }
}
