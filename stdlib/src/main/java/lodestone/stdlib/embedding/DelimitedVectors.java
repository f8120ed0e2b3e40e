package lodestone.stdlib.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads vectors from delimited text: a line that names the columns, then a line for each element. */
final class DelimitedVectors {

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private DelimitedVectors() {
    }

    static void read(String text, boolean tabs, VectorRows<?> rows) {
        String[] lines = text.split("\\R", -1);
        char delimiter = tabs ? '\t' : lines[0].indexOf(',') < 0 && lines[0].indexOf(';') >= 0 ? ';' : ',';
        List<String> header = split(lines[0], delimiter);
        if (header.size() < 2) {
            throw rows.wrong(1, lines[0].isBlank() ? "an empty first line" : "a single column '" + header.get(0) + "'");
        }
        int key = VectorRows.keyColumn(header);
        if (rows.isKey(header.get(key)) && NUMBER.matcher(header.get(key == 0 ? 1 : 0)).matches()) {
            throw rows.wrong(1, "the row of " + header.get(key) + " where the names of the columns belong");
        }
        String list = header.size() == 2 ? header.get(1 - key) : null;
        if (list == null || !holdsList(lines, delimiter)) {
            rows.name(without(header, key));
        }
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                List<String> cells = split(lines[i], delimiter);
                String symbol = cells.get(Math.min(key, cells.size() - 1));
                List<String> numbers = cells.size() > key ? without(cells, key) : List.of();
                if (list != null && numbers.size() == 1 && numbers.get(0).startsWith("[")) {
                    rows.add(i + 1, symbol, JsonVectors.list(numbers.get(0), i + 1, symbol, rows));
                } else {
                    rows.add(i + 1, symbol, parse(numbers, header, key, i + 1, symbol, rows));
                }
            }
        }
    }

    private static boolean holdsList(String[] lines, char delimiter) {
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                return split(lines[i], delimiter).stream().anyMatch(cell -> cell.startsWith("["));
            }
        }
        return false;
    }

    private static double[] parse(List<String> cells, List<String> header, int key, int line, String symbol,
            VectorRows<?> rows) {
        List<String> columns = without(header, key);
        double[] numbers = new double[cells.size()];
        for (int d = 0; d < numbers.length; d++) {
            String cell = cells.get(d);
            if (!NUMBER.matcher(cell).matches()) {
                String column = d < columns.size() ? "in '" + columns.get(d) + "'" : "after the last column";
                throw rows.wrong(line, (cell.isEmpty() ? "an empty cell " : "'" + cell + "' ") + column + " of " + symbol);
            }
            numbers[d] = Double.parseDouble(cell);
        }
        return numbers;
    }

    private static List<String> without(List<String> cells, int place) {
        List<String> others = new ArrayList<>(cells);
        others.remove(place);
        return others;
    }

    /** The cells of a line; a cell in quotes may hold the delimiter, and doubled quotes. */
    private static List<String> split(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
