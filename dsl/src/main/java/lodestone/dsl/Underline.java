package lodestone.dsl;

import java.util.List;

/**
 * A part of a line of a script.
 *
 * @param from index of its first character
 * @param to   index after its last one
 */
record Underline(String line, int from, int to) {

    private static final String CUT = "...";

    /**
     * The part that a problem is about.
     *
     * @param column where it begins, counted from 1 in Unicode characters, as the parser does; 0 for the whole statement
     * @param about  what the message is filled with: if it stands there, it is the part
     */
    static Underline of(String line, int column, List<Object> about) {
        if (column < 1) {
            return new Underline(line, line.length() - line.stripLeading().length(), line.stripTrailing().length());
        }
        int from = line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
        int to = Token.end(line, from);
        for (Object text : about) {
            to = Math.max(to, end(line, from, String.valueOf(text)));
        }
        return new Underline(line, from, Math.max(to, Math.min(line.length(), from + 1)));
    }

    /** Where a text ends that stands at a place, maybe with other blanks and other quotes; -1 if it does not stand there. */
    private static int end(String line, int from, String text) {
        int end = from;
        for (char c : text.toCharArray()) {
            while (c != ' ' && end < line.length() && line.charAt(end) == ' ') {
                end++;
            }
            boolean same = end < line.length() && (line.charAt(end) == c || c == '\'' && line.charAt(end) == '"');
            if (!same && c != ' ') {
                return -1;
            }
            end += same ? 1 : 0;
        }
        return end;
    }

    /** The line and, in a second one, the underline, cut to a width around it. */
    String render(int width) {
        int first = 0;
        int last = line.length();
        if (TextWidth.of(line.stripTrailing()) > width) {
            int room = width - 2 * CUT.length();
            first = from;
            while (first > 0 && TextWidth.of(line.substring(first - 1, Math.min(to, line.length()))) <= room / 2) {
                first--;
            }
            last = first;
            while (last < line.length() && TextWidth.of(line.substring(first, last + 1)) <= room) {
                last++;
            }
        }
        String before = first > 0 ? CUT : "";
        String shown = before + line.substring(first, last) + (last < line.length() ? CUT : "");
        // Tabs stay tabs, so that both lines have the same.
        StringBuilder mark = new StringBuilder(" ".repeat(before.length()));
        line.substring(first, from).codePoints().forEach(c -> mark.append(c == '\t' ? "\t" : " ".repeat(TextWidth.of(c))));
        int length = TextWidth.of(line.substring(from, Math.max(from, Math.min(to, last))));
        return shown.stripTrailing() + System.lineSeparator() + mark + "^".repeat(Math.max(1, length));
    }
}
