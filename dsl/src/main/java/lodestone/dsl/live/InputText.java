package lodestone.dsl.live;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be told of a text that is still being typed, which no parser would take: its words, texts and comments, and
 * whether it is finished.
 */
public final class InputText {

    /** What a token is. */
    public enum Kind { WORD, NUMBER, TEXT, COMMENT, SYMBOL }

    /**
     * A part of the text.
     *
     * @param closed whether a text or a comment has its end
     */
    public record Token(Kind kind, int start, int end, boolean closed) {

        public String of(String text) {
            return text.substring(start, end);
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private InputText(String text) {
        this.text = text;
        while (at < text.length()) {
            next();
        }
    }

    /** The tokens in order, without blanks. */
    public static List<Token> tokens(String text) {
        return new InputText(text).tokens;
    }

    /** Where the word begins, or the content of the text in quotes, that a cursor at the end stands in; else the end. */
    public static int wordStart(String text) {
        List<Token> all = tokens(text);
        Token last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last != null && last.kind == Kind.TEXT && !last.closed) {
            boolean triple = text.startsWith("'''", last.start) || text.startsWith("\"\"\"", last.start);
            return Math.min(text.length(), last.start + (triple ? 3 : 1));
        }
        return last != null && last.kind == Kind.WORD && last.end == text.length() ? last.start : text.length();
    }

    /** Whether all brackets, texts and comments are closed, and no operator waits for an operand. */
    public static boolean isFinished(String text) {
        int depth = 0;
        Token last = null;
        for (Token token : tokens(text)) {
            String shown = token.of(text);
            depth += token.kind != Kind.SYMBOL ? 0 : "([{".contains(shown) ? 1 : ")]}".contains(shown) ? -1 : 0;
            last = token.kind == Kind.COMMENT && token.closed ? last : token;
        }
        if (depth > 0 || last != null && !last.closed) {
            return false;
        }
        String end = last == null ? "" : text.substring(0, last.end);
        boolean waits = last != null && last.kind == Kind.SYMBOL && ",.=+-&|?:<\\".indexOf(end.charAt(end.length() - 1)) >= 0;
        return !waits || end.endsWith("++") || end.endsWith("--");
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            add(Kind.COMMENT, end < 0 ? text.length() : end, true);
        } else if (text.startsWith("/*", at)) {
            closedBy("*/", 2, Kind.COMMENT);
        } else if (text.startsWith("'''", at) || text.startsWith("\"\"\"", at)) {
            closedBy(text.substring(at, at + 3), 3, Kind.TEXT);
        } else if (c == '\'' || c == '"') {
            closedBy(String.valueOf(c), 1, Kind.TEXT);
        } else if (c == '/' && beginsPattern()) {
            closedBy("/", 1, Kind.TEXT);
        } else if (Character.isDigit(c)) {
            add(Kind.NUMBER, wordEnd(), true);
        } else if (Character.isJavaIdentifierStart(c)) {
            add(Kind.WORD, wordEnd(), true);
        } else {
            add(Kind.SYMBOL, at + 1, true);
        }
    }

    private void add(Kind kind, int end, boolean closed) {
        tokens.add(new Token(kind, at, end, closed));
        at = end;
    }

    private int wordEnd() {
        int end = at + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A short text that has no end on its line is taken to the end of the whole: it is being typed. */
    private void closedBy(String mark, int from, Kind kind) {
        for (int i = at + from; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && kind == Kind.TEXT) {
                i++;
            } else if (text.startsWith(mark, i)) {
                add(kind, i + mark.length(), true);
                return;
            }
        }
        add(kind, text.length(), false);
    }

    /** A slash where an operand is expected and another one on the line is the beginning of a pattern, else a division. */
    private boolean beginsPattern() {
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        boolean operand = last != null && (last.kind != Kind.SYMBOL || ")]}".contains(last.of(text)));
        int close = text.indexOf('/', at + 1);
        int line = text.indexOf('\n', at);
        return !operand && close >= 0 && (line < 0 || close < line);
    }
}
