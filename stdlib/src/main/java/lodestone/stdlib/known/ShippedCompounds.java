package lodestone.stdlib.known;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.engine.Listener;
import lodestone.stdlib.Sources;

/** The table of common compounds that comes with Lodestone. */
final class ShippedCompounds implements FormulaOrigin {

    private static final String RESOURCE = "/lodestone/stdlib/known-compounds.csv";

    /** So that nobody takes it for a database. */
    @Override
    public String name() {
        return "common compounds shipped with Lodestone";
    }

    @Override
    public FormulaEntries read(Listener listener) {
        try (InputStream in = ShippedCompounds.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return FormulaEntries.of(lines.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Path> files() {
        return List.of();
    }

    @Override
    public List<Citation> citations() {
        return Sources.of("known-compounds", "known formulas");
    }

    @Override
    public String toString() {
        return "formulas('" + name() + "')";
    }
}
