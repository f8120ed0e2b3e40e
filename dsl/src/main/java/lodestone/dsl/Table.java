package lodestone.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lays out rows as text: columns aligned, numbers to the right, missing values as {@code -}. */
final class Table {

    /** Numbers of a vector that are shown. */
    private static final int SHOWN = 3;

    private Table() {
    }

    static boolean isTable(Object value) {
        return value instanceof Map<?, ?> map && !map.isEmpty()
                || value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Map.class::isInstance);
    }

    /** A map as two columns without a header, a list of maps as rows. */
    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<List<Object>> rows = new ArrayList<>();
            map.forEach((k, v) -> rows.add(Arrays.asList(k, v)));
            return layOut(rows, 2);
        }
        List<?> rows = (List<?>) value;
        Set<Object> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(((Map<?, ?>) row).keySet()));
        return of(rows, List.copyOf(names));
    }

    /** Rows with a header. */
    static String of(List<?> rows, List<?> names) {
        List<List<Object>> cells = new ArrayList<>(List.of(new ArrayList<>(names)));
        for (Object row : rows) {
            List<Object> line = new ArrayList<>();
            names.forEach(name -> line.add(((Map<?, ?>) row).get(name)));
            cells.add(line);
        }
        return layOut(cells, names.size());
    }

    private static String layOut(List<List<Object>> rows, int columns) {
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (List<Object> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], text(row.get(c)).length());
                numbers[c] |= row.get(c) instanceof Number;
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<Object> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String cell = text(row.get(c));
                String padding = " ".repeat(widths[c] - cell.length());
                line.append(c == 0 ? "" : "  ").append(numbers[c] ? padding + cell : cell + padding);
            }
            text.append(text.isEmpty() ? "" : System.lineSeparator()).append(line.toString().stripTrailing());
        }
        return text.toString();
    }

    /** One value: missing as a dash, lists with blanks between, the first numbers of vectors, real numbers to six digits. */
    static String text(Object value) {
        if (value == null) {
            return "-";
        } else if (value instanceof Double d) {
            return real(d);
        } else if (value instanceof List<?> list && list.size() > SHOWN && list.get(0) instanceof Number) {
            return text(list.subList(0, SHOWN)) + " ... (" + list.size() + ")";
        } else if (value instanceof List<?> list) {
            return String.join(" ", list.stream().map(Table::text).toList());
        }
        return value.toString();
    }

    private static String real(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Double.toString(value);
        }
        String text = String.format(Locale.ROOT, "%.6g", value);
        int end = text.indexOf('e') < 0 ? text.length() : text.indexOf('e');
        int last = end;
        while (text.charAt(last - 1) == '0') {
            last--;
        }
        return text.substring(0, text.charAt(last - 1) == '.' ? last - 1 : last) + text.substring(end);
    }
}
