package lodestone.stdlib.known;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lodestone.dsl.Table;

/** How far conditions agree: rows for each combination of them. */
public final class Agreement {

    public static final char TRUE = 'T';
    public static final char FALSE = 'F';
    public static final char MISSING = '-';

    private final List<String> columns;
    private final String count;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    /**
     * @param columns the names of the conditions
     * @param counts  by a letter for each condition
     */
    public Agreement(List<String> columns, Map<Object, Long> counts) {
        this.columns = columns;
        this.count = columns.contains("count") ? "rows" : "count";
        counts.entrySet().stream().sorted(Comparator.comparing(entry -> order(entry.getKey()))).forEach(entry -> {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                char letter = ((String) entry.getKey()).charAt(i);
                row.put(columns.get(i), letter == MISSING ? null : (Boolean) (letter == TRUE));
            }
            row.put(count, entry.getValue());
            rows.add(row);
        });
    }

    /** For each combination that occurs, true before false before missing: the conditions and {@code count}. */
    public List<Map<String, Object>> getRows() {
        return rows;
    }

    private static String order(Object combination) {
        return combination.toString().replace(TRUE, '0').replace(FALSE, '1').replace(MISSING, '2');
    }

    /** The rows where all are true, by those where one or more are (the Jaccard index), 0 to 1; NaN if none ever is. */
    public double getShare() {
        return count(true) / (double) count(false);
    }

    private long count(boolean all) {
        return rows.stream().filter(row -> all ? columns.stream().allMatch(c -> Boolean.TRUE.equals(row.get(c)))
                : columns.stream().anyMatch(c -> Boolean.TRUE.equals(row.get(c))))
                .mapToLong(row -> (Long) row.get(count)).sum();
    }

    /** A table, and the share. */
    @Override
    public String toString() {
        String share = count(false) == 0 ? "in any of them: 0" : String.format(Locale.ROOT,
                "in all of them: %,d of the %,d in any (%.1f %%)", count(true), count(false), 100 * getShare());
        return rows.isEmpty() ? share : Table.of(rows, Integer.MAX_VALUE) + System.lineSeparator() + share;
    }
}
