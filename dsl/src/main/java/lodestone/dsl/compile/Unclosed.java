package lodestone.dsl.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A bracket that is never closed. The parser only notices at the end of the script; the indentation tells where it was
 * opened: what begins further left, or as far left, is no longer inside.
 *
 * @param line   of the bracket, from 1
 * @param column of the bracket, from 1
 * @param until  the first line that is no longer inside, from 1
 */
record Unclosed(char bracket, int line, int column, int until) {

    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";

    private record Opened(char bracket, int line, int column, int indentation) {
        Unclosed until(int line) {
            return new Unclosed(bracket, this.line + 1, column + 1, line + 1);
        }
    }

    String closing() {
        return CLOSE.substring(OPEN.indexOf(bracket), OPEN.indexOf(bracket) + 1);
    }

    /** The first one, or null if all are closed. */
    static Unclosed find(List<String> lines) {
        return find(lines, false) == null ? null : find(lines, true);
    }

    private static Unclosed find(List<String> lines, boolean indented) {
        Deque<Opened> open = new ArrayDeque<>();
        String quote = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int indentation = line.length() - line.stripLeading().length();
            boolean begun = quote != null || line.isBlank();
            for (int c = indentation; c < line.length(); c++) {
                if (quote != null) {
                    boolean ends = line.startsWith(quote, c);
                    c += ends ? quote.length() - 1 : line.charAt(c) == '\\' ? 1 : 0;
                    quote = ends ? null : quote;
                    continue;
                } else if (line.startsWith("//", c)) {
                    break;
                }
                char found = line.charAt(c);
                int closes = CLOSE.indexOf(found);
                if (indented && !begun && closes < 0 && !open.isEmpty() && open.peek().indentation() >= indentation) {
                    return open.peek().until(i);
                }
                begun = true;
                if (OPEN.indexOf(found) >= 0) {
                    open.push(new Opened(found, i, c, indentation));
                } else if (closes >= 0 && !open.isEmpty()) {
                    Opened last = open.pop();
                    if (OPEN.indexOf(last.bracket()) != closes) {
                        return last.until(Math.max(i, last.line() + 1));
                    }
                } else {
                    quote = quoteAt(line, c);
                    c += quote == null ? 0 : quote.length() - 1;
                }
            }
            // Only texts in three quotes go on in the next line.
            quote = quote != null && quote.length() == 1 ? null : quote;
        }
        return open.isEmpty() ? null : open.peek().until(lines.size());
    }

    private static String quoteAt(String line, int at) {
        for (String quote : List.of("'''", "\"\"\"", "/*", "'", "\"")) {
            if (line.startsWith(quote, at)) {
                return quote.equals("/*") ? "*/" : quote;
            }
        }
        return null;
    }
}
