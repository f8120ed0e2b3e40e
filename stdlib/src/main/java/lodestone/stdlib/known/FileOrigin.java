package lodestone.stdlib.known;

import java.nio.file.Path;
import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.io.FileSource;

/** A user's file, which is cited as such. */
record FileOrigin(Path file, FileSource source, String column) implements FormulaOrigin {

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public FormulaEntries read(Listener listener) {
        return FormulaEntries.read(source, column);
    }

    @Override
    public List<Path> files() {
        return List.of(file);
    }

    @Override
    public List<Citation> citations() {
        return List.of();
    }

    @Override
    public String toString() {
        return "formulas('" + name() + "')";
    }
}
