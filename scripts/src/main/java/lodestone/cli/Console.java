package lodestone.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command writes, and what it goes by.
 *
 * @param out         results
 * @param err         notices, problems, progress
 * @param terminal    whether {@code err} is a terminal that can redraw a line; Java can not tell, so the launcher does
 * @param environment the environment variables that it goes by
 */
record Console(PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {

    static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    /** The process's own streams, in UTF-8 whatever the locale, also for {@code System.out.println} in scripts. */
    static Console system() {
        Console console = new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err),
                Boolean.getBoolean("lodestone.terminal"), System.getenv());
        System.setOut(console.out);
        System.setErr(console.err);
        return console;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        OutputStream raw = new BufferedOutputStream(new FileOutputStream(descriptor));
        return new PrintStream(raw, true, StandardCharsets.UTF_8);
    }
}
