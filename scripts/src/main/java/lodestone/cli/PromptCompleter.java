package lodestone.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lodestone.dsl.live.Completion;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Offers what {@link Completion} knows, the commands of the prompt, and files. */
final class PromptCompleter implements Completer {

    /** Kinds of words that a space follows. */
    private static final Set<String> SPACED = Set.of("stages", "options");

    private final Repl repl;
    private Completion completion;

    PromptCompleter(Repl repl) {
        this.repl = repl;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String before = line.line().substring(0, line.cursor());
        if (before.matches(":?help\\s+\\S*")) {
            repl.session().language().verbs().reference().topics().forEach(topic -> add(candidates, topic, "", "", true));
        } else if (before.matches(":(load|save!?)\\s+.*")) {
            files(line.word(), candidates);
        } else if (before.startsWith(":")) {
            ReplCommands.ALL.forEach((name, does) -> add(candidates, name, "commands", does, true));
        } else {
            language(before, candidates);
        }
        if (candidates.size() > reader.getTerminal().getHeight() / 2) {
            // With what they do they would stand one a line; without, they stand side by side.
            candidates.replaceAll(c -> new Candidate(c.value(), c.displ(), c.group(), null, null, null, c.complete()));
        }
    }

    private void language(String before, List<Candidate> candidates) {
        if (completion == null) {
            completion = new Completion(repl.session());
        }
        Completion.Proposals proposals = completion.at(before);
        proposals.proposals().forEach(p -> add(candidates, p.value(), p.group(), p.doc(), SPACED.contains(p.group())));
        if (proposals.files()) {
            files(proposals.prefix(), candidates);
        }
        if (before.isBlank()) {
            ReplCommands.ALL.forEach((name, does) -> add(candidates, name, "commands", does, true));
        }
    }

    private static void add(List<Candidate> candidates, String value, String group, String doc, boolean complete) {
        String first = doc.isEmpty() ? null : doc.replaceFirst("(?s)\\. .*", "");
        candidates.add(new Candidate(value, value, group.isEmpty() ? null : group, first, null, null, complete));
    }

    private static void files(String typed, List<Candidate> candidates) {
        int name = typed.lastIndexOf('/') + 1;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(name == 0 ? "." : typed.substring(0, name)))) {
            for (Path file : files) {
                String value = typed.substring(0, name) + file.getFileName() + (Files.isDirectory(file) ? "/" : "");
                if (value.startsWith(typed) && (name < typed.length() || !file.getFileName().toString().startsWith("."))) {
                    candidates.add(new Candidate(value, value.substring(name), "files", null, null, null, false));
                }
            }
        } catch (IOException | InvalidPathException e) {
            // There is nothing to offer.
        }
    }
}
