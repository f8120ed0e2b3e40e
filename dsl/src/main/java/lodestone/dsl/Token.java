package lodestone.dsl;

/** Finds the end of what begins at a place of a line of Groovy: a text, a list, a number, a name and what it is called with. */
final class Token {

    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";

    private Token() {
    }

    /** The index after it, on this line. */
    static int end(String line, int from) {
        if (from >= line.length()) {
            return from;
        }
        char c = line.charAt(from);
        if (c == '\'' || c == '"') {
            return endOfText(line, from);
        } else if (OPEN.indexOf(c) >= 0) {
            return endOfBrackets(line, from);
        } else if (Character.isJavaIdentifierPart(line.codePointAt(from))) {
            return endOfCall(line, from);
        }
        int end = from + 1;
        while (end < line.length() && "+-*/%<>=!&|~^?:.".indexOf(c) >= 0 && "<>=&|~*.?:".indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** A name or a number, and directly behind it members, arguments and indexes. */
    private static int endOfCall(String line, int from) {
        int end = from;
        while (end < line.length()) {
            int c = line.codePointAt(end);
            boolean member = c == '.' && end + 1 < line.length() && Character.isJavaIdentifierPart(line.codePointAt(end + 1));
            if (Character.isJavaIdentifierPart(c) || member) {
                end += Character.charCount(c);
            } else if (c == '(' || c == '[') {
                end = endOfBrackets(line, end);
            } else {
                return end;
            }
        }
        return end;
    }

    private static int endOfText(String line, int from) {
        String quote = line.startsWith("'''", from) || line.startsWith("\"\"\"", from) ? line.substring(from, from + 3)
                : line.substring(from, from + 1);
        for (int i = from + quote.length(); i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.startsWith(quote, i)) {
                return i + quote.length();
            }
        }
        return line.length();
    }

    /** To the end of the line if they are closed on a later one. */
    private static int endOfBrackets(String line, int from) {
        int depth = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'' || c == '"') {
                i = endOfText(line, i) - 1;
            } else if (OPEN.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSE.indexOf(c) >= 0 && --depth == 0) {
                return i + 1;
            }
        }
        return line.stripTrailing().length();
    }
}
