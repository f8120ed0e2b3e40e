package lodestone.stdlib.known;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.io.FileSink;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.operator.BatchesOperator;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.table.Batch;
import lodestone.runtime.table.Column;
import lodestone.runtime.table.Schema;
import lodestone.runtime.table.Type;
import lodestone.stdlib.formula.Composition;
import org.apache.arrow.memory.RootAllocator;

/**
 * What differs between two lists of formulas, by reduced composition, exactly.
 *
 * @param added in the second only, by number of elements and then by formula
 * @param gone  in the first only, likewise
 */
public record FormulaChanges(List<Composition> added, List<Composition> gone) {

    private static final Schema SCHEMA = Schema.of(new Column("change", Type.UTF8), new Column("formula", Type.UTF8),
            new Column("arity", Type.INT64));
    private static final int EXAMPLES = 3;

    public static FormulaChanges between(Set<Composition> before, Set<Composition> after) {
        return new FormulaChanges(less(after, before), less(before, after));
    }

    private static List<Composition> less(Set<Composition> all, Set<Composition> without) {
        return all.stream().filter(c -> !without.contains(c))
                .sorted(Comparator.comparingInt(Composition::arity).thenComparing(Composition::formula)).toList();
    }

    /** For each number of elements: how many were added and are gone, with the first few of each. */
    public List<Map<String, Object>> byArity() {
        Set<Integer> arities = new TreeSet<>(Stream.concat(added.stream(), gone.stream()).map(Composition::arity).toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int arity : arities) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("arity", arity);
            List<Composition> more = of(added, arity);
            List<Composition> less = of(gone, arity);
            row.put("added", more.size());
            row.put("gone", less.size());
            row.put("added, as", examples(more));
            row.put("gone, as", examples(less));
            rows.add(row);
        }
        return rows;
    }

    private static List<Composition> of(List<Composition> all, int arity) {
        return all.stream().filter(c -> c.arity() == arity).toList();
    }

    private static String examples(List<Composition> some) {
        return some.isEmpty() ? null : String.join(" ", some.stream().limit(EXAMPLES).map(Composition::formula).toList());
    }

    /**
     * Writes all of them with the columns change ('added' or 'gone'), formula and arity; the file's ending says the format.
     *
     * @throws lodestone.runtime.message.StudyException UNKNOWN_FILE_ENDING, FILE_UNWRITABLE
     */
    public long write(Path file, Cancellation cancel) {
        List<Composition> all = Stream.concat(added.stream(), gone.stream()).toList();
        List<String> changes = new ArrayList<>();
        all.forEach(c -> changes.add(changes.size() < added.size() ? "added" : "gone"));
        try (RootAllocator allocator = new RootAllocator()) {
            List<Values> columns = List.of(Values.Strings.of(changes),
                    Values.Strings.of(all.stream().map(Composition::formula).toList()),
                    new Values.Longs(all.stream().mapToLong(Composition::arity).toArray(), null, all.size()));
            List<Batch> batches = all.isEmpty() ? List.of() : List.of(Batch.copyOf(SCHEMA, columns, all.size(), allocator));
            try (Operator rows = new BatchesOperator(SCHEMA, batches)) {
                return FileSink.write(rows, file, new Context(allocator, 1, cancel, Listener.NONE));
            }
        }
    }
}
