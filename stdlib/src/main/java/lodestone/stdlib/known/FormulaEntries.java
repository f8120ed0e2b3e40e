package lodestone.stdlib.known;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.runtime.engine.Cancellation;
import lodestone.runtime.message.StudyException;
import lodestone.runtime.plan.Source;
import lodestone.stdlib.formula.Composition;
import lodestone.stdlib.formula.FormulaParser;

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
        SourceRows.forEach(table, List.of(column), new Cancellation(), values -> {
            for (int i = 0; i < values.get(0).size(); i++) {
                reader.add((String) values.get(0).get(i));
            }
        });
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
