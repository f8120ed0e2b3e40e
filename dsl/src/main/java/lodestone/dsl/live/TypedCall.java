package lodestone.dsl.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import lodestone.dsl.live.InputText.Kind;
import lodestone.dsl.live.InputText.Token;

/**
 * Where in an unfinished input a cursor stands: in which call, in which argument, in which block.
 *
 * @param prefix   what is typed of the word or the text at the cursor
 * @param inText   whether the cursor stands in a text
 * @param receiver the word before the dot before the cursor or before the call; null if there is none
 * @param member   whether the cursor stands after that dot
 * @param verb     what is called around the cursor; null if it begins a statement
 * @param option   the named argument that the cursor stands in; null if it stands in none
 * @param given    the words and options that the call has already
 * @param block    whose block the cursor stands in; null outside of blocks
 * @param inner    whether the cursor stands in braces inside of that block
 * @param before   the statements of the block before that of the cursor
 */
record TypedCall(String prefix, boolean inText, String receiver, boolean member, String verb, String option,
                 List<String> given, String block, boolean inner, String before) {

    /** Brackets that are open: which, what was called before them, its receiver, where the current statement began. */
    private static final class Open {
        private final char bracket;
        private final String caller;
        private final String receiver;
        private final int start;
        private final List<Token> statement = new ArrayList<>();
        private int statementStart;

        Open(char bracket, String caller, String receiver, int start) {
            this.bracket = bracket;
            this.caller = caller;
            this.receiver = receiver;
            this.start = start;
            this.statementStart = start;
        }
    }

    /** Reads the text before a cursor. */
    static TypedCall at(String text) {
        List<Token> tokens = new ArrayList<>(InputText.tokens(text));
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        boolean inText = last != null && last.kind() == Kind.TEXT && !last.closed();
        boolean inWord = last != null && last.end() == text.length() && last.kind() == Kind.WORD;
        String prefix = text.substring(InputText.wordStart(text));
        if (inText || inWord) {
            tokens.remove(tokens.size() - 1);
        }
        Deque<Open> open = new ArrayDeque<>(List.of(new Open('{', null, null, 0)));
        Open closed = null;
        for (Token token : tokens) {
            closed = read(token, text, open, closed);
        }
        int cursor = inText || inWord ? last.start() : text.length();
        Open innermost = open.peek();
        if (breaks(innermost, text, cursor)) {
            begin(innermost, cursor);
        }
        return describe(text, prefix, inText, open);
    }

    private static Open read(Token token, String text, Deque<Open> open, Open closed) {
        Open innermost = open.peek();
        String shown = token.of(text);
        if (token.kind() == Kind.COMMENT) {
            return closed;
        } else if (token.kind() == Kind.SYMBOL && "([{".contains(shown)) {
            if (breaks(innermost, text, token.start())) {
                begin(innermost, token.start());
            }
            List<Token> statement = innermost.statement;
            boolean afterCall = closed != null && !statement.isEmpty() && ")".equals(lastOf(statement, text));
            Open call = afterCall ? closed : null;
            String caller = call != null ? call.caller : isWord(statement, 1) ? lastOf(statement, text) : head(innermost, text);
            String receiver = call != null ? call.receiver : receiver(statement, text, isWord(statement, 1) ? 2 : 1);
            open.push(new Open(shown.charAt(0), "[".equals(shown) ? null : caller, receiver, token.end()));
            return null;
        } else if (token.kind() == Kind.SYMBOL && ")]}".contains(shown)) {
            Open ended = open.size() > 1 ? open.pop() : innermost;
            open.peek().statement.add(token);
            return ended;
        } else if (";".equals(shown)) {
            begin(innermost, token.end());
            return null;
        }
        if (breaks(innermost, text, token.start())) {
            begin(innermost, token.start());
        }
        innermost.statement.add(token);
        return null;
    }

    private static void begin(Open open, int at) {
        open.statement.clear();
        open.statementStart = at;
    }

    /** Whether a new statement begins at a place in braces: on a new line, and not after an operator. */
    private static boolean breaks(Open open, String text, int at) {
        if (open.bracket != '{' || open.statement.isEmpty()) {
            return open.bracket == '{' && open.statement.isEmpty();
        }
        Token last = open.statement.get(open.statement.size() - 1);
        return text.substring(last.end(), at).contains("\n") && InputText.isFinished(text.substring(last.start(), last.end()));
    }

    private static boolean isWord(List<Token> statement, int fromEnd) {
        return statement.size() >= fromEnd && statement.get(statement.size() - fromEnd).kind() == Kind.WORD;
    }

    private static String lastOf(List<Token> statement, String text) {
        return statement.get(statement.size() - 1).of(text);
    }

    /** The word before a dot, which is so many tokens from the end. */
    private static String receiver(List<Token> statement, String text, int dot) {
        int size = statement.size();
        boolean dotted = size > dot && ".".equals(statement.get(size - dot).of(text));
        return dotted && isWord(statement, dot + 1) ? statement.get(size - dot - 1).of(text) : null;
    }

    /** What a statement calls without parentheses: its first word, after {@code x =} if it assigns; null if none. */
    private static String head(Open open, String text) {
        int from = 0;
        for (int i = 0; i < open.statement.size(); i++) {
            from = "=".equals(open.statement.get(i).of(text)) ? i + 1 : from;
        }
        List<Token> call = open.statement.subList(from, open.statement.size());
        int i = call.size() > 2 && ".".equals(call.get(1).of(text)) ? 2 : 0;
        return i < call.size() && call.get(i).kind() == Kind.WORD ? call.get(i).of(text) : null;
    }

    private static TypedCall describe(String text, String prefix, boolean inText, Deque<Open> open) {
        List<Token> statement = open.peek().statement;
        boolean member = !inText && !statement.isEmpty() && ".".equals(lastOf(statement, text));
        String receiver = member ? receiver(statement, text, 1) : null;
        String option = null;
        String verb = null;
        List<String> given = List.of();
        for (Open frame : open) {
            List<Token> s = frame.statement;
            if (option == null && s.size() > 1 && ":".equals(lastOf(s, text)) && isWord(s, 2)) {
                option = s.get(s.size() - 2).of(text);
            }
            if (frame.bracket != '[') {
                verb = frame.bracket == '(' ? frame.caller : head(frame, text);
                receiver = receiver != null ? receiver : frame.bracket == '(' ? frame.receiver
                        : s.size() > 2 && ".".equals(s.get(1).of(text)) ? s.get(0).of(text) : null;
                given = s.stream().filter(t -> t.kind() == Kind.WORD).map(t -> t.of(text)).toList();
            }
            if (verb != null || frame.bracket == '{') {
                break;
            }
        }
        List<Open> braces = open.stream().filter(frame -> frame.bracket == '{' && frame.caller != null).toList();
        Open pipeline = braces.stream().filter(frame -> frame.caller.equals("pipeline")).findFirst().orElse(null);
        Open block = pipeline != null || braces.isEmpty() ? pipeline : braces.get(0);
        return new TypedCall(prefix, inText, receiver, member, verb, option, given, block == null ? null : block.caller,
                block != null && block != braces.get(0), block == null ? "" : text.substring(block.start, block.statementStart));
    }
}
