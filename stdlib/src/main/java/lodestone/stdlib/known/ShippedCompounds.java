package lodestone.stdlib.known;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The table of common compounds that comes with Lodestone. */
final class ShippedCompounds {

    /** As results name it, so that nobody takes it for a database. */
    static final String NAME = "common compounds shipped with Lodestone";

    private static final String RESOURCE = "/lodestone/stdlib/known-compounds.csv";

    private ShippedCompounds() {
    }

    static List<String> formulas() {
        try (InputStream in = ShippedCompounds.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
