package lodestone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import lodestone.runtime.message.Message;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.message.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lodestone new}: writes a script to begin with. */
@Command(name = "new", sortOptions = false, description = "Writes a script to begin with, which runs as it is.")
final class NewCommand implements Callable<Integer> {

    private static final List<String> KINDS = List.of("study", "map");

    @Parameters(index = "0", paramLabel = "KIND", description = "study: compositions, rules, labels; map: vectors, a map, a figure")
    String kind;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "the file to write; KIND.groovy if not given")
    Path name;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    private final Console console;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path file = file();
        try {
            write(file);
        } catch (StudyException problem) {
            return Problem.report(problem, file, false, console);
        }
        console.out().println(Message.STUDY_BEGUN.text(file));
        return 0;
    }

    private Path file() {
        Path given = name == null ? Path.of(kind) : name;
        return given.toString().endsWith(".groovy") ? given : given.resolveSibling(given.getFileName() + ".groovy");
    }

    private void write(Path file) {
        if (!KINDS.contains(kind)) {
            throw StudyException.of(Message.UNKNOWN_CHOICE, "kind of script", kind, String.join(", ", KINDS),
                    Suggestion.didYouMean(kind, KINDS));
        }
        try (InputStream in = NewCommand.class.getResourceAsStream(kind + ".groovy")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@NAME@", file.toString());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw StudyException.causedBy(e, Message.STUDY_EXISTS, file, kind);
        } catch (NoSuchFileException e) {
            throw StudyException.causedBy(e, Message.FILE_UNWRITABLE, file, "there is no such folder");
        } catch (IOException e) {
            throw StudyException.causedBy(e, Message.FILE_UNWRITABLE, file, e.getMessage());
        }
    }
}
