package lodestone.stdlib.known;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.engine.Listener;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.PackedCompositions;

/**
 * A list of formulas that was read in another JVM, which has told and cited what there is to tell and to cite.
 *
 * @param call as plans print it
 */
record SentFormulas(String name, String call, PackedCompositions compositions) implements FormulaOrigin, Serializable {

    SentFormulas(String name, String call, Collection<Composition> compositions) {
        this(name, call, PackedCompositions.of(compositions));
    }

    @Override
    public FormulaEntries read(Listener listener) {
        Map<Composition, Long> numbers = new HashMap<>();
        compositions.forEach(composition -> numbers.put(composition, numbers.size() + 1L));
        return new FormulaEntries(numbers.size(), numbers, 0, List.of());
    }

    @Override
    public List<Path> files() {
        return List.of();
    }

    @Override
    public List<Citation> citations() {
        return List.of();
    }

    @Override
    public String toString() {
        return call;
    }
}
