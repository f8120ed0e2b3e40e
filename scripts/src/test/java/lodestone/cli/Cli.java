package lodestone.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Runs command lines in this JVM, in a folder of the test, and keeps what they print. */
final class Cli {

    /** Exit code, standard output and standard error. */
    record Result(int code, String out, String err) {
    }

    private final Path folder;
    private final Map<String, String> environment;

    /** With no snapshots but those in {@code known} of the folder. */
    Cli(Path folder) {
        this.folder = folder;
        this.environment = Map.of("LODESTONE_KNOWN", folder.resolve("known").toString());
    }

    /** Writes a script; command lines call it by {@code @name}. */
    Cli script(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** @param args an argument that begins with {@code @} is a path in the folder; the output says {@code @} too */
    Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] real = Arrays.stream(args).map(arg -> arg.startsWith("@") ? folder.resolve(arg.substring(1)).toString() : arg)
                .toArray(String[]::new);
        int code = Main.run(real, new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, environment));
        return new Result(code, text(out), text(err));
    }

    private String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(folder + "/", "@").replace(folder.toString(), "@");
    }

    /** The command line and all that came of it, for golden files. */
    String transcript(String... args) {
        Result result = run(args);
        return "$ lodestone " + String.join(" ", args) + "\n" + result.out + result.err.lines().map(line -> "! " + line + "\n")
                .collect(java.util.stream.Collectors.joining()) + "exit " + result.code + "\n\n";
    }
}
