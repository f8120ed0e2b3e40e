package lodestone.stdlib.snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaParser;
import org.apache.arrow.memory.BufferAllocator;

/**
 * Collects entries as the rows of a snapshot and counts them. An entry that has been there already is left out; one with
 * the same id and another formula stays, as files may have ids that are of something else.
 */
final class SnapshotRows {

    static final Schema SCHEMA = Schema.of(new Column("id", Type.UTF8), new Column("formula", Type.UTF8),
            new Column("reduced", Type.UTF8));

    private static final int BATCH_ROWS = 65_536;

    private final BufferAllocator allocator;
    private final List<Batch> batches = new ArrayList<>();
    private final List<List<String>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final Set<Entry> seen = new HashSet<>();
    private final Set<Composition> formulas = new HashSet<>();
    private long entries;
    private long unreadable;

    SnapshotRows(BufferAllocator allocator) {
        this.allocator = allocator;
    }

    void add(Entry entry) {
        if (entry.id() != null && !seen.add(entry)) {
            return;
        }
        entries++;
        Composition composition = parsed(entry.formula());
        if (composition == null) {
            unreadable++;
        } else {
            formulas.add(composition);
        }
        columns.get(0).add(entry.id());
        columns.get(1).add(entry.formula());
        columns.get(2).add(composition == null ? null : composition.formula());
        if (columns.get(0).size() == BATCH_ROWS) {
            flush();
        }
    }

    private static Composition parsed(String formula) {
        try {
            return formula == null ? null : FormulaParser.parse(formula);
        } catch (StudyException e) {
            return null;
        }
    }

    private void flush() {
        int rows = columns.get(0).size();
        if (rows > 0) {
            batches.add(Batch.copyOf(SCHEMA, columns.stream().map(Values.Strings::of).toList(), rows, allocator));
            columns.forEach(List::clear);
        }
    }

    /** All rows; they now belong to the caller. */
    List<Batch> batches() {
        flush();
        List<Batch> all = List.copyOf(batches);
        batches.clear();
        return all;
    }

    long entries() {
        return entries;
    }

    long formulas() {
        return formulas.size();
    }

    long unreadable() {
        return unreadable;
    }
}
