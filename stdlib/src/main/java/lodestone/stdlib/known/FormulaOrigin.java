package lodestone.stdlib.known;

import java.nio.file.Path;
import java.util.List;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.engine.Listener;
import lodestone.stdlib.snapshot.Coverage;

/** Where a list of known formulas comes from. Its {@code toString} is its call, as plans print it. */
interface FormulaOrigin {

    /** What notices call it; asked after it was read. */
    String name();

    /**
     * Reads it, once.
     *
     * @param listener told how far it is
     */
    FormulaEntries read(Listener listener);

    /** The files that were read. */
    List<Path> files();

    List<Citation> citations();

    /** What it can know of. */
    default Coverage coverage() {
        return Coverage.ALL;
    }
}
