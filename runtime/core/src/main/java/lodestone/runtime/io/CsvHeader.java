package lodestone.runtime.io;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The first line of a file of delimited text.
 *
 * @param names     unique; a column without a name is called by its number
 * @param delimiter a tab, a comma, or a semicolon where the line has semicolons and no comma
 */
record CsvHeader(List<String> names, char delimiter) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static CsvHeader read(Reader reader, boolean tabs) throws IOException {
        String line = line(reader);
        char delimiter = tabs ? '\t' : line.indexOf(',') < 0 && line.indexOf(';') >= 0 ? ';' : ',';
        return new CsvHeader(line.isBlank() ? List.of() : unique(split(line, delimiter)), delimiter);
    }

    /** Up to the first line break outside of quotes. */
    private static String line(Reader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (int c = reader.read(); c >= 0 && (quoted || c != '\n' && c != '\r'); c = reader.read()) {
            quoted ^= c == '"';
            if (c != BYTE_ORDER_MARK) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static List<String> split(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : delimiter;
            if (c == delimiter && (!quoted || i == line.length())) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c == '"') {
                // A quote inside of quotes is doubled.
                if (!quoted && i > 0 && line.charAt(i - 1) == '"') {
                    cell.append('"');
                }
                quoted = !quoted;
            } else {
                cell.append(c);
            }
        }
        return cells;
    }

    /** The names, the second of one name with {@code _1} after it, and so on. */
    static List<String> unique(List<String> names) {
        List<String> unique = new ArrayList<>();
        for (String name : names) {
            String base = name.isEmpty() ? "column" + (unique.size() + 1) : name;
            String candidate = base;
            for (int i = 1; unique.contains(candidate); i++) {
                candidate = base + "_" + i;
            }
            unique.add(candidate);
        }
        return unique;
    }
}
