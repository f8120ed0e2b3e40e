package lodestone.stdlib.known;

import java.io.Serializable;
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
import lodestone.runtime.engine.Workers;
import lodestone.runtime.io.FileSource;
import lodestone.runtime.kernel.Bits;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.Message;
import lodestone.runtime.table.Type;
import lodestone.stdlib.element.Element;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.CompositionRows;
import lodestone.stdlib.snapshot.Coverage;
import lodestone.stdlib.snapshot.Download;
import lodestone.stdlib.snapshot.Snapshot;
import lodestone.stdlib.snapshot.SnapshotStore;
import lodestone.stdlib.space.CompositionSpace;
import lodestone.stdlib.space.RankedSet;

/**
 * Whether a composition is among listed formulas, such as those of a database. Formulas count by their reduced
 * compositions, exactly. The list is read when it is first needed; where it is sent to, it is there and need not be read.
 */
public final class KnownFormulas implements RankedSet, Cited {

    /** What is sent of it. */
    private record Sent(SentFormulas formulas) implements Serializable {
        private Object readResolve() {
            return new KnownFormulas(formulas);
        }
    }

    private final FormulaOrigin origin;
    private final Map<CompositionSpace, long[]> ranks = new ConcurrentHashMap<>();
    private FormulaEntries entries;
    private Sent sent;

    private KnownFormulas(FormulaOrigin origin) {
        this.origin = origin;
    }

    /**
     * The formulas in a file.
     *
     * @param column the column of formulas, or null to find it by its name
     */
    public static KnownFormulas ofFile(Path file, String column) {
        FileSource source = FileSource.open(file);
        return new KnownFormulas(new FileOrigin(file, source, FormulaColumn.of(source, source.schema(), column)));
    }

    /** The formulas of a snapshot. */
    public static KnownFormulas of(Snapshot snapshot) {
        return new KnownFormulas(new SnapshotOrigin(snapshot));
    }

    /**
     * The formulas of the newest snapshot of a database that covers what the download asks for; it is fetched when it is
     * needed, if there is none.
     *
     * @param call     as plans print it
     * @param database as the user calls it, a name or a URL
     * @param workers  of the run, to be told and stopped by
     */
    public static KnownFormulas of(String call, String database, Download download, SnapshotStore store,
            Supplier<Workers> workers) {
        return new KnownFormulas(new DownloadOrigin(call, database, download, store, workers));
    }

    /** The formulas that come with Lodestone: a few hundred common compounds, and no database. */
    public static KnownFormulas shipped() {
        return new KnownFormulas(new ShippedCompounds());
    }

    private synchronized Object writeReplace() {
        if (sent == null) {
            Set<Composition> compositions = compositions();
            sent = new Sent(new SentFormulas(name(), toString(), compositions));
        }
        return sent;
    }

    public String name() {
        return origin.name();
    }

    @Override
    public List<Path> files() {
        return origin.files();
    }

    /** The distinct reduced compositions in it. */
    public Set<Composition> compositions() {
        return entries(Listener.NONE).compositions();
    }

    private synchronized FormulaEntries entries(Listener listener) {
        if (entries == null) {
            entries = origin.read(listener);
        }
        return entries;
    }

    @Override
    public long[] ranks(CompositionSpace space, Listener listener) {
        return ranks.computeIfAbsent(space, s -> {
            LongStream.Builder found = LongStream.builder();
            Set<Composition> outside = new HashSet<>();
            for (Composition composition : entries(listener).compositions()) {
                long[] some = s.ranks(composition).toArray();
                Arrays.stream(some).forEach(found);
                if (some.length == 0) {
                    outside.add(composition);
                }
            }
            if (!files().isEmpty()) {
                listener.notice(report(outside));
            }
            Coverage wanted = Coverage.of(s);
            if (!origin.coverage().covers(wanted)) {
                listener.notice(Message.SNAPSHOT_NARROW.text(name(), origin.coverage(), wanted));
            }
            return found.build().sorted().toArray();
        });
    }

    private String report(Set<Composition> outside) {
        FormulaEntries all = entries(Listener.NONE);
        String text = Message.FORMULAS_READ.text(name(), all.entries(), all.compositions().size(),
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
        return apply(arguments, rows, Listener.NONE);
    }

    @Override
    public void prepare(Listener listener) {
        entries(listener);
    }

    @Override
    public Values apply(List<Values> arguments, int rows, Listener listener) {
        CompositionRows compositions = CompositionRows.of(arguments, rows);
        Set<Composition> all = entries(listener).compositions();
        long[] known = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            Map<Element, Integer> amounts = new EnumMap<>(Element.class);
            for (int j = 0; j < compositions.arity(i); j++) {
                amounts.merge(compositions.element(j, i), compositions.amount(j, i), Integer::sum);
            }
            if (!amounts.isEmpty() && all.contains(Composition.of(amounts).reduced())) {
                Bits.set(known, i);
            }
        }
        return new Values.Bools(known, compositions.missing(rows), rows);
    }

    @Override
    public List<Citation> citations() {
        return origin.citations();
    }

    @Override
    public String toString() {
        return origin.toString();
    }
}
