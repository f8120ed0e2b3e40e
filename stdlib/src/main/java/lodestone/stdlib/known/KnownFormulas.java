package lodestone.stdlib.known;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lodestone.runtime.cite.Citation;
import lodestone.runtime.cite.Cited;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.io.FileSource;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.table.Type;
import lodestone.stdlib.Sources;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.CompositionRows;
import lodestone.stdlib.space.CompositionSpace;
import lodestone.stdlib.space.RankedSet;

/**
 * Whether a composition is among listed formulas, such as those of a database. Formulas count by their reduced
 * compositions, exactly. The list is read when it is first needed.
 */
public final class KnownFormulas implements RankedSet, Cited {

    private final String name;
    private final List<Path> files;
    private final Supplier<FormulaEntries> reader;
    private final Map<CompositionSpace, long[]> ranks = new ConcurrentHashMap<>();
    private FormulaEntries entries;

    private KnownFormulas(String name, List<Path> files, Supplier<FormulaEntries> reader) {
        this.name = name;
        this.files = files;
        this.reader = reader;
    }

    /**
     * The formulas in a file.
     *
     * @param column the column of formulas, or null to find it by its name
     */
    public static KnownFormulas ofFile(Path file, String column) {
        FileSource source = FileSource.open(file);
        String formulas = FormulaColumn.of(source, source.schema(), column);
        return new KnownFormulas(file.getFileName().toString(), List.of(file), () -> FormulaEntries.read(source, formulas));
    }

    /** The formulas that come with Lodestone: a few hundred common compounds, and no database. */
    public static KnownFormulas shipped() {
        return new KnownFormulas(ShippedCompounds.NAME, List.of(), () -> FormulaEntries.of(ShippedCompounds.formulas()));
    }

    public String name() {
        return name;
    }

    @Override
    public List<Path> files() {
        return files;
    }

    private synchronized FormulaEntries entries() {
        if (entries == null) {
            entries = reader.get();
        }
        return entries;
    }

    @Override
    public long[] ranks(CompositionSpace space, Listener listener) {
        return ranks.computeIfAbsent(space, s -> {
            LongStream.Builder found = LongStream.builder();
            Set<Composition> outside = new HashSet<>();
            for (Composition composition : entries().compositions()) {
                long[] some = s.ranks(composition).toArray();
                Arrays.stream(some).forEach(found);
                if (some.length == 0) {
                    outside.add(composition);
                }
            }
            if (!files.isEmpty()) {
                listener.notice(report(outside));
            }
            return found.build().sorted().toArray();
        });
    }

    private String report(Set<Composition> outside) {
        FormulaEntries all = entries();
        String text = Message.FORMULAS_READ.text(name, all.entries(), all.compositions().size(),
                all.compositions().size() - outside.size(), outside.size());
        if (!outside.isEmpty()) {
            text += Message.FORMULAS_OUTSIDE.text(all.firstRows().entrySet().stream().filter(e -> outside.contains(e.getKey()))
                    .sorted(Map.Entry.comparingByValue()).limit(3)
                    .map(e -> e.getKey().formula() + " in entry " + e.getValue()).collect(Collectors.joining(", ")));
        }
        return all.unreadable() == 0 ? text
                : text + Message.FORMULAS_UNREADABLE.text(all.unreadable(), String.join(", ", all.examples()));
    }

    @Override
    public Type type() {
        return Type.BOOL;
    }

    /** @param arguments the atomic numbers z1, z2, ... and then the amounts n1, n2, ...; or one column of formulas */
    @Override
    public Values apply(List<Values> arguments, int rows) {
        CompositionRows compositions = CompositionRows.of(arguments, rows);
        long[] known = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            Map<Element, Integer> amounts = new EnumMap<>(Element.class);
            for (int j = 0; j < compositions.arity(i); j++) {
                amounts.merge(compositions.element(j, i), compositions.amount(j, i), Integer::sum);
            }
            if (!amounts.isEmpty() && entries().compositions().contains(Composition.of(amounts).reduced())) {
                Bits.set(known, i);
            }
        }
        return new Values.Bools(known, compositions.missing(rows), rows);
    }

    /** Files are cited as such. */
    @Override
    public List<Citation> citations() {
        return files.isEmpty() ? Sources.of("known-compounds", "known formulas") : List.of();
    }

    @Override
    public String toString() {
        return "formulas('" + name + "')";
    }
}
