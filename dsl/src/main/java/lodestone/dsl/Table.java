package lodestone.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lays out rows as text: columns aligned, numbers to the right, missing values as {@code -}. */
public final class Table {

    /** Numbers of a vector that are shown. */
    private static final int SHOWN = 3;

    /** No text is cut to less than this, as long as columns can be left out. */
    private static final int NARROW = 10;

    private final List<List<Object>> rows;
    private final int[] widths;
    private final boolean[] numbers;

    private Table(List<List<Object>> rows, int columns) {
        this.rows = rows;
        widths = new int[columns];
        numbers = new boolean[columns];
        for (List<Object> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], TextWidth.of(text(row.get(c))));
                numbers[c] |= row.get(c) instanceof Number;
            }
        }
    }

    static boolean isTable(Object value) {
        return value instanceof Map<?, ?> map && !map.isEmpty()
                || value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Map.class::isInstance);
    }

    /** A map as two columns without a header, a list of maps as rows; in lines of at most this width. */
    public static String of(Object value, int width) {
        if (value instanceof Map<?, ?> map) {
            List<List<Object>> rows = new ArrayList<>();
            map.forEach((k, v) -> rows.add(Arrays.asList(k, v)));
            return new Table(rows, 2).fit(width);
        }
        List<?> rows = (List<?>) value;
        Set<Object> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(((Map<?, ?>) row).keySet()));
        return of(rows, List.copyOf(names), width);
    }

    /** Rows with a header; where they are too wide, texts are cut first, then the last columns are left out and named. */
    static String of(List<?> rows, List<?> names, int width) {
        List<List<Object>> cells = new ArrayList<>(List.of(new ArrayList<>(names)));
        for (Object row : rows) {
            List<Object> line = new ArrayList<>();
            names.forEach(name -> line.add(((Map<?, ?>) row).get(name)));
            cells.add(line);
        }
        return new Table(cells, names.size()).fit(width);
    }

    private String fit(int width) {
        int columns = widths.length;
        while (columns > 1 && narrow(columns, NARROW) > width) {
            columns--;
        }
        int widest = Arrays.stream(widths).max().orElse(0);
        int cap = NARROW;
        while (cap < widest && narrow(columns, cap + 1) <= width) {
            cap++;
        }
        for (int c = 0; c < columns; c++) {
            widths[c] = Math.min(widths[c], columns == 1 ? width : numbers[c] ? widths[c] : cap);
        }
        String text = layOut(columns);
        if (columns == widths.length) {
            return text;
        }
        List<String> words = new ArrayList<>(List.of("not", "shown:"));
        for (int c = columns; c < widths.length; c++) {
            words.add(text(rows.get(0).get(c)) + (c < widths.length - 1 ? "," : ""));
        }
        return text + System.lineSeparator() + TextWidth.wrap(words, width);
    }

    /** The width of the first columns with no text wider than the cap. */
    private long narrow(int columns, int cap) {
        long width = 2L * (columns - 1);
        for (int c = 0; c < columns; c++) {
            width += numbers[c] ? widths[c] : Math.min(widths[c], cap);
        }
        return width;
    }

    private String layOut(int columns) {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String cell = TextWidth.cut(text(row.get(c)), widths[c]);
                String padding = " ".repeat(widths[c] - TextWidth.of(cell));
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
