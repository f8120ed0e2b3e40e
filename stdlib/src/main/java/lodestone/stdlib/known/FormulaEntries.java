package lodestone.stdlib.known;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.engine.Context;
import lodestone.runtime.engine.Listener;
import lodestone.runtime.expr.Expr;
import lodestone.runtime.kernel.Values;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.operator.Operator;
import lodestone.runtime.plan.ScanRequest;
import lodestone.runtime.plan.Source;
import lodestone.runtime.table.Batch;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaParser;
import org.apache.arrow.memory.RootAllocator;

/**
 * The entries of a table of formulas.
 *
 * @param entries    how many there are
 * @param firstRows  each distinct composition and the number, from 1, of its first entry
 * @param unreadable how many are missing or no formula
 * @param examples   the first few of those, with their numbers
 */
record FormulaEntries(long entries, Map<Composition, Long> firstRows, long unreadable, List<String> examples) {

    private static final int EXAMPLES = 3;

    Set<Composition> compositions() {
        return firstRows.keySet();
    }

    static FormulaEntries of(Iterable<String> formulas) {
        Reader reader = new Reader();
        formulas.forEach(reader::add);
        return reader.entries();
    }

    /** Reads one column of a table. */
    static FormulaEntries read(Source table, String column) {
        Reader reader = new Reader();
        try (RootAllocator allocator = new RootAllocator()) {
            Context context = new Context(allocator, 1, new Cancellation(), Listener.NONE);
            ScanRequest request = new ScanRequest(List.of(column), Expr.Literal.TRUE, List.of());
            for (long partition = 0; partition < table.partitions(); partition++) {
                try (Operator rows = table.scan(request, partition, context)) {
                    for (Batch batch = rows.next(); batch != null; batch = rows.next()) {
                        try (Batch current = batch) {
                            Values values = current.values(column);
                            for (int i = 0; i < values.size(); i++) {
                                reader.add((String) values.get(i));
                            }
                        }
                    }
                }
            }
        }
        return reader.entries();
    }

    private static final class Reader {
        private final Map<Composition, Long> firstRows = new HashMap<>();
        private final List<String> examples = new ArrayList<>();
        private long rows;
        private long unreadable;

        void add(String formula) {
            rows++;
            try {
                if (formula == null) {
                    unreadable("an empty cell");
                } else {
                    firstRows.putIfAbsent(FormulaParser.parse(formula), rows);
                }
            } catch (StudyException e) {
                unreadable("'" + formula + "'");
            }
        }

        private void unreadable(String what) {
            if (unreadable++ < EXAMPLES) {
                examples.add(what + " (entry " + rows + ")");
            }
        }

        FormulaEntries entries() {
            return new FormulaEntries(rows, firstRows, unreadable, examples);
        }
    }
}
