package lodestone.runtime.cite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Something to cite, and what for.
 *
 * @param use     as in "smact14: oxidation states"
 * @param entries in BibTeX; none for what only its user can know
 */
public record Citation(String use, List<String> entries) {

    private static final String BEGIN = "\n```bibtex\n";

    /**
     * The entries in a source note, a Markdown file with a block of BibTeX.
     *
     * @param module   a class beside whose module's resources it is
     * @param resource its absolute name
     */
    public static Citation of(Class<?> module, String resource, String use) {
        try (InputStream in = module.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int from = text.indexOf(BEGIN) + BEGIN.length();
            return new Citation(use, Arrays.stream(text.substring(from, text.indexOf("\n```", from)).split("\n(?=@)")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A user's file. */
    public static Citation of(Path file) {
        return new Citation(file.getFileName() + ": a file of your own; cite its source", List.of());
    }
}
